import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { EditView, SignInBox } from '../../../core/views/edit.ts';
import { formProblem } from '../formatting/form-problem.ts';
import type { Template } from '../formatting/render-to-string.ts';

/** Characters a comment may have; the server refuses longer ones. */
const COMMENT_LENGTH = 500;

/** What was changed and why, then preview and save. */
export function saveBar(view: EditView, locale: Locale): Template {
  const { t } = locale;
  return html`<section class="saving">
    ${signInBox(view.signIn, locale)}
    <div class="field">
      <label for="comment">${t('edit-comment')}</label>
      <input
        id="comment"
        name="comment"
        value=${view.form.comment}
        placeholder=${t('edit-comment-hint')}
        maxlength=${COMMENT_LENGTH}
        autocomplete="off"
      />
    </div>
    <p class="u3 row">
      <button name="action" value="preview" formaction="${view.action}#preview">
        ${t('edit-preview')}
      </button>
      <button class="go" name="action" value="save">
        ${t(view.signIn ? 'edit-sign-in-and-save' : 'edit-save')}
      </button>
      <a class="btn bare" href=${view.pageHref}>${t('edit-leave')}</a>
    </p>
    <p class="u2 q">${t('edit-licence')}</p>
  </section>`;
}

/** Asks who is saving, inside the same form, so that nothing typed is lost on the way. */
export function signInBox(box: SignInBox | undefined, locale: Locale): Template | string {
  if (!box) return '';
  const { t } = locale;
  return html`<fieldset class="signing" id="sign-in">
    <legend>${t('edit-sign-in')}</legend>
    <p>${t('edit-sign-in-note')}</p>
    ${formProblem(box.problem)}
    <div class="pair short">
      <div class="field">
        <label for="account">${t('edit-account')}</label>
        <input
          id="account"
          name="account"
          value=${box.account}
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          autofocus
        />
      </div>
      <div class="field">
        <label for="password">${t('edit-password')}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" />
      </div>
    </div>
  </fieldset>`;
}
