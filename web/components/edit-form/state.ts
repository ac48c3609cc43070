/** What the form is drawn from; the server makes it too. */
export { offerKey } from '../../../core/views/edit-form.ts';
export type {
  FieldFinding,
  FormContext,
  FormState,
  LinkQuestion,
} from '../../../core/views/edit-form.ts';
