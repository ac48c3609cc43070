export type { EditForm, EditStep, EditTexts } from './edit-form.ts';
export { isBlank } from './edit-form.ts';
export { applyAction, type ActionOutcome } from './apply-action.ts';
export { completeForm } from './complete-form.ts';
export { parseAction, type EditAction } from './form-action.ts';
export { formAsText } from './form-as-text.ts';
export {
  fieldsFromForm,
  removedFields,
  stateFields,
  stepStateFields,
  type Field,
} from './form-fields.ts';
export { formFromFields, readFields } from './form-from-fields.ts';
export { formFromQuads, highestStepNumber } from './form-from-quads.ts';
export {
  mergeFields,
  undecided,
  type MergeField,
  type Side,
  type Versions,
} from './merge-fields.ts';
export { mergeQuads, versionsOf, type PageVersions } from './merge-quads.ts';
export { quadsFromForm } from './quads-from-form.ts';
export { slotAbove, slotBelow } from './step-slots.ts';
export { members, stepNumbers } from './step-tree.ts';
