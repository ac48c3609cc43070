import { html } from '@lit-labs/ssr';
import type { KindName } from '../../../core/kinds.ts';
import type { Locale } from '../../../core/messages.ts';
import type { SearchHit } from '../../../core/views/search.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { textLink } from '../formatting/text-link.ts';
import type { IconName } from '../icons/icon-drawings.ts';
import { icon } from '../icons/icon.ts';

const ICONS: Partial<Record<KindName, IconName>> = {
  chantier: 'mark',
  adaptation: 'adapt',
  model: 'model',
  procedure: 'read',
  role: 'role',
  tool: 'tool',
  supply: 'tool',
  space: 'tool',
  resource: 'tool',
  hazard: 'warn',
  indicator: 'thermo',
  run: 'run',
  issue: 'talk',
  proposal: 'talk',
  decision: 'ok',
  source: 'read',
};

/** One result: its kind, title, where it matched, and the chantier it belongs to. */
export function hitItem(hit: SearchHit, locale: Locale): Template {
  return html`<li class="hit" data-chantier=${hit.accent}>
    <span class="kind"
      >${icon(ICONS[hit.kind] ?? 'note')}${locale.t(`search-kind-${hit.kind}`)}</span
    >
    <h2>${textLink({ text: hit.title, href: hit.href }, locale)}</h2>
    ${
      hit.snippet.length > 0
        ? html`<p lang=${hit.lang === '' ? locale.lang : hit.lang}>
            ${hit.snippet.map(({ text, hit: matched }) => (matched ? html`<mark>${text}</mark>` : text))}
          </p>`
        : ''
    }
    ${hit.chantier ? html`<p class="meta">${localText(hit.chantier, locale)}</p>` : ''}
  </li>`;
}
