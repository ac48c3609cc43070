import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { NamedLink } from '../../../core/views/item.ts';
import type { AdaptationView } from '../../../core/views/procedure.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { cap } from '../item/sections.ts';
import { namedLink, namedLinks } from '../item/named-link.ts';

export interface LineageParts {
  readonly adaptedFrom: readonly AdaptationView[];
  readonly sourceRevision?: NamedLink;
  readonly adaptations: readonly AdaptationView[];
}

export function hasLineage(parts: LineageParts): boolean {
  return parts.adaptedFrom.length + parts.adaptations.length > 0;
}

/** Where a page was adapted from, and what was adapted from it. */
export function lineageSection(
  parts: LineageParts,
  locale: Locale,
  more: unknown = '',
): Template | string {
  if (!hasLineage(parts)) return '';
  const { t } = locale;
  return html`<section>
    ${cap(t('procedure-adaptations'), 'adapt')}
    <ul class="rows">
      ${parts.adaptedFrom.map(
        ({ link, contexts }) =>
          html`<li>
            ${t('procedure-adapted-from')} <b>${namedLink(link, locale)}</b>
            ${contextNote(contexts, locale)}
            ${
              parts.sourceRevision
                ? html`<br /><span class="meta"
                      >${t('procedure-source-revision')}
                      ${namedLink(parts.sourceRevision, locale)}</span
                    >`
                : ''
            }
          </li>`,
      )}
      ${parts.adaptations.map(
        ({ link, contexts }) =>
          html`<li>
            ${t('procedure-adaptation')} <b>${namedLink(link, locale)}</b>
            ${contextNote(contexts, locale)}
          </li>`,
      )}
    </ul>
    ${more}
  </section>`;
}

function contextNote(contexts: readonly NamedLink[], locale: Locale): unknown {
  return contexts.length === 0 ? '' : html`<br /><span>${namedLinks(contexts, locale)}</span>`;
}
