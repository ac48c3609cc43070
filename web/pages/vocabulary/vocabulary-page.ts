import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { TermView, VocabularyView } from '../../../core/views/vocabulary.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';

/** The terms of the vocabularies, or the shapes, with their meaning in the reader's language. */
export function vocabularyPage(view: VocabularyView, locale: Locale): Template {
  const { t } = locale;
  return html`<div class="long">
    <h1>${t(`vocabulary-${view.which}-title`)}</h1>
    <p class="u2 lead">${t(`vocabulary-${view.which}-lead`)}</p>
    ${view.groups.map(
      ({ kind, terms }) =>
        html`<section>
          <div class="cap">
            <h2>${t(`vocabulary-group-${kind}`)}</h2>
            <span class="meta num">${terms.length}</span>
          </div>
          <ul class="rows">
            ${terms.map((term) => termRow(term, locale))}
          </ul>
        </section>`,
    )}
  </div>`;
}

function termRow({ name, label, comment }: TermView, locale: Locale): Template {
  return html`<li id=${name}>
    <b>${localText(label, locale)}</b> <code class="q">${name}</code>
    ${comment ? html`<br />${localText(comment, locale)}` : ''}
  </li>`;
}
