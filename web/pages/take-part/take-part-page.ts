import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { TakePartView } from '../../../core/views/about.ts';
import { contactLine } from '../about/about-page.ts';
import type { Template } from '../formatting/render-to-string.ts';

const STEPS = ['find', 'new', 'edit', 'say', 'publish', 'talk'];
const GOOD = ['source', 'unit', 'own-words', 'example', 'private'];

/** How to contribute, in either language: what it takes, how editing works, what makes a good page. */
export function takePartPage(view: TakePartView, locale: Locale): Template {
  const { t, lang } = locale;
  return html`<div class="long">
    <h1>${t('about-take-part-title')}</h1>
    <p class="u2 lead">${t('about-take-part-lead')}</p>
    <section>
      <div class="cap"><h2>${t('about-how')}</h2></div>
      <ol class="steps">
        ${STEPS.map(
          (step, i) =>
            html`<li class="step">
              <span class="n" aria-hidden="true">${i + 1}</span>
              <div class="do"><p>${t(`about-how-${step}`)}</p></div>
            </li>`,
        )}
      </ol>
      <p class="u4"><a class="btn" href="/${lang}/new">${t('new-write')}</a></p>
    </section>
    <section id="account">
      <div class="cap"><h2>${t('about-account')}</h2></div>
      <p class="read">${t('about-account-text')}</p>
      ${contactLine(view.contact, locale)}
      ${
        view.signedIn
          ? html`<p class="u3 q">${t('about-account-signed-in')}</p>`
          : html`<p class="u3">
              <a class="btn go" href="/${lang}/sign-in">${t('shell-sign-in')}</a>
            </p>`
      }
    </section>
    <section>
      <div class="cap"><h2>${t('about-languages')}</h2></div>
      <p class="read">${t('about-languages-text')}</p>
    </section>
    <section>
      <div class="cap"><h2>${t('about-good')}</h2></div>
      <ul class="bullets read">
        ${GOOD.map((point) => html`<li>${t(`about-good-${point}`)}</li>`)}
      </ul>
    </section>
    <section>
      <div class="cap"><h2>${t('about-tools')}</h2></div>
      <p class="read">${t('about-tools-text')}</p>
      <p class="u3 row"><a class="btn" href="/sparql">${t('shell-sparql')}</a></p>
    </section>
  </div>`;
}
