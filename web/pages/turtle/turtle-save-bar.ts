import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { TurtleEditView } from '../../../core/views/turtle-edit.ts';
import type { Template } from '../formatting/render-to-string.ts';

/** Characters a comment may have; the server refuses longer ones. */
const COMMENT_LENGTH = 500;

/** What was changed and why, then the ways on. */
export function turtleSaveBar(view: TurtleEditView, { t }: Locale): Template {
  const { action, signIn, signedIn, isMadeByForm } = view;
  return html`<div class="bar save">
    <label class="vh" for="comment">${t('edit-comment')}</label>
    <input
      id="comment"
      name="comment"
      value=${view.comment}
      placeholder=${t('edit-comment')}
      maxlength=${COMMENT_LENGTH}
      dir="auto"
      autocomplete="off"
    />
    ${signedIn && !isMadeByForm ? html`<button name="action" value="draft" formaction="${action}#said">${t('edit-draft')}</button>` : ''}
    <button name="action" value="check" formaction="${action}#checks">${t('turtle-check')}</button>
    <button name="action" value="preview" formaction="${action}#preview">
      ${t('edit-preview')}
    </button>
    ${
      isMadeByForm
        ? html`<button class="go" name="action" value="form">${t('turtle-to-form')}</button>`
        : html`<button class="go" name="action" value="save">
            ${t(signIn ? 'edit-sign-in-and-save' : 'edit-save')}
          </button>`
    }
  </div>`;
}
