/** What the form is drawn from; the server makes it too. */
export { offerKey } from '../../../core/views/edit-form.ts';
/** And what says how the form stands. */
export type {
  FieldFinding,
  FormContext,
  FormState,
  LinkQuestion,
} from '../../../core/views/edit-form.ts';
