import { quadKey } from '../rdf/canonical-literal.ts';
import { namedNode, type GraphName, type Quad } from '../rdf/terms.ts';
import { im } from '../vocabulary.ts';
import { completeForm } from './complete-form.ts';
import { isPart, isTexts, type EditFields, type EditForm, type EditStep } from './edit-form.ts';
import type { FormModel } from './model.ts';
import { readPage, type PageReading } from './read-page.ts';
import { atDepth, branchEnd, members, parentIndex } from './step-tree.ts';
import { quadsFromForm } from './write-page.ts';

/** The page a form is to be made for: as it was opened. */
export interface PageBefore {
  readonly quads: readonly Quad[];
  readonly iri: string;
  readonly model: FormModel;
  /** Its revision; 0 = it does not exist yet. */
  readonly base: number;
  /** The highest number the names of any past revision used. */
  readonly highest?: number;
  readonly graph: GraphName;
}

/** A form read from statements, and what it could not take up of them. */
export interface FormFromQuads {
  readonly form: EditForm;
  /** New things whose names the form gives otherwise, old name → new one. */
  readonly renamed: ReadonlyMap<string, string>;
  /** What a form has no way to say: statements it would take away or put in on saving. */
  readonly lost: readonly Quad[];
  readonly kept: readonly Quad[];
}

/**
 * The form of a page whose statements were written in another way (as Turtle): saved, it makes the
 * page say what they say. What is gone from the page is removed, what the form does not show is
 * among its other facts, and steps keep their order, whatever numbers say it.
 *
 * New things whose names a form may not give (blank nodes, numbers that were used before) get names
 * of its own, everywhere alike.
 */
export function formFromQuads(statements: readonly Quad[], before: PageBefore): FormFromQuads {
  const { iri, model, base, highest = 0, graph } = before;
  const opened = readPage(before.quads, iri, model, { base, highest });
  const first = formOf(statements, opened, before);
  const names = givenNames(first.form, completeForm(first.form, opened));
  const renamed = new Map(
    [...names].flatMap(([old, name]) => {
      const subject = first.reading.subjects.get(old);
      return subject ? [[subject.value, `${iri}#${name}`] as const] : [];
    }),
  );
  const quads = renamed.size === 0 ? statements : statements.map((s) => renamedQuad(s, renamed));
  const { form } = renamed.size === 0 ? first : formOf(quads, opened, before);
  const written = quadsFromForm(form, before.quads, iri, model, graph);
  return { form, renamed, ...difference(quads, written) };
}

function formOf(
  quads: readonly Quad[],
  opened: PageReading,
  { iri, model, base }: PageBefore,
): { readonly form: EditForm; readonly reading: PageReading } {
  const reading = readPage(quads, iri, model, { base, highest: opened.form.next - 1 });
  const { form } = reading;
  return { form: { ...form, removed: removedBranches(opened.form.steps, form.steps) }, reading };
}

/** The steps that are no longer there, each with those inside it that are not there either. */
function removedBranches(
  before: readonly EditStep[],
  now: readonly EditStep[],
): EditForm['removed'] {
  const stays = new Set(now.map(({ name }) => name));
  const siblings = members(before);
  const removed: EditForm['removed'][number][] = [];
  before.forEach((step, index) => {
    if (stays.has(step.name)) return;
    const parent = before[parentIndex(before, index)];
    if (parent && !stays.has(parent.name)) return;
    const branch = before.slice(index, branchEnd(before, index));
    const owner = parent?.name ?? '';
    removed.push({
      parent: owner,
      position: Math.max(0, siblings.get(owner)?.indexOf(step.name) ?? 0),
      steps: atDepth(branch, 0).filter(({ name }) => !stays.has(name)),
    });
  });
  return removed;
}

/** The names that differ between two forms of the same shape. */
function givenNames(asked: EditForm, given: EditForm): Map<string, string> {
  const names = new Map<string, string>();
  const note = (old: string, name: string | undefined): void => {
    if (name !== undefined && name !== old) names.set(old, name);
  };
  const fields = (from: EditFields, to: EditFields): void => {
    for (const [key, content] of Object.entries(from)) {
      const other = to[key];
      if (isTexts(content) || other === undefined || isTexts(other)) continue;
      content.forEach((value, index) => {
        const same = other[index];
        if (!isPart(value) || same === undefined || !isPart(same)) return;
        note(value.name, same.name);
        fields(value.fields, same.fields);
      });
    }
  };
  fields(asked.fields, given.fields);
  asked.steps.forEach((step, index) => {
    const same = given.steps[index];
    note(step.name, same?.name);
    fields(step.fields, same?.fields ?? {});
  });
  return names;
}

function renamedQuad(statement: Quad, names: ReadonlyMap<string, string>): Quad {
  const { subject, object } = statement;
  const own = names.get(subject.value);
  const other = object.termType === 'Literal' ? undefined : names.get(object.value);
  return {
    ...statement,
    subject: own === undefined ? subject : namedNode(own),
    object: other === undefined ? object : namedNode(other),
  };
}

/** What differs, but for the numbers that say an order of steps. */
function difference(
  wanted: readonly Quad[],
  written: readonly Quad[],
): Pick<FormFromQuads, 'lost' | 'kept'> {
  const missing = (from: readonly Quad[], other: readonly Quad[]): Quad[] => {
    const keys = new Set(other.map(quadKey));
    return from.filter((s) => s.predicate.value !== im('order') && !keys.has(quadKey(s)));
  };
  return { lost: missing(wanted, written), kept: missing(written, wanted) };
}
