import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type {
  CreditsView,
  Fact,
  LanguageRow,
  ProseView,
  SourceView,
} from '../../../core/views/item.ts';
import { languageMark, localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { sanitisedHtml } from '../formatting/sanitised-html.ts';
import { factList } from './fact-list.ts';
import { heading, type HeadingLevel } from './heading.ts';
import { namedLink } from './named-link.ts';

/** A section opens with a rule, its title at the left. */
export function cap(
  title: string,
  id: string,
  level: HeadingLevel = 2,
  side: unknown = '',
): Template {
  return html`<div class="cap">${heading(level, title, id)}${side}</div>`;
}

/** Markdown in its own measure; marked when it is in another language than the page. */
export function prose(views: readonly ProseView[], locale: Locale): Template[] {
  return views.map(({ html: markup, lang }) =>
    lang === '' || lang === locale.lang
      ? html`<div class="prose">${sanitisedHtml(markup)}</div>`
      : html`<p class="note u2">
            ${locale.t('item-prose-fallback', { language: languageMark(lang, locale) })}
          </p>
          <div class="prose" lang=${lang}>${sanitisedHtml(markup)}</div>`,
  );
}

/** What the page states beyond what its kind of page shows; nothing where there is nothing. */
export function otherFactsSection(facts: readonly Fact[], locale: Locale): Template | string {
  if (facts.length === 0) return '';
  return html`<section>
    ${cap(locale.t('item-other-facts'), 'other')} ${factList(facts, locale)}
  </section>`;
}

export function sourcesSection(sources: readonly SourceView[], locale: Locale): Template | string {
  if (sources.length === 0) return '';
  return html`<section>
    ${cap(locale.t('item-sources'), 'src')}
    <ol class="rows src">
      ${sources.map(
        (source) =>
          html`<li id=${source.id}>
            <span class="num q">${source.number}</span>
            ${
              source.href === undefined
                ? localText(source.citation, locale, { mark: false })
                : html`<a href=${source.href}
                    >${localText(source.citation, locale, { mark: false })}</a
                  >`
            }
            ${
              source.url
                ? html`<a href=${source.url.href} rel="noopener nofollow">${source.url.shown}</a>`
                : ''
            }
          </li>`,
      )}
    </ol>
  </section>`;
}

/** Which languages the page is written in, and what each lacks. */
export function languagesSection(rows: readonly LanguageRow[], locale: Locale): Template | string {
  if (rows.length === 0) return '';
  return html`<section class="noprint">
    ${cap(locale.t('item-languages'), 'langs')}
    <table class="grid">
      <tbody>
        ${rows.map((row) => {
          const name = html`<span lang=${row.lang}>${row.name}</span>`;
          return html`<tr>
            <th scope="row">
              ${
                row.href === undefined || row.current
                  ? name
                  : html`<a href=${row.href} hreflang=${row.lang}>${name}</a>`
              }
            </th>
            <td>
              ${
                row.missing === 0
                  ? locale.t('item-language-complete')
                  : row.missing === row.total
                    ? locale.t('item-language-none')
                    : locale.t('item-language-missing', { missing: row.missing, total: row.total })
              }
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  </section>`;
}

export function creditsSection(credits: CreditsView, revision: number, locale: Locale): Template {
  const { t } = locale;
  return html`<section>
    ${cap(t('item-licence'), 'lic')}
    <p class="read">
      ${credits.isPpl ? html`<a href=${credits.licence.href ?? ''} rel="license noopener">${t('item-ppl')}</a>.` : namedLink(credits.licence, locale)}
      ${credits.isPpl ? t('item-ppl-terms') : ''}
    </p>
    <p class="u2">
      ${t('item-authors', { authors: credits.authors.join(', '), count: credits.authors.length })}
    </p>
    <p class="u2 noprint">
      <a href=${credits.permalink}>${t('item-permalink', { revision })}</a>
    </p>
  </section>`;
}
