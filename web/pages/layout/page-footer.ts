import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { Shell } from '../../../core/views/shell.ts';
import type { Template } from '../formatting/render-to-string.ts';

/** The licence in our words, the same content as data, and where to learn more. */
export function pageFooter(shell: Shell, locale: Locale): Template {
  const { t } = locale;
  return html`<footer class="foot">
    <div class="wrap">
      <p>
        ${t('shell-licence-before')}
        <a href="/${shell.lang}/about#licence">${t('shell-licence-name')}</a
        >${t('shell-licence-after')}
      </p>
      <ul>
        ${
          shell.tabs
            ? html`<li>
                <a href="/${shell.lang}/new?copy=${shell.tabs.slug}">${t('new-copy-this')}</a>
              </li>`
            : ''
        }
        ${shell.alternates.map(
          ({ label, href, type }) =>
            html`<li>
              <a href=${href} type=${type}>${t('shell-as-data', { format: label })}</a>
            </li>`,
        )}
        <li><a href="/ns">${t('shell-vocabulary')}</a></li>
        <li><a href="/${shell.lang}/about#accessibility">${t('shell-accessibility')}</a></li>
        <li><a href="/${shell.lang}/about">${t('shell-about')}</a></li>
      </ul>
    </div>
  </footer>`;
}
