import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { ContentsEntry, ContentsGroup } from '../../../core/views/model.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { cap } from '../item/sections.ts';

/** The procedures of the book by activity, with leaders and the number of steps. */
export function bookContents(groups: readonly ContentsGroup[], locale: Locale): Template {
  const { t } = locale;
  const several = groups.length > 1 || groups[0]?.activity !== undefined;
  return html`<section>
    ${cap(t('model-contents'), 'contents')}
    <div class="acts">
      ${groups.map(
        ({ activity, entries }) =>
          html`<div>
            ${
              several
                ? html`<h3>${activity ? localText(activity, locale) : t('model-no-activity')}</h3>`
                : ''
            }
            <ul class="leads">
              ${entries.map((entry) => html`<li>${contentsLine(entry, locale)}</li>`)}
            </ul>
          </div>`,
      )}
    </div>
  </section>`;
}

function contentsLine(entry: ContentsEntry, locale: Locale): Template {
  const title = localText(entry.link.text, locale);
  if (entry.id === undefined) {
    return html`<a href=${entry.link.href ?? ''}>${title}</a>
      <span class="meta">${locale.t('model-missing')}</span>`;
  }
  return html`<a href="#${entry.id}">${entry.number}. ${title}</a>
    <span class="meta num">${locale.t('model-steps', { count: entry.steps })}</span>`;
}
