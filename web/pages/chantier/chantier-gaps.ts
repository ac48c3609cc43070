import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { ChantierView, Gap } from '../../../core/views/chantier.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { textLink } from '../formatting/text-link.ts';

const SHOWN = 3;

/** What is missing, each with a link to the form where it can be filled in. */
export function gaps(view: ChantierView, locale: Locale): Template | string {
  if (view.gaps.length === 0 && view.unwritten.length === 0) return '';
  const { t, lang } = locale;
  return html`<section>
    <div class="cap">
      <h2>${t('chantier-gaps')}</h2>
      <a href="/${lang}/take-part">${t('chantier-gaps-how')}</a>
    </div>
    <ul class="rows">
      ${view.gaps.map((gap) => gapRow(gap, locale))}
      ${
        view.unwritten.length > 0
          ? html`<li>
              <b>${t('chantier-unwritten')}</b><br />
              ${view.unwritten.map(({ text }, i) => {
                const query = new URLSearchParams({ title: text.text, chantier: view.slug });
                return html`${i > 0 ? ', ' : ''}<a href="/${lang}/new?${query}">${text.text}</a>`;
              })}
            </li>`
          : ''
      }
    </ul>
  </section>`;
}

function gapRow({ kind, pages }: Gap, locale: Locale): Template {
  const more = pages.slice(SHOWN);
  const list = (shown: Gap['pages']): Template =>
    html`<ul class="fixes">
      ${shown.map((page) => html`<li>${textLink(page, locale)}</li>`)}
    </ul>`;
  return html`<li>
    <b>${locale.t(`chantier-gap-${kind}`, { n: pages.length })}</b>
    ${list(pages.slice(0, SHOWN))}
    ${
      more.length > 0
        ? html`<details class="fold">
            <summary>${locale.t('chantier-gap-more', { n: more.length })}</summary>
            ${list(more)}
          </details>`
        : ''
    }
  </li>`;
}
