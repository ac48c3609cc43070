import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { ModelView } from '../../../core/views/model.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { namedLink } from '../item/named-link.ts';
import { pageHead } from '../item/page-head.ts';
import {
  cap,
  creditsSection,
  languagesSection,
  prose,
  otherFactsSection,
  sourcesSection,
} from '../item/sections.ts';
import { foldedContents, sideContents, type ContentsLine } from '../procedure/contents.ts';
import { headFactLine } from '../procedure/head-facts.ts';
import { indicatorsSection } from '../procedure/indicators.ts';
import { hasLineage, lineageSection } from '../procedure/lineage.ts';
import { bookContents } from './book-contents.ts';
import { chapter } from './chapter.ts';
import { changeList } from './changes.ts';

/** A model as one book: cover, contents, each procedure in reading form, indicators, sources, credits. */
export function modelPage(view: ModelView, locale: Locale): Template {
  const { t } = locale;
  const { head } = view;
  const lines = contentsOf(view, locale);
  return html`<div class="manual book-page">
    ${sideContents(lines, locale)}
    <article>
      <header class="cover">${pageHead(head, locale)} ${headFactLine(view.facts, locale)}</header>
      ${foldedContents(lines, locale)}
      ${
        view.prose.length === 0
          ? ''
          : html`<section>${cap(t('model-prose'), 'more')} ${prose(view.prose, locale)}</section>`
      }
      ${view.contents.length === 0 ? '' : bookContents(view.contents, locale)}
      ${view.chapters.map((one) => chapter(one, locale))}
      ${indicatorsSection(view.indicators, locale)}
      ${lineageSection(view, locale, changeList(view.changes, locale))}
      ${
        view.infrastructures.length === 0
          ? ''
          : html`<section class="noprint">
              ${cap(t('model-used'), 'used')}
              <ul class="rows">
                ${view.infrastructures.map((link) => html`<li>${namedLink(link, locale)}</li>`)}
              </ul>
            </section>`
      }
      ${languagesSection(view.languages, locale)} ${sourcesSection(view.sources, locale)}
      ${otherFactsSection(view.others, locale)}
      ${creditsSection(view.credits, head.revision, locale)}
    </article>
  </div>`;
}

function contentsOf(view: ModelView, locale: Locale): ContentsLine[] {
  const { t } = locale;
  const line = (wanted: boolean, id: string, title: string): ContentsLine[] =>
    wanted ? [{ id, title }] : [];
  return [
    ...line(view.prose.length > 0, 'more', t('model-prose')),
    ...line(view.contents.length > 0, 'contents', t('model-contents')),
    ...view.chapters.map(({ id, head }): ContentsLine => ({ id, title: head.title })),
    ...line(view.indicators.length > 0, 'kpi', t('procedure-indicators')),
    ...line(hasLineage(view), 'adapt', t('procedure-adaptations')),
    ...line(view.infrastructures.length > 0, 'used', t('model-used')),
    ...line(view.languages.length > 0, 'langs', t('item-languages')),
    ...line(view.sources.length > 0, 'src', t('item-sources')),
    ...line(view.others.length > 0, 'other', t('item-other-facts')),
    ...line(true, 'lic', t('item-licence')),
  ];
}
