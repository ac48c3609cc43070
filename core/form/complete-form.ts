import {
  isPart,
  isTexts,
  type EditFields,
  type EditForm,
  type EditPart,
  type EditStep,
  type EditValue,
  type FieldContent,
} from './edit-form.ts';
import { numberInName } from './part-names.ts';
import type { PageReading } from './read-page.ts';
import { branchEnd, parentIndex, previousSibling, settleDepths } from './step-tree.ts';

/** Past this a number in the name of a new step or part is not believed. */
const HIGHEST_NUMBER = 1_000_000_000;

/**
 * Makes what came from a browser sound against the page it is about: steps that it did not mention
 * come back as they were (only what is listed as removed is removed), and new steps and parts have
 * names nobody uses, each once.
 */
export function completeForm(submitted: EditForm, reading: PageReading): EditForm {
  const opened = reading.form;
  const names = new FreshNames(reading, submitted.next);
  const sound = (step: EditStep): EditStep[] => {
    const isKnown = opened.steps.some(({ name }) => name === step.name);
    const name = isKnown ? names.take(step.name) : names.accept(step.name, 's');
    return name === undefined
      ? []
      : [{ ...step, name, fields: completeFields(step.fields, names) }];
  };
  const fields = completeFields(submitted.fields, names);
  const steps = settleDepths(submitted.steps.flatMap(sound));
  const removed = submitted.removed
    .map((branch) => ({ ...branch, steps: settleDepths(branch.steps.flatMap(sound)) }))
    .filter((branch) => branch.steps.length > 0);
  return {
    ...submitted,
    kind: opened.kind,
    fields,
    steps: withForgotten(steps, opened.steps, names),
    removed,
    next: names.next,
  };
}

function completeFields(fields: EditFields, names: FreshNames): EditFields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, content]) => [key, completeContent(content, names)]),
  );
}

function completeContent(content: FieldContent, names: FreshNames): FieldContent {
  if (isTexts(content)) return content;
  return content.flatMap((value: EditValue): EditValue[] => {
    if (!isPart(value)) return [value];
    const part = completePart(value, names);
    return part ? [part] : [];
  });
}

function completePart(part: EditPart, names: FreshNames): EditPart | undefined {
  const name = names.isPart(part.name) ? names.take(part.name) : names.accept(part.name, 'x');
  return name === undefined
    ? undefined
    : { ...part, name, fields: completeFields(part.fields, names) };
}

/** Puts steps that the form left out back after the sibling they followed, or first in their group. */
function withForgotten(
  steps: readonly EditStep[],
  opened: readonly EditStep[],
  names: FreshNames,
): EditStep[] {
  const result = [...steps];
  opened.forEach((step, index) => {
    if (names.take(step.name) === undefined) return;
    const before = opened[previousSibling(opened, index)]?.name;
    const parent = opened[parentIndex(opened, index)]?.name;
    const after = result.findIndex((other) => other.name === before);
    if (after >= 0) {
      result.splice(branchEnd(result, after), 0, { ...step, depth: result[after]?.depth ?? 0 });
      return;
    }
    const group = result.findIndex((other) => other.name === parent);
    result.splice(group + 1, 0, {
      ...step,
      depth: group < 0 ? 0 : (result[group]?.depth ?? 0) + 1,
    });
  });
  return settleDepths(result);
}

/** A name that a page might use, or the label of a blank node. */
const ANY_NAME = /^(?:_:)?[A-Za-z][A-Za-z0-9._-]{0,79}$/;

/** Names for steps and parts: each once, and new ones only where the page cannot have used them. */
class FreshNames {
  next: number;
  readonly #first: number;
  /** A page that never was has used no name yet: a copy keeps those of its original. */
  readonly #isFirst: boolean;
  readonly #reading: PageReading;
  readonly #taken = new Set<string>(['']);

  constructor(reading: PageReading, submitted: number) {
    const believed = Number.isSafeInteger(submitted) && submitted < HIGHEST_NUMBER ? submitted : 0;
    this.#reading = reading;
    this.#first = reading.form.next;
    this.#isFirst = reading.form.next === 1 && reading.view.quads.length === 0;
    this.next = Math.max(this.#first, believed);
  }

  isPart(name: string): boolean {
    return (
      this.#reading.subjects.has(name) && !this.#reading.form.steps.some((s) => s.name === name)
    );
  }

  /** The name itself, the first time. */
  take(name: string): string | undefined {
    if (this.#taken.has(name)) return undefined;
    this.#taken.add(name);
    return name;
  }

  /** A new name as wished, or another one where it may have been used before. */
  accept(wanted: string, letter: string): string {
    if (this.#isFirst && ANY_NAME.test(wanted) && !this.#taken.has(wanted)) {
      this.#taken.add(wanted);
      this.next = Math.max(this.next, numberInName(wanted) + 1);
      return wanted;
    }
    const number = /^[a-z]{1,3}[1-9]\d{0,8}$/.test(wanted) ? numberInName(wanted) : 0;
    const fits = number >= this.#first && !this.#taken.has(wanted);
    const name = fits ? wanted : `${/^[a-z]/.exec(wanted)?.[0] ?? letter}${this.next++}`;
    if (fits) this.next = Math.max(this.next, number + 1);
    this.#taken.add(name);
    return name;
  }
}
