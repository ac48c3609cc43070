import { actionButton } from './buttons.ts';
import { commentBar } from './comment-bar.ts';
import type { Template } from './kit.ts';
import type { Scope } from './scope.ts';

/** What was changed and why, then draft, preview and save. */
export function saveBar(scope: Scope): Template {
  const { html, t, state, form, context } = scope;
  const signsIn = state.signIn !== undefined;
  const buttons = html`${context.signedIn ? actionButton(scope, { action: 'draft', text: t('edit-draft'), to: 'said' }) : ''}
    ${actionButton(scope, { action: 'preview', text: t('edit-preview'), to: 'preview' })}
    <button class="go" name="action" value="save">
      ${t(signsIn ? 'edit-sign-in-and-save' : 'edit-save')}
    </button>`;
  return commentBar(scope, scope, { comment: form.comment, buttons });
}
