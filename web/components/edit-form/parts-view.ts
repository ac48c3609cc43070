import {
  controlId,
  isPart,
  type EditPart,
  type EditValue,
  type FieldModel,
} from '../../../core/form/index.ts';
import { addButtons } from './add-buttons.ts';
import { actionButton } from './buttons.ts';
import { helpText, isFocus, labelText, remarksAt } from './field-frame.ts';
import { fieldView, isShown } from './field-view.ts';
import type { Template } from './kit.ts';
import { saidAt } from './said-message.ts';
import { partName } from './part-name.ts';
import { quantityRow, rowKeys } from './quantity-row.ts';
import { partForm, type Scope } from './scope.ts';
import { valueControl } from './value-control.ts';

/** The parts of a field, each in a frame, and a button for one more. */
export function partsView(
  scope: Scope,
  path: string,
  field: FieldModel,
  values: readonly EditValue[],
): Template {
  const { html, t } = scope;
  const label = labelText(field.label, scope);
  const canAdd = values.length < (field.most ?? Infinity);
  return html`<fieldset class="parts whole" id=${controlId(path)}>
    <legend>${label}</legend>
    ${saidAt(scope, path)} ${helpText(scope, path, field)} ${remarksAt(scope, path)}
    ${values.map((value, index) =>
      isPart(value)
        ? partView(scope, `${path}/${index}`, { field, part: value, index })
        : strayValue(scope, `${path}/${index}`, field, value),
    )}
    ${
      canAdd
        ? actionButton(scope, {
            action: `add-value:${path}`,
            text: values.length === 0 ? t('edit-add') : t('edit-one-more'),
            about: label,
            icon: 'plus',
            className: 'bare text',
            to: controlId(`${path}/${values.length}`),
          })
        : ''
    }
  </fieldset>`;
}

interface PartAt {
  readonly field: FieldModel;
  readonly part: EditPart;
  /** Its place among the parts of the field. */
  readonly index: number;
}

function partView(scope: Scope, path: string, { field, part, index }: PartAt): Template {
  const { html, t } = scope;
  const form = partForm(scope, field);
  if (!form) return html``;
  const label = labelText(form.label, scope);
  const inRow = rowKeys(field, part);
  const rest = form.fields.filter(({ key }) => !inRow.includes(key));
  const below = rest.filter((known) => isShown(known, part.fields));
  const id = controlId(path);
  return html`<div
    class="part"
    id=${id}
    role="group"
    aria-label=${label}
    tabindex="-1"
    ?autofocus=${isFocus(scope, id)}
  >
    ${inRow.length > 0 ? quantityRow(scope, path, { form, part, keys: inRow, about: partName(scope, field, part, index) }) : ''}
    ${below.length > 0 ? html`<div class="fields">${below.map((known) => fieldView(scope, path, known, part.fields))}</div>` : ''}
    ${remarksAt(scope, path)}
    <div class="row tools">
      ${addButtons(
        scope,
        path,
        rest.filter((known) => !below.includes(known)),
      )}
      ${
        inRow.length > 0
          ? ''
          : actionButton(scope, {
              action: `remove-value:${path}`,
              text: t('edit-take-out'),
              about: partName(scope, field, part, index),
              className: 'bare pushed',
              to: controlId(path.replace(/\/\d+$/, '')),
            })
      }
    </div>
  </div>`;
}

/** Something else than a part at its place: a text, or a thing of another page. It can be changed. */
function strayValue(scope: Scope, path: string, field: FieldModel, value: EditValue): Template {
  const { html } = scope;
  const label = labelText(field.label, scope);
  return html`<div class="field">
    ${valueControl(scope, { path, field: { ...field, widget: 'plain' }, value, label })}
    ${remarksAt(scope, path)}
  </div>`;
}
