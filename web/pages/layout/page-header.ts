import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { Shell } from '../../../core/views/shell.ts';
import { searchForm } from '../formatting/search-form.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { icon } from '../icons/icon.ts';

/** The site’s name, the search field, the other languages, the menu and the chantiers. */
export function pageHeader(shell: Shell, locale: Locale, find: boolean): Template {
  const t = locale.t;
  return html`<header class="top">
    <div class="wrap">
      <a class="name" href="/${shell.lang}/">${icon('mark')}${t('shell-site-name')}</a>
      ${find ? searchForm(shell.lang, locale, { kind: 'find', query: shell.query ?? '' }) : ''}
      <div class="util">
        ${
          find
            ? html`<a class="narrow" href="/${shell.lang}/search" aria-label=${t('shell-search')}
                >${icon('search')}</a
              >`
            : ''
        }
        ${languageLinks(shell)} ${menu(shell, locale)}
      </div>
      ${chantiers(shell, locale)}
    </div>
  </header>`;
}

function languageLinks(shell: Shell): Template[] {
  return shell.languages
    .filter((language) => !language.current)
    .map(
      ({ lang, label, href }) =>
        html`<a href=${href} lang=${lang} hreflang=${lang} title=${label}
          ><span aria-hidden="true">${lang.toUpperCase()}</span><span class="vh">${label}</span></a
        >`,
    );
}

function menu(shell: Shell, locale: Locale): Template {
  const { t } = locale;
  const to = (path: string): string => `/${shell.lang}/${path}`;
  return html`<details class="menu">
    <summary aria-label=${t('shell-menu')}>${icon('menu')}</summary>
    <ul>
      <li><a href=${to('new')}>${t('new-write')}</a></li>
      ${shell.tabs ? html`<li><a href=${to(`new?copy=${shell.tabs.slug}`)}>${t('new-copy-this')}</a></li>` : ''}
      <li><a href=${to('models')}>${t('shell-models')}</a></li>
      <li><a href="/sparql">${t('shell-sparql')}</a></li>
      <li><a href=${to('take-part')}>${t('shell-take-part')}</a></li>
      <li><a href=${to('about')}>${t('shell-about')}</a></li>
      ${account(shell, locale)}
    </ul>
  </details>`;
}

function account(shell: Shell, locale: Locale): Template {
  const { t } = locale;
  if (!shell.account) return html`<li><a href=${signInHref(shell)}>${t('shell-sign-in')}</a></li>`;
  return html`<li class="who">${t('shell-signed-in-as', { name: shell.account.name })}</li>
    <li><a href="/${shell.lang}/drafts">${t('drafts-title')}</a></li>
    <li>
      <form
        method="post"
        action="/sign-out"
        data-account=${shell.account.name}
        data-unsent=${t('editor-sign-out-unsent')}
      >
        <input type="hidden" name="next" value="/${shell.lang}/" />
        <button class="bare">${t('shell-sign-out')}</button>
      </form>
    </li>`;
}

/** Signing in leads back to this page. */
function signInHref({ lang, languages }: Shell): string {
  const here = languages.find(({ current }) => current)?.href ?? `/${lang}/`;
  const path = `/${lang}/sign-in`;
  return here.startsWith(path) ? path : `${path}?next=${encodeURIComponent(here)}`;
}

function chantiers(shell: Shell, locale: Locale): Template | string {
  if (shell.chantiers.length === 0) return '';
  return html`<nav class="thumbs" aria-label=${locale.t('shell-chantiers')}>
    ${shell.chantiers.map(({ label, href, accent, current }) =>
      current
        ? html`<a data-chantier=${accent} href=${href} aria-current="true">${label}</a>`
        : html`<a data-chantier=${accent} href=${href}>${label}</a>`,
    )}
  </nav>`;
}
