import type { SignInBox } from '../../../core/views/edit.ts';
import type { FormKit, Template } from './kit.ts';
import { problemBox } from './problem-box.ts';
import type { FormContext } from './state.ts';

/** Asks who is saving, inside the same form, so that nothing typed is lost on the way. */
export function signInBox(
  { html }: Pick<FormKit, 'html'>,
  box: SignInBox | undefined,
  { locale: { t } }: Pick<FormContext, 'locale'>,
): Template | '' {
  if (!box) return '';
  return html`<fieldset class="signing" id="sign-in">
    <legend>${t('edit-sign-in')}</legend>
    <p>${t('edit-sign-in-note')}</p>
    ${problemBox({ html }, box.problem)}
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
