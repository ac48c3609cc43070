import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { ChangeRow } from '../../../core/views/list-rows.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { textLink } from '../formatting/text-link.ts';
import { day } from '../formatting/time.ts';

/** What changed last: when, which page, why, by whom. */
export function changeLog(changes: readonly ChangeRow[], locale: Locale): Template {
  return html`<ul class="rows log">
    ${changes.map(
      (change) =>
        html`<li data-chantier=${change.accent}>
          ${day(change.time, locale, { year: false, className: 'q' })}
          <span
            >${textLink(change, locale)}<br />${
              change.deleted ? locale.t('home-change-deleted') : change.comment
            } <span class="q">${change.author}</span></span
          >
        </li>`,
    )}
  </ul>`;
}
