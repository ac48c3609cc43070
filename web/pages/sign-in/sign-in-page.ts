import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { SignInView } from '../../../core/views/account.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { formProblem } from '../formatting/form-problem.ts';

/** Name and password; posts to its own address. */
export function signInPage(view: SignInView, locale: Locale): Template {
  const { t, lang } = locale;
  return html`<h1>${t('account-sign-in')}</h1>
    ${formProblem(view.problem)}
    <form class="short u4" method="post" action="/${lang}/sign-in">
      <input type="hidden" name="next" value=${view.next} />
      <div class="field">
        <label for="name">${t('account-name')}</label>
        <input
          id="name"
          name="name"
          value=${view.name}
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          required
        />
      </div>
      <div class="field">
        <label for="password">${t('account-password')}</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
        />
      </div>
      <p class="u4"><button class="go">${t('account-sign-in-do')}</button></p>
    </form>
    <p class="u5 q">
      ${t('account-none')} <a href="/${lang}/take-part#account">${t('account-none-how')}</a>
    </p>`;
}
