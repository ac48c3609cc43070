import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { compactMessages, type Locale } from '../../../core/messages.ts';
import { NS } from '../../../core/vocabulary.ts';
import type { TurtleEditView } from '../../../core/views/turtle-edit.ts';
import {
  isTurtleMessage,
  type TurtleEditorData,
} from '../../components/turtle-editor/turtle-editor-data.ts';
import type { Island } from '../edit/edit-page.ts';
import { signInBox } from '../edit/save-bar.ts';
import { dataBlock } from '../formatting/data-block.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { icon } from '../icons/icon.ts';
import { turtleFindings } from './turtle-findings.ts';
import { turtleProblem } from './turtle-problem.ts';
import { turtleSaveBar } from './turtle-save-bar.ts';

/**
 * The Turtle of a page in a plain form: every button submits the whole text and the answer shows it
 * again.
 * @param preview the page as it will read, shown above the text
 * @param island what the script needs that makes an editor of it; absent = none does
 */
export function turtlePage(
  view: TurtleEditView,
  locale: Locale,
  preview?: Template,
  island?: Island,
): Template {
  const { t } = locale;
  const { isNew, kind, kindLabel, base } = view;
  return html`<h1>
      ${t(isNew ? 'edit-heading-new' : 'edit-heading', { kind: isNew ? kindLabel : kind })}
    </h1>
    <p class="u1 meta">
      ${isNew ? base.label : html`<a href=${base.href}>${base.label}</a>`}${view.signedIn ? '' : html` · ${t('edit-anonymous')}`}
    </p>
    <p class="u2 lead" id="turtle-lead">${t('turtle-lead')}</p>
    ${preview ? previewSection(preview, locale) : ''}
    <form
      id="editing"
      method="post"
      action=${view.action}
      accept-charset="utf-8"
      class="editing turtle"
      data-unsent=${String(view.unsent)}
      novalidate
    >
      ${
        // Return in a field submits with the first button of the form: let it be a harmless one.
        html`<button class="vh" name="action" value="check" tabindex="-1" aria-hidden="true">
          ${t('turtle-check')}
        </button>`
      }
      <input type="hidden" name="base" value=${view.revision} />
      <input type="hidden" name="kind" value=${view.formKind} />
      ${view.isMadeByForm ? html`<input type="hidden" name="made" value="form" />` : ''}
      <input type="hidden" name="seen" value=${view.seen ?? ''} />
      ${turtleProblem(view, locale)} ${draftOffer(view, locale)} ${said(view)}
      ${withIsland(textArea(view, locale), view, locale, island)} ${turtleFindings(view, locale)}
      ${signInBox(view.signIn, locale)} ${turtleSaveBar(view, locale)}
    </form>`;
}

/** The plain text, inside the element that makes an editor of it where a script runs. */
function withIsland(
  area: Template,
  { slug, iri, terms }: TurtleEditView,
  locale: Locale,
  island: Island | undefined,
): Template {
  if (!island) return area;
  const messages = compactMessages(locale, isTurtleMessage);
  const data = {
    slug,
    iri,
    terms,
    account: island.account,
    prefixes: NS,
    messages,
  } satisfies TurtleEditorData;
  return html`<script type="module" src=${island.script}></script>
    <turtle-editor lang=${locale.lang}>${dataBlock('application/json', data)}${area}</turtle-editor>
    <p class="meta u1" id="turtle-state" role="status"></p>
    <p class="q tiny u1" id="turtle-keys" hidden>${locale.t('turtle-keys')}</p>`;
}

function textArea({ text, problem }: TurtleEditView, { t }: Locale): Template {
  const rows = Math.min(40, Math.max(14, text.split('\n').length + 2));
  // The parser drops one line break after <textarea>: this one, not the first of the text.
  const content = `\n${text}`;
  // prettier-ignore
  const area = html`<textarea id="text" name="text" class="code" rows=${rows} dir="ltr" wrap="off"
    spellcheck="false" autocapitalize="none" autocomplete="off" translate="no"
    aria-describedby="turtle-lead" aria-invalid=${problem?.excerpt ? 'true' : nothing}>${content}</textarea>`;
  return html`<div class="field u4">
    <label for="text">${t('turtle-text')}</label>
    ${area}
  </div>`;
}

function said({ said: text }: TurtleEditView): Template | '' {
  return text === undefined
    ? ''
    : html`<p class="strip done u4" id="said" role="status" tabindex="-1">${text}</p>`;
}

function draftOffer({ draft }: TurtleEditView, { t }: Locale): Template | '' {
  if (!draft) return '';
  return html`<div class="strip u4" id="draft">
    <span>${t('turtle-draft-offer', { time: draft.shownTime })}</span>
    <input type="hidden" name="offered" value=${draft.time} />
    <button name="draft" value="resume">${t('edit-draft-resume')}</button>
    <button class="bare" name="draft" value="discard">${t('edit-draft-discard')}</button>
  </div>`;
}

function previewSection(preview: Template, { t }: Locale): Template {
  return html`<section class="u5 preview" id="preview" tabindex="-1" aria-labelledby="preview-head">
    <div class="strip">
      ${icon('note')}<span id="preview-head"
        ><b>${t('edit-preview-head')}</b> ${t('turtle-preview-note')}</span
      >
    </div>
    ${preview}
  </section>`;
}
