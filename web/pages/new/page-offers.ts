import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { PageOffer } from '../../../core/views/new-page.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { textLink } from '../formatting/text-link.ts';

/** Pages with what can be done instead of writing them anew: read, change, copy. */
export function pageOffers(
  offers: readonly PageOffer[],
  locale: Locale,
  ways: 'all' | 'copy' = 'all',
): Template {
  const { t } = locale;
  return html`<ul class="rows offers">
    ${offers.map((offer) => {
      const title = offer.text.text;
      return html`<li>
        <p>
          <b>${textLink(offer, locale)}</b>
          <span class="meta">${offer.kind}</span>
        </p>
        ${offer.match === undefined ? '' : html`<p class="meta">${t('new-offer-match', { name: offer.match })}</p>`}
        ${offer.summary ? html`<p class="q">${localText(offer.summary, locale)}</p>` : ''}
        <p class="row">
          ${
            ways === 'copy'
              ? ''
              : html`<a
                  class="btn bare"
                  href=${offer.editHref}
                  aria-label=${t('new-offer-edit-named', { title })}
                  >${t('new-offer-edit')}</a
                >`
          }
          <a
            class="btn bare"
            href=${offer.copyHref}
            aria-label=${t('new-offer-copy-named', { title })}
            >${t('new-offer-copy')}</a
          >
        </p>
      </li>`;
    })}
  </ul>`;
}
