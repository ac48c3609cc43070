import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { GraphForm, GraphView } from '../../../core/views/graphs.ts';
import type { Template } from '../formatting/render-to-string.ts';

const SYNTAXES = '.ttl,.trig,.nt,.nq,.jsonld,.rdf,.owl,.xml,.json';

/** A new reference graph: a file, and what is known of it. */
export function addForm(form: GraphForm, { t, lang }: Locale): Template {
  return html`<section id="add">
    <div class="cap"><h2>${t('graphs-add')}</h2></div>
    <p class="read">${t('graphs-add-lead')}</p>
    <form class="u4 mid" method="post" action="/${lang}/graphs" enctype="multipart/form-data">
      ${fileField(t)}
      ${field({ id: 'iri', label: t('graphs-iri'), hint: t('graphs-iri-hint'), value: form.iri })}
      ${descriptionFields(form, t)}
      <p class="u4"><button class="go" name="action" value="add">${t('graphs-add-do')}</button></p>
    </form>
  </section>`;
}

/** What a steward can do to a graph: say what it is, replace it, take it away. */
export function changeForms(view: GraphView, form: GraphForm, locale: Locale): Template {
  const { t } = locale;
  return html`${view.iri === '' || view.isGone ? '' : describeForm(view, form, t)}
    <section id="replace">
      <div class="cap"><h2>${t('graphs-replace')}</h2></div>
      <p class="read">${t('graphs-replace-lead')} ${t('graphs-add-lead')}</p>
      <form class="u4 mid" method="post" action=${view.action} enctype="multipart/form-data">
        ${fileField(t)} ${commentField('replace', t)}
        <p class="u4">
          <button class="go" name="action" value="replace">${t('graphs-replace-do')}</button>
        </p>
      </form>
    </section>
    ${view.size === 0 ? '' : deleteForm(view, t)}`;
}

function describeForm(view: GraphView, form: GraphForm, t: Locale['t']): Template {
  return html`<section id="describe">
    <div class="cap"><h2>${t('graphs-describe')}</h2></div>
    <form class="mid" method="post" action=${view.action}>
      ${descriptionFields(form, t)}
      <p class="u4">
        <button class="go" name="action" value="describe">${t('graphs-describe-do')}</button>
      </p>
    </form>
  </section>`;
}

function deleteForm(view: GraphView, t: Locale['t']): Template {
  return html`<section id="delete">
    <div class="cap"><h2>${t('graphs-delete')}</h2></div>
    <p class="read">${t('graphs-delete-lead')}</p>
    <form class="u4 mid" method="post" action=${view.action}>
      ${commentField('delete', t)}
      <p class="u4"><button name="action" value="delete">${t('graphs-delete-do')}</button></p>
    </form>
  </section>`;
}

function descriptionFields(form: GraphForm, t: Locale['t']): Template {
  return html`${field({ id: 'title-fr', label: t('graphs-title-fr'), value: form.titleFr })}
  ${field({ id: 'title-en', label: t('graphs-title-en'), value: form.titleEn })}
  ${field({
    id: 'source',
    label: t('graphs-source'),
    hint: t('graphs-source-hint'),
    value: form.source,
  })}
  ${field({
    id: 'licence',
    label: t('graphs-licence'),
    hint: t('graphs-licence-hint'),
    value: form.licence,
  })}`;
}

function commentField(form: string, t: Locale['t']): Template {
  return field({ id: `${form}-comment`, name: 'comment', label: t('graphs-comment'), value: '' });
}

function fileField(t: Locale['t']): Template {
  return html`<div class="field">
    <label for="file">${t('graphs-file')}</label>
    <input id="file" name="file" type="file" accept=${SYNTAXES} required />
  </div>`;
}

function field(part: {
  readonly id: string;
  readonly name?: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
}): Template {
  const { id, name = id, label, hint, value } = part;
  if (hint === undefined) {
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <input id=${id} name=${name} value=${value} />
    </div>`;
  }
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input id=${id} name=${name} value=${value} aria-describedby="${id}-hint" />
    <p class="q" id="${id}-hint">${hint}</p>
  </div>`;
}
