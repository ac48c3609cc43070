import { html } from '@lit-labs/ssr';
import { formatDateTime } from '../../../core/dates.ts';
import type { Locale } from '../../../core/messages.ts';
import type { Shell } from '../../../core/views/shell.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { icon } from '../icons/icon.ts';

/** Says that an older state of the page is shown, and leads to the present one. */
export function pastRevision(
  { lang, pastRevision: past, tabs }: Shell,
  locale: Locale,
): Template | string {
  if (!past || !tabs) return '';
  const time = formatDateTime(past.time, lang);
  return html`<p class="strip u2" role="status">
    ${icon('history')}
    <span
      ><b>${locale.t('shell-past-revision', { revision: past.revision, time })}</b>
      <a href="/${lang}/wiki/${tabs.slug}">${locale.t('shell-past-revision-now')}</a></span
    >
  </p>`;
}
