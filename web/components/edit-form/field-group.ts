import {
  controlId,
  isBlank,
  isTexts,
  type EditFields,
  type FieldModel,
  type GroupModel,
  type NodeForm,
} from '../../../core/form/index.ts';
import { addButtons } from './add-buttons.ts';
import { fieldView, splitFields } from './field-view.ts';
import { labelText } from './field-frame.ts';
import type { Template } from './kit.ts';
import { shownAt } from './value-control.ts';
import { drawIcon, type Scope } from './scope.ts';

/** A group of the fields of the page's own thing, in sight. */
export function openGroup(
  scope: Scope,
  form: NodeForm,
  group: GroupModel,
  head: { readonly title?: string; readonly aside?: Template } = {},
): Template {
  const { html } = scope;
  return html`<section class="group">
    <div class="cap">
      <h2>${head.title ?? labelText(group.label, scope)}</h2>
      ${head.aside ?? ''}
    </div>
    ${content(scope, form, group)}
  </section>`;
}

/** A group that is folded away; its line says what it holds. Open where something just happened. */
export function foldedGroup(scope: Scope, form: NodeForm, group: GroupModel): Template {
  const { html, form: edit, t } = scope;
  const fields = form.fields.filter((field) => field.group === group.key);
  const remarks = fields.filter((field) => remarked(scope, field)).length;
  const held = fields.flatMap((field) => heldIn(scope, field, edit.fields));
  return html`<details class="group fold" id="group-${group.key}" ?open=${isTouched(scope, fields)}>
    <summary>
      <h2>${labelText(group.label, scope)}</h2>
      <span class="meta">${held.length > 0 ? held.join(' · ') : t('edit-group-empty')}</span>
      ${remarks > 0 ? html`<span class="state wait">${drawIcon(scope, 'note')}${t('edit-chip-remarks', { n: remarks })}</span>` : ''}
    </summary>
    ${content(scope, form, group)}
  </details>`;
}

function content(scope: Scope, form: NodeForm, group: GroupModel): Template {
  const { html, form: edit } = scope;
  const own = { ...form, fields: form.fields.filter((field) => field.group === group.key) };
  const { shown, waiting } =
    own.fields.length === 1
      ? // A button for the only thing there is would be one press too many.
        { shown: own.fields, waiting: [] }
      : splitFields(own, edit.fields);
  return html`<div class="fields">
      ${shown.map((field) => fieldView(scope, '', field, edit.fields))}
    </div>
    ${waiting.length > 0 ? html`<div class="row tools">${addButtons(scope, '', waiting)}</div>` : ''}`;
}

/** “Sources 2”, “Rôle : jardinier”: what a folded group holds, a field each. */
function heldIn(scope: Scope, field: FieldModel, fields: EditFields): string[] {
  const held = fields[field.key];
  if (held === undefined || isBlank(held)) return [];
  const label = labelText(field.label, scope);
  if (isTexts(held)) return [label];
  const [only] = held;
  if (held.length !== 1 || field.widget === 'part') {
    return [scope.t('edit-held', { label, n: held.length })];
  }
  const option = field.options?.find(
    ({ iri }) => typeof only === 'object' && 'iri' in only && iri === only.iri,
  );
  const text = option?.label[scope.lang] ?? shownAt(scope, field, only);
  return [
    scope.t('edit-held-one', { label, text: text.length > 40 ? `${text.slice(0, 39)}…` : text }),
  ];
}

function remarked(scope: Scope, { key }: FieldModel): boolean {
  const path = `/${key}`;
  return [...scope.remarks.keys(), ...scope.questions.keys()].some(
    (at) => at === path || at.startsWith(`${path}/`),
  );
}

function isTouched(scope: Scope, fields: readonly FieldModel[]): boolean {
  const focus = scope.state.said?.focus ?? '';
  return fields.some(
    ({ key }) =>
      focus === controlId(`/${key}`) ||
      focus.startsWith(controlId(`/${key}/`)) ||
      [...scope.questions.keys()].some((path) => path.startsWith(`/${key}/`)),
  );
}
