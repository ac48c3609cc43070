import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { SetUpView } from '../../../core/views/account.ts';
import { formProblem } from '../formatting/form-problem.ts';
import type { Template } from '../formatting/render-to-string.ts';

/** Creates the first admin, from the one-time link that the server says at its start. */
export function setUpPage(view: SetUpView, locale: Locale): Template {
  const { t, lang } = locale;
  return html`<h1>${t('account-set-up')}</h1>
    <p class="u2 lead">${t('account-set-up-lead')}</p>
    ${formProblem(view.problem)}
    <form class="mid u4" method="post" action="/${lang}/set-up">
      <input type="hidden" name="key" value=${view.key} />
      <div class="field">
        <label for="name">${t('account-name')}</label>
        <input
          id="name"
          name="name"
          value=${view.name}
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          minlength="2"
          maxlength="64"
          aria-describedby="name-hint"
          required
        />
        <p class="q" id="name-hint">${t('account-name-hint')}</p>
      </div>
      <div class="field">
        <label for="password">${t('account-password')}</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="new-password"
          minlength=${view.passwordLength}
          aria-describedby="password-hint"
          required
        />
        <p class="q" id="password-hint">
          ${t('account-password-hint', { least: view.passwordLength })}
        </p>
      </div>
      <p class="u4"><button class="go">${t('account-set-up-do')}</button></p>
    </form>`;
}
