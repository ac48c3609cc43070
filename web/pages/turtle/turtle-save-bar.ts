import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { TurtleEditView } from '../../../core/views/turtle-edit.ts';
import { commentBar } from '../../components/edit-form/comment-bar.ts';
import { SERVER_KIT } from '../edit/server-kit.ts';
import type { Template } from '../formatting/render-to-string.ts';

/** What was changed and why, then the ways on. */
export function turtleSaveBar(view: TurtleEditView, { t }: Locale): Template {
  const { action, signIn, signedIn, isMadeByForm } = view;
  const buttons = html`${signedIn && !isMadeByForm ? html`<button name="action" value="draft" formaction="${action}#said">${t('edit-draft')}</button>` : ''}
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
    }`;
  return commentBar(SERVER_KIT, { t }, { comment: view.comment, buttons }) as Template;
}
