import { html } from 'lit/html.js';
import type { Locale } from '../../../core/messages.ts';
import type { Template } from './kit.ts';
import type { PastQuery } from './past-queries.ts';
import { titleOfQuery } from './prologue.ts';

/** The last queries, each a way back to it, and the way to forget them. */
export function pastList(queries: readonly PastQuery[], { t, lang }: Locale): Template {
  const time = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-CA' : 'en-CA', {
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return html`<ol class="past">
      ${queries.map(
        ({ query, at }, index) =>
          html`<li>
            <button type="button" class="bare" data-act="past" value=${index}>
              <code>${titleOfQuery(query)}</code></button
            ><span class="q tiny nb">${time.format(at)}</span>
          </li>`,
      )}
    </ol>
    <p class="row u2">
      <span class="q">${t('sparql-history-note')}</span
      ><button type="button" class="bare pushed" data-act="forget">
        ${t('sparql-history-clear')}
      </button>
    </p>`;
}
