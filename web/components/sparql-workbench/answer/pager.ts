import type { Locale } from '../../../../core/messages.ts';
import { fitsAddress } from '../../../../core/sparql-results/addresses.ts';
import type { AnsweredView, PageRange } from '../../../../core/views/sparql.ts';
import type { AnswerKit, Template } from '../kit.ts';

/** What part of the answer is shown, and the parts before and after it; nothing where it is all. */
export function pager(
  { html }: AnswerKit,
  { query, names }: AnsweredView,
  range: PageRange,
  { t, lang }: Locale,
): Template | '' {
  const { page, pages, from, to, total } = range;
  if (pages === 1) return '';
  const button = (number: number, label: string): Template | '' =>
    number < 1 || number > pages
      ? ''
      : html`<button name="page" value=${number} data-act="page">${label}</button>`;
  return html`<form
    class="row u3 pager"
    action="/${lang}/sparql#answer"
    method=${fitsAddress(query) ? 'get' : 'post'}
    aria-label=${t('sparql-pages')}
  >
    <input type="hidden" name="query" value=${query} />
    ${names ? html`<input type="hidden" name="names" value="1" />` : ''}
    ${button(page - 1, t('sparql-previous'))}
    <span class="num">${t('sparql-range', { from, to, total })}</span>
    ${button(page + 1, t('sparql-next'))}
  </form>`;
}
