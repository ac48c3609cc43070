import { expect, test } from 'vitest';
import {
  applyAction,
  isPart,
  openAfter,
  parseAction,
  readPage,
  valuesOf,
  type EditForm,
  type EditStep,
} from '../../../core/form/index.ts';
import { im } from '../../../core/vocabulary.ts';
import { COMPOST } from './compost-page.ts';
import { MODELS } from './models.ts';

const { quads, iri } = COMPOST;
const model = await MODELS.modelFor([im('Procedure')]);
const opened = readPage(quads, iri, model, { base: 12 }).form;

function press(form: EditForm, button: string): { form: EditForm; open: ReadonlySet<string> } {
  const action = parseAction(button);
  const { form: after, outcome } = applyAction(form, action, model);
  return { form: after, open: openAfter(new Set(), action, outcome, after) };
}

function hasConditionField({ fields }: EditStep): boolean {
  return valuesOf(fields, 'im:condition').some(isPart);
}

test('a new choice opens two branches, the first with its condition', () => {
  const { form, open } = press(opened, 'add-end:Choice');
  const [group, first, second] = form.steps.slice(-3) as [EditStep, EditStep, EditStep];
  expect(group.flow).toBe('Choice');
  expect([first.depth, second.depth]).toEqual([group.depth + 1, group.depth + 1]);
  expect(hasConditionField(first)).toBe(true);
  expect(hasConditionField(second)).toBe(false);
  expect([...open].sort()).toEqual([group.name, first.name, second.name].sort());
  expect(form.next).toBe(opened.next + 4);
});

test('a branch added to a choice asks for its condition, a step of another group does not', () => {
  const { form } = press(opened, 'add-end:Choice');
  const group = form.steps.at(-3)?.name ?? '';
  const branch = press(form, `add-inside:${group}`).form.steps.at(-1);
  expect(branch && hasConditionField(branch)).toBe(true);
  const loop = press(opened, 'add-end:Loop').form;
  const inside = press(loop, `add-inside:${loop.steps.at(-2)?.name}`).form.steps.at(-1);
  expect(inside && hasConditionField(inside)).toBe(false);
});

test('a step put into a choice keeps its text and gets a condition and an alternative', () => {
  const name = opened.steps.find(({ flow, depth }) => flow === '' && depth === 0)?.name ?? '';
  const { form } = press(opened, `wrap:${name}:Choice`);
  const at = form.steps.findIndex((step) => step.name === name);
  const [group, first, second] = form.steps.slice(at - 1, at + 2) as [EditStep, EditStep, EditStep];
  expect(group.flow).toBe('Choice');
  expect(first.fields['rdfs:label']).toEqual(
    opened.steps.find((step) => step.name === name)?.fields['rdfs:label'],
  );
  expect(hasConditionField(first)).toBe(true);
  expect([second.depth, second.fields]).toEqual([first.depth, {}]);
});
