import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { PageTab, Shell } from '../../../core/views/shell.ts';
import type { Template } from '../formatting/render-to-string.ts';
import type { IconName } from '../icons/icon-drawings.ts';
import { icon } from '../icons/icon.ts';

const TABS: readonly { readonly tab: PageTab; readonly icon: IconName; readonly path: string }[] = [
  { tab: 'read', icon: 'read', path: '' },
  { tab: 'edit', icon: 'edit', path: '/edit' },
  { tab: 'history', icon: 'history', path: '/history' },
];

/**
 * Read, edit, history: on each view of a wiki page.
 * @param end what stands at the other end, also where there is no page yet
 */
export function pageTabs(shell: Shell, locale: Locale, end: Template | '' = ''): Template | string {
  if (!shell.tabs && end === '') return '';
  return html`<nav class="tabs" aria-label=${locale.t('shell-views')}>
    ${shell.tabs ? tabs(shell, shell.tabs, locale) : ''} ${end}
  </nav>`;
}

function tabs(
  shell: Shell,
  { slug, current }: NonNullable<Shell['tabs']>,
  locale: Locale,
): Template[] {
  return TABS.map(({ tab, icon: name, path }) => {
    const href = `/${shell.lang}/wiki/${slug}${path}`;
    const label = locale.t(`shell-tab-${tab}`);
    return tab === current
      ? html`<a href=${href} aria-current="page">${icon(name)}${label}</a>`
      : html`<a href=${href}>${icon(name)}${label}</a>`;
  });
}

/** The way down to this page; the page itself is its title, not a crumb. */
export function crumbs(shell: Shell, locale: Locale): Template | string {
  if (shell.crumbs.length === 0) return '';
  return html`<nav aria-label=${locale.t('shell-crumbs')}>
    <ol class="crumbs">
      ${shell.crumbs.map(({ label, href }) => html`<li><a href=${href}>${label}</a></li>`)}
    </ol>
  </nav>`;
}
