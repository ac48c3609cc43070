import { html } from '@lit-labs/ssr';
import { textsOf } from '../../../core/form/index.ts';
import { compactMessages, type Locale } from '../../../core/messages.ts';
import type { EditView } from '../../../core/views/edit.ts';
import { islandData, isFormMessage } from '../../components/edit-form/island-data.ts';
import { FORM_ICONS } from '../../components/edit-form/kit.ts';
import { renderForm } from '../../components/edit-form/render-form.ts';
import { dataBlock } from '../formatting/data-block.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { icon } from '../icons/icon.ts';
import { SERVER_KIT } from './server-kit.ts';

/** Where the script of the form is, and for whom it works. */
export interface Island {
  readonly script: string;
  /** Name of the account; the empty string when nobody is signed in. */
  readonly account: string;
}

/**
 * The plain editing form: every button submits it whole and the answer shows it again.
 * @param preview the page as it will read, shown above the form
 * @param island what the script needs that goes on from there; absent = none does
 */
export function editPage(
  view: EditView,
  locale: Locale,
  preview?: Template,
  island?: Island,
): Template {
  const { t } = locale;
  const { isNew, kindLabel, base, context } = view;
  return html`<h1>${isNew ? t('edit-heading-new', { kind: kindLabel }) : heading(view, locale)}</h1>
    <p class="u1 meta">
      ${isNew ? base.label : html`<a href=${base.href}>${base.label}</a>`}${context.signedIn ? '' : html` · ${t('edit-anonymous')}`}
    </p>
    ${turtleDraft(view, locale)} ${preview ? previewSection(preview, locale) : ''}
    ${formWithIsland(renderForm(SERVER_KIT, view.state, context), view, locale, island)}
    <svg class="sprite" aria-hidden="true">
      ${
        // Those that only show later with script must be in the page too.
        FORM_ICONS.map((name) => html`<use href="#i-${name}" />`)
      }
    </svg>`;
}

/** Names the page, in the reader’s language where it has a name in it. */
function heading({ kind, state }: EditView, { t, lang }: Locale): Template {
  const titles = textsOf(state.form.fields, 'rdfs:label');
  const [tag, title] =
    titles[lang] === undefined ? (Object.entries(titles)[0] ?? [lang, '']) : [lang, titles[lang]];
  if (title.trim() === '') return html`${t('edit-heading', { kind })}`;
  return html`<span class="kicker">${t('edit-heading', { kind })}</span>
    <span lang=${tag} dir="auto">${title}</span>`;
}

/** A draft in the other view, which only that can show. */
function turtleDraft({ turtleDraft: draft }: EditView, { t }: Locale): Template | '' {
  if (!draft) return '';
  return html`<p class="strip u4">
    <span>${t('turtle-draft-elsewhere', { time: draft.shownTime })}</span>
    <a class="btn" href=${draft.href}>${t('turtle-draft-open')}</a>
  </p>`;
}

/** The plain form, inside the element that takes it over where a script runs. */
function formWithIsland(
  form: Template | object,
  { state, context }: EditView,
  locale: Locale,
  island: Island | undefined,
): Template {
  if (!island) return html`<div id="form">${form}</div>`;
  const data = islandData(state, context, {
    account: island.account,
    messages: compactMessages(locale, isFormMessage),
  });
  return html`<script type="module" src=${island.script}></script>
    <edit-form id="form" lang=${locale.lang}
      >${dataBlock('application/json', data)}${form}</edit-form
    >`;
}

function previewSection(preview: Template, { t }: Locale): Template {
  return html`<section class="u5 preview" id="preview" tabindex="-1" aria-labelledby="preview-head">
    <div class="strip">
      ${icon('note')}<span id="preview-head"
        ><b>${t('edit-preview-head')}</b> ${t('edit-preview-note')}</span
      >
      <a class="btn" href="#editing">${t('edit-preview-back')}</a>
    </div>
    ${preview}
  </section>`;
}
