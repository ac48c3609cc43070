import { nothing } from 'lit/html.js';
import {
  controlId,
  textsOf,
  valuesOf,
  type EditPart,
  type FieldModel,
  type NodeForm,
} from '../../../core/form/index.ts';
import { actionButton } from './buttons.ts';
import { describers, labelText, remarksAt } from './field-frame.ts';
import type { Template } from './kit.ts';
import { type Scope } from './scope.ts';
import { languageName, shownLanguages } from './text-pair.ts';
import { valueControl } from './value-control.ts';

const QUANTITY = 'schema:QuantitativeValue';
const [VALUE, MIN, MAX, UNIT, NAME] = [
  'schema:value',
  'schema:minValue',
  'schema:maxValue',
  'schema:unitCode',
  'rdfs:label',
] as const;

/** Fields whose quantities are limits of something named, rather than an amount of it. */
const LIMITS = new Set(['im:parameter']);

/** The fields of a quantity that stand in one line; none for other parts. */
export function rowKeys(field: FieldModel, { type, fields }: EditPart): readonly string[] {
  if (type !== QUANTITY) return [];
  const has = (key: string): boolean => fields[key] !== undefined;
  const limits = LIMITS.has(field.key);
  const ranged = limits || has(MIN) || has(MAX);
  return [
    ...(limits || has(NAME) ? [NAME] : []),
    ...(!ranged || has(VALUE) ? [VALUE] : []),
    ...(ranged ? [MIN, MAX] : []),
    UNIT,
  ];
}

interface Row {
  /** What the quantity is called in words. */
  readonly about: string;
  readonly form: NodeForm;
  readonly part: EditPart;
  readonly keys: readonly string[];
}

/** A quantity in one line: what, from, to, unit. */
export function quantityRow(
  scope: Scope,
  path: string,
  { form, part, keys, about }: Row,
): Template {
  const { html, t } = scope;
  const fields = form.fields.filter(({ key }) => keys.includes(key));
  const hasName = keys.includes(NAME);
  return html`<div class="limrow ${hasName ? 'named' : ''} n${fields.length}">
      ${fields.map((known) => cell(scope, path, known, part))}
      ${actionButton(scope, {
        action: `remove-value:${path}`,
        text: t('edit-take-out'),
        about,
        icon: 'close',
        alone: true,
        to: controlId(path.replace(/\/\d+$/, '')),
      })}
    </div>
    ${hasName ? otherName(scope, `${path}/${NAME}`, part) : ''}
    ${fields.flatMap(({ key }) => [
      remarksAt(scope, `${path}/${key}`),
      remarksAt(scope, `${path}/${key}/0`),
    ])}`;
}

function cell(scope: Scope, path: string, field: FieldModel, part: EditPart): Template {
  const { html, lang } = scope;
  const label = labelText(field.label, scope);
  if (field.key === NAME) {
    return nameInput(scope, `${path}/${NAME}/${lang}`, label, lang, part);
  }
  const value = valuesOf(part.fields, field.key)[0];
  const at = `${path}/${field.key}/0`;
  return html`<label
    ><span>${label}</span>${valueControl(scope, { path: at, field, value })}</label
  >`;
}

function otherName(scope: Scope, path: string, part: EditPart): Template | '' {
  const { html, lang, t } = scope;
  const side = shownLanguages(scope).find((tag) => tag !== lang);
  if (side === undefined) return '';
  const label = t('edit-in', { language: languageName(side, scope) });
  return html`<div class="limrow-side">
    ${nameInput(scope, `${path}/${side}`, label, side, part)}
  </div>`;
}

function nameInput(
  scope: Scope,
  name: string,
  label: string,
  lang: string,
  part: EditPart,
): Template {
  const { html } = scope;
  const about = describers(scope, name, { path: name });
  return html`<label
    ><span>${label}</span
    ><input
      id=${controlId(name)}
      name=${name}
      value=${textsOf(part.fields, NAME)[lang] ?? ''}
      lang=${lang}
      dir="auto"
      autocomplete="off"
      aria-describedby=${about ?? nothing}
  /></label>`;
}
