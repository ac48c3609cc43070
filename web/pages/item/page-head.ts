import { html } from '@lit-labs/ssr';
import { formatDate } from '../../../core/dates.ts';
import type { Locale } from '../../../core/messages.ts';
import type { PageHead, StateView } from '../../../core/views/item.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { icon } from '../icons/icon.ts';

/** Title, state, revision and date, notice for care, summary. */
export function pageHead(head: PageHead, locale: Locale): Template {
  const { t, lang } = locale;
  const date = formatDate(head.modified, lang);
  return html`<h1>${localText(head.title, locale)}</h1>
    <p class="u2 meta">
      ${head.state ? html`${stateWord(head.state, locale)}<span class="sep"></span>` : ''}<a
        href=${head.historyHref}
        >${t('item-revision', { revision: head.revision })}</a
      >, <time datetime=${head.modified}>${date}</time>
    </p>
    <p class="print-only meta">
      ${t('item-printed-from', {
        address: printedAddress(head, locale),
        revision: head.revision,
        date,
      })}
    </p>
    ${head.clinical ? clinicalNotice(locale) : ''} ${summary(head, locale)}`;
}

/** A state: always a word and an icon. */
export function stateWord(state: StateView, locale: Locale): Template {
  const mark = state.tone === 'ok' ? 'seal' : state.tone === 'bad' ? 'stop' : 'edit';
  const tone = state.tone === 'ok' ? '' : state.tone;
  return html`<span class="state ${tone}">${icon(mark)}${localText(state.text, locale)}</span>`;
}

/** Care is only given by what was approved where it is given. */
export function clinicalNotice(locale: Locale): Template {
  return html`<p class="strip u3">${icon('warn')}<span>${locale.t('item-clinical')}</span></p>`;
}

export function summary(head: PageHead, locale: Locale): unknown {
  return [
    ...head.summary.map((text) => html`<p class="u4 lead">${localText(text, locale)}</p>`),
    head.otherNames.length === 0
      ? ''
      : html`<p class="u2 meta">
          ${locale.t('item-other-names')}
          ${head.otherNames.map((name, i) => [i === 0 ? '' : ', ', localText(name, locale)])}
        </p>`,
  ];
}

function printedAddress(head: PageHead, locale: Locale): string {
  const site = head.iri.replace(/^https?:\/\//, '').replace(/id\/[^/]*$/, '');
  return `${site}${locale.lang}/wiki/${head.slug}`;
}
