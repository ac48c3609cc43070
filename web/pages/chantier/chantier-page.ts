import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { ChantierView } from '../../../core/views/chantier.ts';
import { leads } from '../formatting/leads.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { sanitisedHtml } from '../formatting/sanitised-html.ts';
import { textLink } from '../formatting/text-link.ts';
import { day } from '../formatting/time.ts';
import { emblem } from '../icons/emblem.ts';
import { indicators, infrastructures } from './chantier-measures.ts';
import { gaps } from './chantier-gaps.ts';
import { seasonStrip } from './season-strip.ts';

/** A chantier: what it is for, its manual by activity, and what is still to do. */
export function chantierPage(view: ChantierView, locale: Locale): Template {
  return html`${mast(view, locale)} ${prose(view, locale)} ${seasonStrip(view.seasons, locale)}
    <div class="two">
      <div>${manual(view, locale)} ${adaptations(view, locale)}</div>
      <div>
        ${indicators(view.indicators, locale)} ${gaps(view, locale)}
        ${infrastructures(view.infrastructures, locale)}
      </div>
    </div>`;
}

function mast(view: ChantierView, locale: Locale): Template {
  const { t } = locale;
  const { procedures, adaptations: adapted, indicators: measured } = view.counts;
  return html`<header class="mast">
    <div>${emblem(view.accent)}</div>
    <div>
      <h1>${localText(view.title, locale)}</h1>
      ${view.summary ? html`<p class="u2 lead">${localText(view.summary, locale)}</p>` : ''}
      <p class="u3 meta">
        ${t('chantier-revision', { n: view.revision })}, ${day(view.modified, locale)}<span
          class="sep"
        ></span
        >${t('directory-procedures', { n: procedures })}${
          adapted > 0
            ? html`<span class="sep"></span>${t('chantier-adaptations-count', { n: adapted })}`
            : ''
        }${
          measured > 0
            ? html`<span class="sep"></span>${t('directory-indicators', { n: measured })}`
            : ''
        }
      </p>
    </div>
  </header>`;
}

function prose({ prose: text }: ChantierView, locale: Locale): Template | string {
  if (!text) return '';
  const lang = text.lang === '' ? locale.lang : text.lang;
  return html`<div class="u5 prose columns" lang=${lang}>${sanitisedHtml(text.html)}</div>`;
}

function manual(view: ChantierView, locale: Locale): Template {
  const { t } = locale;
  return html`<section>
    <div class="cap">
      <h2>${t('chantier-manual')}</h2>
      <a href="/${locale.lang}/new?chantier=${view.slug}">${t('new-write-procedure')}</a>
    </div>
    ${
      view.counts.procedures === 0
        ? html`<div class="blankpage">
            <p><b>${t('chantier-manual-empty')}</b></p>
            <p class="q">${t('chantier-manual-empty-fix')}</p>
          </div>`
        : ''
    }
    <div class="acts">
      ${view.activities.map(
        (activity) =>
          html`<div>
            <h3>
              ${activity.title ? textLink(activity.title, locale) : t('chantier-activity-none')}
            </h3>
            ${leads(activity.procedures, locale)}
          </div>`,
      )}
      ${
        view.manuals.length > 0
          ? html`<div>
              <h3>${t('chantier-whole')}</h3>
              ${leads([], locale, view.manuals)}
            </div>`
          : ''
      }
    </div>
  </section>`;
}

function adaptations(view: ChantierView, locale: Locale): Template | string {
  const { t } = locale;
  if (view.adaptations.length === 0) return '';
  return html`<section>
    <div class="cap"><h2>${t('chantier-adaptations')}</h2></div>
    <ul class="rows">
      ${view.adaptations.map(
        (row) =>
          html`<li>
            ${textLink(row, locale)}<br /><span class="meta"
              >${t('chantier-adapts')}
              ${textLink(row.origin, locale)}${row.contexts.map(
                (context) => html`<span class="sep"></span>${localText(context, locale)}`,
              )}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
