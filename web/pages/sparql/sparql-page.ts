import { html } from '@lit-labs/ssr';
import { compactMessages, type Locale } from '../../../core/messages.ts';
import { FORM_FORMATS } from '../../../core/sparql-results/addresses.ts';
import type { AssetLinks } from '../../../core/views/shell.ts';
import type { SparqlView } from '../../../core/views/sparql.ts';
import { NS } from '../../../core/vocabulary.ts';
import { answered } from '../../components/sparql-workbench/answer/answered.ts';
import { failureBox } from '../../components/sparql-workbench/answer/failure-box.ts';
import { ANSWER_ICONS, type AnswerKit } from '../../components/sparql-workbench/kit.ts';
import {
  isWorkbenchMessage,
  type WorkbenchData,
} from '../../components/sparql-workbench/workbench-data.ts';
import { dataBlock } from '../formatting/data-block.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { icon } from '../icons/icon.ts';
import { sparqlExamples } from './sparql-examples.ts';

const SERVER_KIT: AnswerKit = { html, live: false };

/** A query as a plain form with its answer beside it, inside the element that makes a workbench of it. */
export function sparqlPage(
  view: SparqlView,
  locale: Locale,
  assets: Pick<AssetLinks, 'workbench' | 'workbenchStyle'>,
): Template {
  const { t } = locale;
  return html`<link rel="stylesheet" href=${assets.workbenchStyle} />
    <script type="module" src=${assets.workbench}></script>
    <h1>${t('sparql-title')}</h1>
    <p class="u2 lead">${t('sparql-lead')}</p>
    <sparql-workbench lang=${locale.lang}>
      ${dataBlock('application/json', islandData(view, locale))}
      <div class="two even">
        <section class="u5" aria-labelledby="query-head">
          <div class="cap">
            <h2 id="query-head">${t('sparql-query')}</h2>
            <a href="/${locale.lang}/ns">${t('sparql-vocabulary')}</a>
          </div>
          ${queryForm(view, locale)} ${prefixes(locale)}
          <details class="fold ruled u3" id="history" hidden>
            <summary>${t('sparql-history')}</summary>
            <div></div>
          </details>
        </section>
        <section class="u5 answer" id="answer" aria-labelledby="answer-head">
          <div class="cap"><h2 id="answer-head">${t('sparql-answer')}</h2></div>
          <div data-answer>${answer(view, locale)}</div>
        </section>
      </div>
      ${sparqlExamples(view.examples, locale)}
      <p class="vh" role="status" data-said></p>
      <svg class="sprite" aria-hidden="true">
        ${ANSWER_ICONS.map((name) => html`<use href="#i-${name}" />`)}
      </svg>
    </sparql-workbench>`;
}

function islandData(view: SparqlView, locale: Locale): WorkbenchData {
  const { base, terms, seconds, failure } = view;
  const messages = compactMessages(locale, isWorkbenchMessage);
  return { base, terms, seconds, prefixes: NS, messages, ...(failure ? { failure } : {}) };
}

function answer({ answered: found, failure }: SparqlView, locale: Locale): unknown {
  if (failure) return failureBox(SERVER_KIT, failure, locale);
  if (found) return answered(SERVER_KIT, found, locale);
  return html`<p class="blankpage q">${locale.t('sparql-none-yet')}</p>`;
}

function queryForm({ query, names, failure }: SparqlView, { t, lang }: Locale): Template {
  // The parser drops one line break after <textarea>: this one, not the first of the query.
  const content = `\n${query}`;
  // prettier-ignore
  const area = html`<textarea class="code" id="query" name="query" rows="14" dir="ltr" wrap="off" spellcheck="false"
    autocapitalize="none" autocomplete="off" translate="no" aria-invalid=${String(failure?.place !== undefined)}>${content}</textarea>`;
  return html`<form id="asking" action="/${lang}/sparql#answer" accept-charset="utf-8">
    <label class="vh" for="query">${t('sparql-editor')}</label>
    ${area}
    <p class="u3 row">
      <button class="go">${icon('run')}${t('sparql-ask')}</button>
      <button type="button" data-act="stop" hidden>${icon('stop')}${t('sparql-stop')}</button>
      <span class="q" id="sparql-keys" hidden>${t('sparql-keys')}</span>
      <label class="tick pushed"
        ><input
          type="checkbox"
          name="names"
          value="1"
          ?checked=${names}
        />${t('sparql-names')}</label
      >
    </p>
    <p class="u2 row bottom">
      <label class="fl"
        >${t('sparql-format')}
        <select name="format">
          <option value="">${t('sparql-format-page')}</option>
          ${FORM_FORMATS.map(({ name, label }) => html`<option value=${name}>${label}</option>`)}
        </select></label
      >
      <button class="bare pushed" id="by-post" formmethod="post">${t('sparql-long')}</button>
    </p>
    <p class="q tiny u1" id="sparql-more-keys" hidden>${t('sparql-editor-keys')}</p>
  </form>`;
}

function prefixes({ t }: Locale): Template {
  return html`<details class="fold ruled u3">
    <summary>${t('sparql-prefixes')}</summary>
    <pre class="code u1" tabindex="0" translate="no">
${Object.entries(NS)
        .map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>`)
        .join('\n')}</pre>
  </details>`;
}
