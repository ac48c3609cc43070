import { nothing } from 'lit/html.js';
import type { Locale } from '../../../../core/messages.ts';
import type { AnswerView, CellView } from '../../../../core/views/sparql.ts';
import type { AnswerKit, Template } from '../kit.ts';

type Rows = Extract<AnswerView, { kind: 'rows' }>;

/** Longer words are broken rather than widening their column. */
const LONG_WORD = /\S{34}/;

/** Texts are cut after so many characters; the rest unfolds. */
const LONG = 240;

/** The rows of one page, in a region of their own that scrolls where the page must not. */
export function answerTable(
  kit: AnswerKit,
  { variables, rows, range }: Rows,
  locale: Locale,
): Template {
  const { html } = kit;
  const { t } = locale;
  const isNumeric = variables.map((_, column) => {
    const cells = rows.flatMap((row) => row[column] ?? []);
    return cells.length > 0 && cells.every((cell) => cell.isNumber);
  });
  return html`<div
    class="scroll answers u2"
    role="region"
    aria-label=${t('sparql-table')}
    tabindex="0"
  >
    <table class="grid" aria-rowcount=${range.total + 1}>
      <thead>
        <tr aria-rowindex="1">
          ${variables.map((name, column) => html`<th scope="col" class=${isNumeric[column] ? 'r' : ''}>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row, index) =>
            html`<tr aria-rowindex=${range.from + index + 1}>
              ${row.map((value, column) => html`<td class=${cellClass(value, isNumeric[column] === true)}>${value ? cell(kit, value, locale) : ''}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cellClass(value: CellView | undefined, isNumeric: boolean): string {
  if (isNumeric) return 'r';
  return LONG_WORD.test(value?.text ?? '') ? 'brk' : '';
}

function cell(
  kit: AnswerKit,
  { text, href, lang, title }: CellView,
  { lang: pageLang }: Locale,
): unknown {
  const { html } = kit;
  const foreign = lang !== undefined && lang !== pageLang ? lang : undefined;
  const tag = foreign === undefined ? '' : html` <span class="tag">${foreign}</span>`;
  if (href !== undefined) {
    const outside = href.startsWith('/') ? nothing : 'external noreferrer nofollow';
    return html`<a href=${href} title=${title ?? nothing} lang=${foreign ?? nothing} rel=${outside}
        >${text}</a
      >${tag}`;
  }
  if (text.length > LONG) {
    return html`<details class="longtext" lang=${foreign ?? nothing}>
      <summary>${text.slice(0, LONG)}…</summary>
      <div class="whole">${text}</div>
    </details>`;
  }
  if (foreign === undefined && title === undefined) return text;
  return html`<span lang=${foreign ?? nothing} title=${title ?? nothing}>${text}</span>${tag}`;
}
