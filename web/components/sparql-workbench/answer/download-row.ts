import type { Locale } from '../../../../core/messages.ts';
import type { AnsweredView } from '../../../../core/views/sparql.ts';
import type { AnswerKit, Template } from '../kit.ts';

/** The same answer as files: links, or buttons where the query is too long for an address. */
export function downloadRow(
  { html }: AnswerKit,
  { query, downloads }: AnsweredView,
  { t }: Locale,
): Template {
  const links = downloads.map(({ label, file, href }) =>
    href === undefined ? '' : html`<a href=${href} download=${file}>${label}</a> `,
  );
  const buttons = downloads.map(({ label, format, href }) =>
    href === undefined
      ? html`<button class="bare" name="format" value=${format}>${label}</button>`
      : '',
  );
  if (downloads.every(({ href }) => href !== undefined)) {
    return html`<p class="u3 files"><span class="q">${t('sparql-downloads')}</span> ${links}</p>`;
  }
  return html`<form class="u3 files" method="post" action="/sparql">
    <input type="hidden" name="query" value=${query} />
    <span class="q">${t('sparql-downloads')}</span> ${buttons}
  </form>`;
}
