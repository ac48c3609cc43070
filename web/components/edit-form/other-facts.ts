import { nothing } from 'lit/html.js';
import type { OtherFact } from '../../../core/form/index.ts';
import { actionButton } from './buttons.ts';
import { describers, isFocus, remarksAt } from './field-frame.ts';
import type { Template } from './kit.ts';
import { saidAt } from './said-message.ts';
import type { Scope } from './scope.ts';

/** The statements of the page that no field shows, so that nothing is out of reach. */
export function otherFacts(scope: Scope): Template {
  const { html, t, form, state } = scope;
  const { others } = form;
  const isAsked =
    state.said?.at?.startsWith('others/') === true ||
    others.some((_, row) => scope.remarks.has(`others/${row}`));
  return html`<details class="group fold" id="others" ?open=${isAsked}>
    <summary>
      <h2>${t('edit-others')}</h2>
      <span class="meta">${t('edit-others-count', { n: others.length })}</span>
    </summary>
    <p class="help">${t('edit-others-help')}</p>
    ${saidAt(scope, 'others')}
    ${
      others.length > 0
        ? html`<ul class="factrows">
            ${others.map((fact, row) => factRow(scope, fact, row))}
          </ul>`
        : ''
    }
    ${actionButton(scope, {
      action: 'add-fact',
      text: t('edit-others-add'),
      icon: 'plus',
      className: 'bare text',
      to: `fothers/${others.length}/property`,
    })}
    <datalist id="properties">
      ${[...scope.context.properties].map(([name, label]) => html`<option value=${name}>${label}</option>`)}
    </datalist>
  </details>`;
}

function factRow(scope: Scope, fact: OtherFact, row: number): Template {
  const { html, t, context } = scope;
  const label = context.properties.get(fact.property);
  const path = `others/${row}`;
  return html`<li class="fact" id="f${path}">
    ${fact.subject === '' ? '' : html`<p class="q tiny">${t('edit-others-about', { subject: fact.subject })}</p>`}
    <label class="fl"
      ><span>${t('edit-others-property')}${label === undefined ? '' : html` <b>${label}</b>`}</span
      >${textInput(scope, `${path}/property`, fact.property, 'properties')}</label
    >
    ${value(scope, path, fact)}
    <label class="fl"
      ><span>${t('edit-others-as')}</span>${kind(scope, `${path}/as`, fact.as)}</label
    >
    ${actionButton(scope, {
      action: `remove-fact:${row}`,
      text: t('edit-take-out'),
      about: label ?? fact.property,
      icon: 'close',
      alone: true,
      to: 'others',
    })}
    ${remarksAt(scope, path)} ${remarksAt(scope, `${path}/property`)}
    ${remarksAt(scope, `${path}/value`)}
  </li>`;
}

function value(scope: Scope, path: string, { value: text, as }: OtherFact): Template {
  const { html, t, context } = scope;
  const name = as === 'link' ? context.labels.get(text)?.label : undefined;
  const at = `${path}/value`;
  const long = text.length > 60 || text.includes('\n');
  return html`<label class="fl"
    ><span>${t('edit-others-value')}${name === undefined ? '' : html` <b>${name}</b>`}</span>${
      long
        ? scope.textarea({ id: `f${at}`, name: at, text, rows: 3, focus: false, invalid: false })
        : textInput(scope, at, text)
    }</label
  >`;
}

function textInput(scope: Scope, name: string, text: string, list?: string): Template {
  const { html } = scope;
  return html`<input
    id="f${name}"
    name=${name}
    value=${text}
    list=${list ?? nothing}
    dir="auto"
    autocomplete="off"
    aria-describedby=${describers(scope, name, { path: name }) ?? nothing}
    ?autofocus=${isFocus(scope, `f${name}`)}
  />`;
}

const KINDS = ['text', 'text@fr', 'text@en', 'link', 'xsd:decimal', 'xsd:integer', 'xsd:date'];

function kind({ html, t, context }: Scope, name: string, as: string): Template {
  const options = KINDS.includes(as) ? KINDS : [...KINDS, as];
  const { locale } = context;
  const words = (value: string): string => {
    const id = `edit-others-as-${value.replace(/[@:]/g, '-')}`;
    return locale.has(id) ? t(id) : value;
  };
  return html`<select id="f${name}" name=${name}>
    ${options.map((value) => html`<option value=${value} ?selected=${value === as}>${words(value)}</option>`)}
  </select>`;
}
