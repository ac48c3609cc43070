import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { Fact, FactValue } from '../../../core/views/item.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { namedLink } from './named-link.ts';

/** Facts as a definition list by property. */
export function factList(facts: readonly Fact[], locale: Locale): Template {
  return html`<dl class="facts-list">
    ${facts.map(
      ({ label, values }) =>
        html`<div>
          <dt>${localText(label, locale, { mark: false })}</dt>
          ${values.map((value) => html`<dd>${factValue(value, locale)}</dd>`)}
        </div>`,
    )}
  </dl>`;
}

function factValue(value: FactValue, locale: Locale): unknown {
  switch (value.type) {
    case 'link':
      return namedLink(value.link, locale);
    case 'text':
      return localText(value.text, locale);
    case 'time':
      return html`<time datetime=${value.iso}>${value.shown}</time>`;
    case 'part': {
      const title = value.title ? html`<b>${localText(value.title, locale)}</b>` : '';
      const facts = value.facts.length === 0 ? '' : factList(value.facts, locale);
      return value.id === ''
        ? html`<div>${title}${facts}</div>`
        : html`<div id=${value.id}>${title}${facts}</div>`;
    }
  }
}
