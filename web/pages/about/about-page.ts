import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { AboutView, Contact } from '../../../core/views/about.ts';
import type { Template } from '../formatting/render-to-string.ts';

const LICENCE_POINTS = ['share', 'adapt', 'trade', 'credit', 'keep'];
const PRINCIPLES = ['manual', 'local', 'open', 'data'];
const ACCESSIBILITY = ['script', 'keyboard', 'contrast', 'language'];

/** The vocabularies that the data speaks, with the place where each is documented. */
const VOCABULARIES = [
  { name: 'PKO', href: 'https://w3id.org/pko' },
  { name: 'P-Plan', href: 'http://purl.org/net/p-plan' },
  { name: 'schema.org', href: 'https://schema.org/HowTo' },
  { name: 'PROV-O', href: 'https://www.w3.org/TR/prov-o/' },
  { name: 'SKOS', href: 'https://www.w3.org/TR/skos-reference/' },
  { name: 'ValueFlows', href: 'https://www.valueflo.ws/' },
  { name: 'SOSA', href: 'https://www.w3.org/TR/vocab-ssn/' },
  { name: 'QUDT', href: 'https://qudt.org/' },
  { name: 'DCMI Terms', href: 'https://www.dublincore.org/specifications/dublin-core/dcmi-terms/' },
];

/** What this is, who runs it, the licence in our words, the vocabularies, accessibility. */
export function aboutPage(view: AboutView, locale: Locale): Template {
  const { t, lang } = locale;
  return html`<div class="long">
    <h1>${t('about-title')}</h1>
    <p class="u2 lead">${t('about-lead')}</p>
    <section>
      <div class="cap"><h2>${t('about-what')}</h2></div>
      <p class="read">${t('about-what-text')}</p>
      ${points('about-principle', PRINCIPLES, locale)}
    </section>
    <section id="contact">
      <div class="cap"><h2>${t('about-who')}</h2></div>
      <p class="read">${t('about-who-text')}</p>
      ${contactLine(view.contact, locale)}
    </section>
    <section id="licence">
      <div class="cap">
        <h2>${t('about-licence')}</h2>
        <a rel="license" href=${view.licence}>${t('about-licence-text')}</a>
      </div>
      <p class="read">${t('about-licence-lead')}</p>
      ${points('about-licence', LICENCE_POINTS, locale)}
      <p class="u3 read">${t('about-licence-vocabularies')}</p>
    </section>
    <section id="data">
      <div class="cap">
        <h2>${t('about-data')}</h2>
        <a href="/ns">${t('about-data-ours')}</a>
      </div>
      <p class="read">${t('about-data-lead')}</p>
      <ul class="u3 rows glossary">
        ${VOCABULARIES.map(
          ({ name, href }) =>
            html`<li>
              <a href=${href}>${name}</a>
              <span class="q"
                >${t(`about-vocabulary-${name.toLowerCase().replace(/\W+/g, '-')}`)}</span
              >
            </li>`,
        )}
      </ul>
      <p class="u3 row">
        <a class="btn" href="/sparql">${t('shell-sparql')}</a>
        <a class="btn" href="/shapes">${t('about-shapes')}</a>
      </p>
    </section>
    <section id="accessibility">
      <div class="cap"><h2>${t('shell-accessibility')}</h2></div>
      <p class="read">${t('about-accessibility-lead')}</p>
      ${points('about-accessibility', ACCESSIBILITY, locale)}
      <p class="u3 read">
        ${t('about-accessibility-report')}
        <a href="/${lang}/about#contact">${t('about-who')}</a>.
      </p>
    </section>
  </div>`;
}

function points(prefix: string, names: readonly string[], locale: Locale): Template {
  return html`<ul class="u3 bullets read">
    ${names.map((name) => html`<li>${locale.t(`${prefix}-${name}`)}</li>`)}
  </ul>`;
}

/** How to reach whoever runs this installation; says so when nobody said. */
export function contactLine(contact: Contact | undefined, locale: Locale): Template {
  const { t } = locale;
  if (!contact) return html`<p class="u3 note">${t('about-contact-none')}</p>`;
  return html`<p class="u3 read">
    ${t('about-contact')}
    ${contact.href ? html`<a href=${contact.href}>${contact.text}</a>` : contact.text}
  </p>`;
}
