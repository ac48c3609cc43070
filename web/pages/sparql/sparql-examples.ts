import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { ExampleView } from '../../../core/views/sparql.ts';
import type { Template } from '../formatting/render-to-string.ts';

/** Queries to begin with: a link fills the form and shows the answer. */
export function sparqlExamples(examples: readonly ExampleView[], { t }: Locale): Template {
  return html`<section aria-labelledby="examples-head">
    <div class="cap"><h2 id="examples-head">${t('sparql-examples')}</h2></div>
    <ul class="examples">
      ${examples.map(
        ({ label, href }) =>
          html`<li><a href="${href}#answer" rel="nofollow" data-act="example">${label}</a></li>`,
      )}
    </ul>
  </section>`;
}
