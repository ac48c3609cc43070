import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { ItemView, UseGroup } from '../../../core/views/item.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { factList } from './fact-list.ts';
import { namedLink } from './named-link.ts';
import { pageHead } from './page-head.ts';
import { cap, creditsSection, languagesSection, prose, sourcesSection } from './sections.ts';

/** A page about anything else: kind, title, summary, prose, facts, where it is used. */
export function itemPage(view: ItemView, locale: Locale): Template {
  const { t } = locale;
  const { head } = view;
  const kind = head.kindLabel ? localText(head.kindLabel, locale) : t(`item-kind-${head.kind}`);
  return html`<article class="long">
    <p class="kind">${kind}</p>
    ${pageHead(head, locale)} ${isEmpty(view) ? nothingYet(view, locale) : ''}
    ${view.prose.length === 0 ? '' : html`<div class="u5">${prose(view.prose, locale)}</div>`}
    ${
      view.facts.length === 0
        ? ''
        : html`<section>${cap(t('item-facts'), 'facts')} ${factList(view.facts, locale)}</section>`
    }
    ${
      view.uses.length === 0
        ? ''
        : html`<section class="noprint">
            ${cap(t('item-used'), 'used')} ${view.uses.map((group) => useGroup(group, locale))}
          </section>`
    }
    ${sourcesSection(view.sources, locale)} ${languagesSection(view.languages, locale)}
    ${creditsSection(view.credits, head.revision, locale)}
  </article>`;
}

function isEmpty({ head, prose: texts, facts, uses }: ItemView): boolean {
  return head.summary.length + texts.length + facts.length + uses.length === 0;
}

function nothingYet({ head }: ItemView, locale: Locale): Template {
  return html`<div class="blankpage u4 noprint">
    <p>${locale.t('item-nothing-yet')}</p>
    <p class="u3">
      <a class="btn" href="/${locale.lang}/wiki/${head.slug}/edit">${locale.t('item-add-text')}</a>
    </p>
  </div>`;
}

/** “Used in steps of …”: what refers to the thing by one property. */
function useGroup(group: UseGroup, locale: Locale): Template {
  const title =
    group.name === undefined
      ? localText(group.label, locale, { mark: false })
      : locale.t(`item-used-${group.name}`);
  return html`<h3 class="u4">${title}</h3>
    <ul class="rows">
      ${group.links.map((link) => html`<li>${namedLink(link, locale)}</li>`)}
    </ul>`;
}
