import { actionButton } from './buttons.ts';
import type { Template } from './kit.ts';
import type { Scope } from './scope.ts';

/** Characters a comment may have; the server refuses longer ones. */
const COMMENT_LENGTH = 500;

/** What was changed and why, then draft, preview and save; always in sight. */
export function saveBar(scope: Scope): Template {
  const { html, t, state, form, context } = scope;
  const signsIn = state.signIn !== undefined;
  return html`<div class="bar save">
    <label class="vh" for="comment">${t('edit-comment')}</label>
    <input
      id="comment"
      name="comment"
      value=${form.comment}
      placeholder=${t('edit-comment')}
      maxlength=${COMMENT_LENGTH}
      dir="auto"
      autocomplete="off"
    />
    ${context.signedIn ? actionButton(scope, { action: 'draft', text: t('edit-draft'), to: 'said' }) : ''}
    ${actionButton(scope, { action: 'preview', text: t('edit-preview'), to: 'preview' })}
    <button class="go" name="action" value="save">
      ${t(signsIn ? 'edit-sign-in-and-save' : 'edit-save')}
    </button>
  </div>`;
}
