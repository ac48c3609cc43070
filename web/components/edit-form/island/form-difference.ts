import { sameContent, sameFields, type EditForm } from '../../../../core/form/index.ts';

/** Whether two forms say the same of a page; steps removed since and the comment count as well. */
export function sameForm(one: EditForm, other: EditForm): boolean {
  if (one === other) return true;
  if (one.steps.length !== other.steps.length || one.others.length !== other.others.length) {
    return false;
  }
  return (
    one.comment === other.comment &&
    sameFields(one.fields, other.fields) &&
    one.steps.every((step, index) => {
      const was = other.steps[index];
      return (
        was !== undefined &&
        (step === was ||
          (step.name === was.name &&
            step.depth === was.depth &&
            step.flow === was.flow &&
            sameFields(step.fields, was.fields)))
      );
    }) &&
    one.others.every((fact, index) => JSON.stringify(fact) === JSON.stringify(other.others[index]))
  );
}

/** How two forms differ, for saying it in a sentence. */
export interface FormDifference {
  /** Keys of the fields of the page itself that differ. */
  readonly fields: readonly string[];
  /** How many steps are new, gone, or say something else. */
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly moved: boolean;
}

/** What `draft` says otherwise than `page`. */
export function differenceOf(draft: EditForm, page: EditForm): FormDifference {
  const keys = new Set([...Object.keys(draft.fields), ...Object.keys(page.fields)]);
  const before = new Map(page.steps.map((step) => [step.name, step]));
  const now = new Set(draft.steps.map(({ name }) => name));
  const kept = draft.steps.filter(({ name }) => before.has(name));
  const order = page.steps.filter(({ name }) => now.has(name));
  return {
    fields: [...keys].filter((key) => !sameContent(draft.fields[key], page.fields[key])),
    added: draft.steps.length - kept.length,
    removed: page.steps.length - order.length,
    changed: kept.filter((step) => {
      const was = before.get(step.name);
      return was && (was.flow !== step.flow || !sameFields(step.fields, was.fields));
    }).length,
    moved: kept.some(
      (step, index) => order[index]?.name !== step.name || order[index].depth !== step.depth,
    ),
  };
}
