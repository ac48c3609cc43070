import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { ChapterView } from '../../../core/views/model.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { clinicalNotice, stateWord, summary } from '../item/page-head.ts';
import { headFactLine } from '../procedure/head-facts.ts';
import { procedureBody } from '../procedure/body.ts';

/** A procedure as a chapter: its title one level down, its ids behind its own name. */
export function chapter(view: ChapterView, locale: Locale): Template {
  const { t, lang } = locale;
  const { head } = view;
  return html`<section class="chapter">
    <div class="cap">
      <h2 id=${view.id}>
        <span class="q num">${view.number}.</span> ${localText(head.title, locale)}
      </h2>
      <a class="noprint" href="/${lang}/wiki/${head.slug}">${t('model-open-page')}</a>
    </div>
    <p class="meta">
      ${head.state ? html`${stateWord(head.state, locale)}<span class="sep"></span>` : ''}${t(
        'item-revision',
        { revision: head.revision },
      )}
    </p>
    ${head.clinical ? clinicalNotice(locale) : ''} ${summary(head, locale)}
    ${headFactLine(view.facts, locale)} ${procedureBody(view, locale, { level: 3 })}
  </section>`;
}
