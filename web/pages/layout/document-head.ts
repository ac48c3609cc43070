import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { Shell } from '../../../core/views/shell.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { dataBlock } from '../formatting/data-block.ts';

/** Title, description, style sheet, script, and the other shapes and languages of the page. */
export function documentHead(shell: Shell, locale: Locale): Template {
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${shell.title} · ${locale.t('shell-site-name')}</title>
    ${shell.description ? html`<meta name="description" content=${shell.description} />` : ''}
    ${shell.unlisted ? html`<meta name="robots" content="noindex" />` : ''}
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
    <link rel="stylesheet" href=${shell.assets.style} />
    ${shell.assets.shared.map((href) => html`<link rel="modulepreload" href=${href} />`)}
    <script type="module" src=${shell.assets.script}></script>
    ${shell.languages.map(
      ({ lang, href }) => html`<link rel="alternate" hreflang=${lang} href=${href} />`,
    )}
    ${shell.alternates.map(
      ({ type, label, href }) =>
        html`<link rel="alternate" type=${type} title=${label} href=${href} />`,
    )}
    ${shell.licence ? html`<link rel="license" href=${shell.licence} />` : ''}
    ${shell.jsonLd === undefined ? '' : dataBlock('application/ld+json', shell.jsonLd)}
  </head>`;
}
