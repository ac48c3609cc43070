/** Editing forms made from shapes: a page as fields, back again, and what buttons do in between. */
export { applyAction, type ActionOutcome, type ActionResult } from './apply-action.ts';
export { completeForm } from './complete-form.ts';
export * from './edit-form.ts';
export {
  contentAt,
  controlId,
  fieldPath,
  fieldsOfNode,
  withContent,
  type FieldPath,
} from './field-path.ts';
export { normaliseText } from './field-terms.ts';
export { parseAction, type EditAction } from './form-action.ts';
export { formFromQuads, type FormFromQuads } from './form-from-quads.ts';
export { formFromFields, readFields, typedValue, type FormReading } from './form-from-fields.ts';
export { formOfState, stateOfForm } from './form-state.ts';
export * from './model.ts';
export { fieldAt, nodeFormOf } from './model-at.ts';
export { fieldKey, iriOfName, isIri, prefixedName } from './prefixed-names.ts';
export { highestNumber } from './part-names.ts';
export { openAfter, readOpen } from './open-steps.ts';
export { readPage, type PageReading } from './read-page.ts';
export { sameContent, sameFields } from './same-content.ts';
export { sayOutcome } from './say-outcome.ts';
export { slotAbove, slotBelow } from './step-slots.ts';
export { stepTitle } from './step-title.ts';
export { branchEnd, members, parentIndex, previousSibling, stepNumbers } from './step-tree.ts';
export { normaliseValue, shownValue } from './typed-values.ts';
export { valueProblems, type ValueProblem } from './value-problems.ts';
export { valuesIn, type PlacedValue } from './values-in.ts';
export { quadsFromForm } from './write-page.ts';
