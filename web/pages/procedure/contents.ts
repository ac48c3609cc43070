import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { LocalText } from '../../../core/languages.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';

export interface ContentsLine {
  readonly id: string;
  readonly title: string | LocalText;
  readonly inner?: readonly ContentsLine[];
}

/** The contents beside the text on a desk. */
export function sideContents(lines: readonly ContentsLine[], locale: Locale): Template {
  return html`<nav class="toc" aria-label=${locale.t('procedure-contents')}>
    ${contentsList(lines, locale)}
  </nav>`;
}

/** The same contents folded above the text on a phone. */
export function foldedContents(lines: readonly ContentsLine[], locale: Locale): Template {
  return html`<details class="toc-m">
    <summary>${locale.t('procedure-contents')}</summary>
    ${contentsList(
      lines.map(({ id, title }) => ({ id, title })),
      locale,
    )}
  </details>`;
}

function contentsList(lines: readonly ContentsLine[], locale: Locale): Template {
  return html`<ol>
    ${lines.map(
      ({ id, title, inner }) =>
        html`<li>
          <a href="#${id}"
            >${typeof title === 'string' ? title : localText(title, locale, { mark: false })}</a
          >
          ${inner && inner.length > 0 ? contentsList(inner, locale) : ''}
        </li>`,
    )}
  </ol>`;
}
