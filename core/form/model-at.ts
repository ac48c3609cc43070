import type { EditForm } from './edit-form.ts';
import { GROUP_FORM, STEP_FORM, type FieldModel, type FormModel, type NodeForm } from './model.ts';
import type { FieldPath } from './field-path.ts';

/** The form of a step or of the thing itself, by its name in the page's form. */
export function nodeFormOf(form: EditForm, node: string, model: FormModel): NodeForm | undefined {
  if (node === '') return model.nodes[model.root];
  const step = form.steps.find(({ name }) => name === node);
  return step && model.nodes[step.flow === '' ? STEP_FORM : GROUP_FORM];
}

/** What a path edits: the field of the thing, the step or the innermost part it leads to. */
export function fieldAt(form: EditForm, path: FieldPath, model: FormModel): FieldModel | undefined {
  const [node = '', ...rest] = path.split('/');
  let nodeForm = nodeFormOf(form, node, model);
  let field: FieldModel | undefined;
  for (let i = 0; i < rest.length; i += 2) {
    field = nodeForm?.fields.find(({ key }) => key === rest[i]);
    nodeForm = model.nodes[field?.part ?? ''];
  }
  return field;
}
