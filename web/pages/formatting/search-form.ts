import { html } from '@lit-labs/ssr';
import type { InterfaceLanguage } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import { icon } from '../icons/icon.ts';
import type { Template } from './render-to-string.ts';

/**
 * The search field: a plain GET form, which `<search-box>` completes while typing when scripts run.
 * `find` is the small one of the header, `bigfind` the one of a page.
 */
export function searchForm(
  lang: InterfaceLanguage,
  locale: Locale,
  { kind, query }: { readonly kind: 'find' | 'bigfind'; readonly query: string },
): Template {
  const { t } = locale;
  const id = kind === 'find' ? 'q-top' : 'q';
  const hint = kind === 'find' ? t('shell-search-hint') : t('shell-search-hint-long');
  return html`<search-box
    class="searchbox ${kind}box"
    lang=${lang}
    data-none=${t('shell-suggest-none')}
    data-some=${t('shell-suggest-some')}
    data-label=${t('shell-suggest-label')}
  >
    <form
      class=${kind}
      role="search"
      aria-label=${t(kind === 'find' ? 'shell-search' : 'shell-search-whole')}
      action="/${lang}/search"
    >
      <label class="vh" for=${id}>${t('shell-search')}</label>
      <input
        id=${id}
        type="search"
        name="q"
        value=${query}
        placeholder=${hint}
        autocomplete="off"
      />
      ${
        kind === 'find'
          ? html`<button class="sq" aria-label=${t('shell-search')}>${icon('search')}</button>`
          : html`<button class="go">${icon('search')}<span>${t('shell-search')}</span></button>`
      }
    </form>
  </search-box>`;
}
