import { isPart, isTexts, type EditFields, type EditForm, type EditValue } from './edit-form.ts';
import type { FieldPath } from './field-path.ts';
import { GROUP_FORM, STEP_FORM, type FieldModel, type FormModel, type NodeForm } from './model.ts';

/** A value that is no text by language, with its field and everything beside it. */
export interface PlacedValue {
  readonly path: FieldPath;
  readonly field: FieldModel;
  readonly value: EditValue;
  /** The fields of the thing, step or part it belongs to, and where they are. */
  readonly fields: EditFields;
  readonly at: FieldPath;
}

/** Every value of a form that its model knows, parts and what is in them too, in reading order. */
export function valuesIn(form: EditForm, model: FormModel): PlacedValue[] {
  const found: PlacedValue[] = [];
  const walk = (fields: EditFields, node: NodeForm | undefined, at: FieldPath): void => {
    for (const field of node?.fields ?? []) {
      const content = fields[field.key];
      if (content === undefined || isTexts(content)) continue;
      content.forEach((value, index) => {
        const path = `${at}/${field.key}/${index}`;
        found.push({ path, field, value, fields, at });
        if (isPart(value)) walk(value.fields, model.nodes[field.part ?? ''], path);
      });
    }
  };
  walk(form.fields, model.nodes[model.root], '');
  for (const { name, flow, fields } of form.steps) {
    walk(fields, model.nodes[flow === '' ? STEP_FORM : GROUP_FORM], name);
  }
  return found;
}
