import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { Shell } from '../../../core/views/shell.ts';
import { renderToString, type Template } from '../formatting/render-to-string.ts';
import { iconSprite } from '../icons/icon.ts';
import { documentHead } from './document-head.ts';
import { notice } from './notice.ts';
import { pageFooter } from './page-footer.ts';
import { pageHeader } from './page-header.ts';
import { pastRevision } from './past-revision.ts';
import { crumbs, pageTabs } from './page-tabs.ts';

export interface LayoutOptions {
  /** False on pages that carry a search field of their own. */
  readonly find?: boolean;
  /** Classes of `<main>` beside `wrap`. */
  readonly mainClass?: string;
  /** Stands at the end of the tabs. */
  readonly views?: Template;
}

/**
 * A whole HTML document around the content of a page, as text: the body goes into it as it is,
 * because Lit would parse it again were it a part of a template.
 */
export function layout(
  shell: Shell,
  locale: Locale,
  main: Template,
  options: LayoutOptions = {},
): string {
  // Rendered first, so that the sprite at the top holds the icons of this page and no other.
  const body = renderToString(html`
    <a class="skip" href="#main">${locale.t('shell-skip')}</a>
    ${pageHeader(shell, locale, options.find !== false)}
    <main id="main" class="wrap ${options.mainClass ?? ''}">
      ${crumbs(shell, locale)} ${pageTabs(shell, locale, options.views)} ${notice(shell)}
      ${pastRevision(shell, locale)} ${main}
    </main>
    ${pageFooter(shell, locale)}
  `);
  return `<!doctype html>
    <html lang="${shell.lang}">
      ${renderToString(documentHead(shell, locale))}
      <body data-chantier="${shell.accent}">
        ${iconSprite(body)} ${body}
      </body>
    </html>`;
}
