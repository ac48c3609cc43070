import { sameFields, type EditForm } from '../../../../core/form/index.ts';

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
