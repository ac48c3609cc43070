import {
  controlId,
  TEXT_WIDGETS,
  valuesOf,
  type EditFields,
  type EditValue,
  type FieldModel,
  type NodeForm,
} from '../../../core/form/index.ts';
import { actionButton } from './buttons.ts';
import { helpText, labelText, remarksAt } from './field-frame.ts';
import type { Template } from './kit.ts';
import { saidAt } from './said-message.ts';
import { linkQuestion } from './link-question.ts';
import { partsView } from './parts-view.ts';
import { type Scope } from './scope.ts';
import { textPair } from './text-pair.ts';
import { valueControl } from './value-control.ts';

/** A field of the thing, of a step or of a part, with everything in it. */
export function fieldView(
  scope: Scope,
  node: string,
  field: FieldModel,
  fields: EditFields,
): Template {
  const path = `${node}/${field.key}`;
  if (TEXT_WIDGETS.includes(field.widget)) return textPair(scope, path, field, fields);
  if (field.widget === 'part') return partsView(scope, path, field, valuesOf(fields, field.key));
  const values = valuesOf(fields, field.key);
  return field.most === 1 && values.length < 2
    ? oneValue(scope, path, field, values[0])
    : manyValues(scope, path, field, values);
}

/** Whether a field shows without being asked for: it has something, or a complete page has it. */
export function isShown(field: FieldModel, fields: EditFields): boolean {
  return field.least > 0 || fields[field.key] !== undefined;
}

/** The fields of a form that show, `asked` ones at any rate, and those that wait behind a button. */
export function splitFields(
  form: NodeForm,
  fields: EditFields,
  asked: readonly string[] = [],
): { readonly shown: readonly FieldModel[]; readonly waiting: readonly FieldModel[] } {
  const shows = (field: FieldModel): boolean => isShown(field, fields) || asked.includes(field.key);
  return {
    shown: form.fields.filter(shows),
    waiting: form.fields.filter((field) => !shows(field)),
  };
}

function oneValue(
  scope: Scope,
  path: string,
  field: FieldModel,
  value: EditValue | undefined,
): Template {
  const { html } = scope;
  const at = `${path}/0`;
  return html`<div class="field" id=${controlId(path)}>
    <label for=${controlId(at)}>${labelText(field.label, scope)}</label>
    ${saidAt(scope, path)} ${valueControl(scope, { path: at, field, value, of: path })}
    ${linkQuestion(scope, at, field)} ${helpText(scope, path, field)} ${remarksAt(scope, path)}
    ${remarksAt(scope, at)}
  </div>`;
}

/** A value a line, and a button for one more. Emptying a line takes its value out. */
function manyValues(
  scope: Scope,
  path: string,
  field: FieldModel,
  values: readonly EditValue[],
): Template {
  const { html, t } = scope;
  const label = labelText(field.label, scope);
  const shown: readonly (EditValue | undefined)[] = values.length > 0 ? values : [undefined];
  return html`<fieldset class="field many" id=${controlId(path)}>
    <legend>${label}</legend>
    ${saidAt(scope, path)}
    ${shown.map((value, index) => {
      const at = `${path}/${index}`;
      const name = shown.length > 1 ? `${label} ${index + 1}` : label;
      return html`<div class="one">
        ${valueControl(scope, { path: at, field, value, of: path, label: name })}
        ${
          values.length > 1
            ? actionButton(scope, {
                action: `remove-value:${at}`,
                text: t('edit-take-out'),
                about: name,
                icon: 'close',
                alone: true,
                to: controlId(path),
              })
            : ''
        }
        ${linkQuestion(scope, at, field)} ${remarksAt(scope, at)}
      </div>`;
    })}
    ${
      values.length > 0 && values.length < (field.most ?? Infinity)
        ? actionButton(scope, {
            action: `add-value:${path}`,
            text: t('edit-one-more'),
            about: label,
            icon: 'plus',
            className: 'bare text',
            to: controlId(`${path}/${values.length}`),
          })
        : ''
    }
    ${helpText(scope, path, field)} ${remarksAt(scope, path)}
  </fieldset>`;
}
