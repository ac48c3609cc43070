import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { AuthorView } from '../../../core/views/graphs.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { textLink } from '../formatting/text-link.ts';
import { day } from '../formatting/time.ts';

/** The pages that somebody has worked on. */
export function authorPage({ name, pages }: AuthorView, locale: Locale): Template {
  const { t } = locale;
  return html`<h1>${t('graphs-user-title', { name })}</h1>
    <p class="u2 lead">${t('graphs-user-lead')}</p>
    ${
      pages.length === 0
        ? html`<div class="u5 blankpage">
            <p><b>${t('graphs-user-none')}</b></p>
          </div>`
        : html`<ul class="rows u5">
            ${pages.map(
              ({ page, modified }) =>
                html`<li>
                  ${textLink(page, locale)}
                  <span class="q">${t('graphs-user-modified')} ${day(modified, locale)}</span>
                </li>`,
            )}
          </ul>`
    }`;
}
