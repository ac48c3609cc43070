import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { AnswerView, CellView, SparqlView } from '../../../core/views/sparql.ts';
import { formProblem } from '../formatting/form-problem.ts';
import type { Template } from '../formatting/render-to-string.ts';

/** A query as a plain form, with its answer below. */
export function sparqlPage(view: SparqlView, locale: Locale): Template {
  const { t } = locale;
  return html`<h1>${t('sparql-title')}</h1>
    <p class="u2 lead">${t('sparql-lead')}</p>
    <form class="u4" action="/${locale.lang}/sparql">
      <div class="field">
        <label for="query">${t('sparql-query')}</label>
        <textarea class="code" id="query" name="query" rows="12" spellcheck="false">
${view.query}</textarea>
      </div>
      <p class="u3 row">
        <button class="go">${t('sparql-ask')}</button>
        <a class="btn bare" href="/ns">${t('sparql-vocabulary')}</a>
      </p>
    </form>
    ${view.problem ? html`<div class="u4">${formProblem(view.problem)}</div>` : ''}
    ${view.answer ? answerSection(view, view.answer, locale) : ''}`;
}

function answerSection(view: SparqlView, answer: AnswerView, { t }: Locale): Template {
  return html`<section>
    <div class="cap">
      <h2>${t('sparql-answer')}</h2>
      <span class="meta"
        >${view.downloads.map(({ label, href }) => html`<a href=${href}>${label}</a> `)}</span
      >
    </div>
    ${answerBody(answer, t)}
  </section>`;
}

function answerBody(answer: AnswerView, t: Locale['t']): Template {
  switch (answer.kind) {
    case 'yes-no':
      return html`<p>${t(answer.holds ? 'sparql-yes' : 'sparql-no')}</p>`;
    case 'graph':
      return html`<p class="meta">${t('sparql-triples', { n: answer.triples })}</p>
        <pre class="code" tabindex="0">${answer.turtle}</pre>`;
    case 'rows':
      return answer.rows.length === 0
        ? html`<p>${t('sparql-nothing')}</p>`
        : html`<p class="meta">${t('sparql-rows', { n: answer.rows.length })}</p>
            ${table(answer, t)}`;
  }
}

function table(
  { variables, rows }: Extract<AnswerView, { kind: 'rows' }>,
  t: Locale['t'],
): Template {
  return html`<div class="scroll" role="region" aria-label=${t('sparql-answer')} tabindex="0">
    <table class="grid">
      <thead>
        <tr>
          ${variables.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((value) => html`<td>${value ? cell(value) : ''}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cell({ text, href, lang }: CellView): unknown {
  if (href) return html`<a href=${href}>${text}</a>`;
  return lang ? html`<span lang=${lang}>${text}</span>` : text;
}
