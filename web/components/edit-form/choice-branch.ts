import { isBlank, parentIndex, type EditStep } from '../../../core/form/index.ts';
import type { Scope } from './scope.ts';

/** Whether a step is one of the branches of a choice. */
export function isBranch({ form }: Pick<Scope, 'form'>, { name }: EditStep): boolean {
  const index = form.steps.findIndex((step) => step.name === name);
  return form.steps[parentIndex(form.steps, index)]?.flow === 'Choice';
}

/** Whether a step is the branch that is taken when no other one is: it has no condition. */
export function isOtherwise(scope: Pick<Scope, 'form'>, step: EditStep): boolean {
  return isBlank(step.fields['im:condition']) && isBranch(scope, step);
}
