import { nothing } from 'lit/html.js';
import {
  controlId,
  isLink,
  shownValue,
  type EditValue,
  type FieldModel,
} from '../../../core/form/index.ts';
import type { Template } from './kit.ts';
import { describers, isFocus } from './field-frame.ts';
import { ruleBuilder } from './rule-builder.ts';
import { type Scope } from './scope.ts';
import { offerKey } from './state.ts';

/** One value of a field, as it is drawn. */
export interface OneValue {
  /** Path of the value: `{node}/{key}/{index}`. */
  readonly path: string;
  readonly field: FieldModel;
  readonly value: EditValue | undefined;
  /** What the control is called, where no `<label for>` does. */
  readonly label?: string;
  /** Path of the field, whose help and remarks describe the control. */
  readonly of?: string;
}

/** The native control of a value that is neither a text by language nor a part. */
export function valueControl(scope: Scope, one: OneValue): Template {
  const { field, value } = one;
  switch (field.widget) {
    case 'choice':
      return choice(scope, one);
    case 'lines':
      return lines(scope, one);
    case 'date':
      return input(scope, one, { type: isDate(value) ? 'date' : 'text' });
    case 'number':
    case 'integer':
      return input(scope, one, { mode: field.widget === 'integer' ? 'numeric' : 'decimal' });
    case 'unit':
      return input(scope, one, { list: 'units' });
    case 'link':
      return input(scope, one, { list: scope.context.offers.get(offerKey(field.classes))?.id });
    case 'recurrence':
      // The builder writes words by script; without one the words are written by hand.
      return scope.plain === true
        ? input(scope, one, {})
        : scope.html`${input(scope, one, {})}${ruleBuilder(scope, one.path)}`;
    case 'address':
      return input(scope, one, { mode: 'url' });
    default:
      return input(scope, one, {});
  }
}

/** What a control shows for a value. */
export function shownAt(
  { context, lang }: Pick<Scope, 'context' | 'lang'>,
  field: FieldModel,
  value: EditValue | undefined,
): string {
  if (value === undefined) return '';
  if (field.widget === 'link' && typeof value !== 'string' && isLink(value)) {
    return context.labels.get(value.iri)?.label ?? value.iri;
  }
  if (field.widget === 'recurrence' && typeof value === 'string') {
    return context.labels.get(value)?.label ?? value;
  }
  return shownValue(field.widget, value, lang);
}

interface Kind {
  readonly type?: string;
  readonly mode?: 'decimal' | 'numeric' | 'url';
  /** Id of a `<datalist>`. */
  readonly list?: string | undefined;
}

function input(scope: Scope, one: OneValue, { type = 'text', mode, list }: Kind): Template {
  const { html, lang, context } = scope;
  const { path, field, value } = one;
  const id = controlId(path);
  const isLinked = typeof value === 'object' && isLink(value);
  const tag = isLinked ? context.labels.get(value.iri)?.lang : undefined;
  return html`<input
    id=${id}
    name=${path}
    type=${type}
    value=${shownAt(scope, field, value)}
    class="w-${field.widget}"
    dir="auto"
    lang=${tag && tag !== lang ? tag : nothing}
    data-iri=${isLinked && field.widget === 'link' ? value.iri : nothing}
    inputmode=${mode ?? nothing}
    list=${list ?? nothing}
    autocomplete="off"
    aria-label=${one.label ?? nothing}
    ?autofocus=${isFocus(scope, id)}
    aria-invalid=${scope.invalid.has(path) ? 'true' : nothing}
    aria-describedby=${describers(scope, path, aboutOf(one)) ?? nothing}
  />`;
}

function lines(scope: Scope, one: OneValue): Template {
  const id = controlId(one.path);
  const about = describers(scope, one.path, aboutOf(one));
  const text = shownAt(scope, one.field, one.value);
  return scope.textarea({
    id,
    name: one.path,
    text,
    rows: Math.min(20, Math.max(3, text.split('\n').length)),
    ...(about !== undefined && { describedBy: about }),
    focus: isFocus(scope, id),
    invalid: scope.invalid.has(one.path),
  });
}

/** A value that is none of the options stays one more option, so that nothing is lost unseen. */
function choice(scope: Scope, one: OneValue): Template {
  const { html, lang, t } = scope;
  const { path, field, value } = one;
  const id = controlId(path);
  const chosen = value === undefined || typeof value === 'string' ? (value ?? '') : iriOf(value);
  const options = field.options ?? [];
  const isKnown = chosen === '' || options.some(({ iri }) => iri === chosen);
  return html`<select
    id=${id}
    name=${path}
    aria-label=${one.label ?? nothing}
    ?autofocus=${isFocus(scope, id)}
    aria-invalid=${scope.invalid.has(path) ? 'true' : nothing}
    aria-describedby=${describers(scope, path, aboutOf(one)) ?? nothing}
  >
    <option value="" ?selected=${chosen === ''}>${t('edit-choose')}</option>
    ${isKnown ? '' : html`<option value=${chosen} selected>${chosen}</option>`}
    ${options.map(
      (option) =>
        html`<option value=${option.iri} ?selected=${option.iri === chosen}>
          ${option.label[lang]}
        </option>`,
    )}
  </select>`;
}

function aboutOf({ of, path, field }: OneValue): { path: string; field?: FieldModel } {
  return of === undefined ? { path } : { path: of, field };
}

function iriOf(value: EditValue): string {
  return typeof value === 'object' && isLink(value) ? value.iri : '';
}

function isDate(value: EditValue | undefined): boolean {
  if (value === undefined || value === '') return true;
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
