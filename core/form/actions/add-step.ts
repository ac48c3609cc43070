import type { Flow } from '../../procedure/procedure.ts';
import {
  isPart,
  type EditFields,
  type EditForm,
  type EditStep,
  type EditValue,
} from '../edit-form.ts';
import type { FormModel } from '../model.ts';
import { branchEnd, parentIndex, settleDepths } from '../step-tree.ts';
import { nothing, said, type ActionResult } from './action-result.ts';
import { withCondition } from './branch-condition.ts';

/** Where a new step goes: before the step now at `index`, at `depth`. */
interface Place {
  readonly index: number;
  readonly depth: number;
}

/** A new step, or a group with the steps that nobody would want it without. */
export function addStep(
  form: EditForm,
  model: FormModel,
  { index, depth }: Place,
  flow: Flow | '',
): ActionResult {
  if (!model.nodes[model.root]?.steps) return nothing(form);
  // A group without a step in it helps nobody, nor does a choice of one.
  const inside = flow === '' ? 0 : flow === 'Choice' ? 2 : 1;
  const made = Array.from({ length: 1 + inside }, (_, at): EditStep => ({
    name: `s${form.next + at}`,
    depth: at === 0 ? depth : depth + 1,
    flow: at === 0 ? flow : '',
    fields: {},
  }));
  const steps = settleDepths(form.steps.toSpliced(index, 0, ...made));
  const grown = { ...form, steps, next: form.next + made.length };
  const [step, branch] = made.map(({ name }) => name);
  const isBranch = steps[parentIndex(steps, index)]?.flow === 'Choice';
  // The last branch of a new choice stays without a condition: it is what is done otherwise.
  const first = flow === 'Choice' ? branch : isBranch && flow === '' ? step : undefined;
  const ready = first === undefined ? grown : withCondition(grown, model, first);
  return said(ready, 'added', step ?? '');
}

/** The same step or group once more, after it, with names of its own for everything in it. */
export function duplicate(form: EditForm, index: number): ActionResult {
  const end = branchEnd(form.steps, index);
  let { next } = form;
  const fresh = (letter: string): string => `${letter}${next++}`;
  const copyFields = (fields: EditFields): EditFields =>
    Object.fromEntries(
      Object.entries(fields).map(([key, content]) => [
        key,
        Array.isArray(content) ? (content as readonly EditValue[]).map(copyValue) : content,
      ]),
    );
  const copyValue = (value: EditValue): EditValue =>
    isPart(value)
      ? {
          ...value,
          name: fresh(/^[a-z]/.exec(value.name)?.[0] ?? 'x'),
          fields: copyFields(value.fields),
        }
      : value;
  const copies = form.steps
    .slice(index, end)
    .map((step) => ({ ...step, name: fresh('s'), fields: copyFields(step.fields) }));
  const steps = form.steps.toSpliced(end, 0, ...copies);
  return said({ ...form, steps, next }, 'added', copies[0]?.name ?? '');
}
