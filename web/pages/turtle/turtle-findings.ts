import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import type { Locale } from '../../../core/messages.ts';
import type { TurtleEditView, TurtleFinding } from '../../../core/views/turtle-edit.ts';
import type { Template } from '../formatting/render-to-string.ts';

/** More lines than this are a reproach, not a help. */
const MOST = 20;

/** What the checks say of the text, line by line. None of it bars saving. */
export function turtleFindings(
  { check, problem, unsayable, conflict }: TurtleEditView,
  locale: Locale,
): Template {
  const { t } = locale;
  const { findings = [], met, total } = check ?? {};
  const rest = findings.length - MOST;
  const heading =
    met === undefined || total === undefined || total === 0
      ? t('turtle-findings')
      : t('edit-complete', { met, total });
  return html`<section
    class="u5 checks"
    id=${problem || unsayable || conflict ? nothing : 'checks'}
    aria-labelledby="checks-head"
  >
    ${
      check
        ? html`<div class="cap"><h2 id="checks-head">${heading}</h2></div>
            ${
              findings.length === 0
                ? html`<p class="u2">${t('turtle-no-findings')}</p>`
                : html`<ul class="rows">
                    ${findings.slice(0, MOST).map((finding) => findingRow(finding, locale))}
                    ${rest > 0 ? html`<li>${t('edit-findings-more', { n: rest })}</li>` : ''}
                  </ul>`
            }
            <p class="u2 q">${t('edit-hints-note')}</p>`
        : html`<h2 id="checks-head" class="vh">${heading}</h2>`
    }
  </section>`;
}

function findingRow({ line, text, fix }: TurtleFinding, { t }: Locale): Template {
  return html`<li>
    ${line === undefined ? '' : html`<span class="q">${t('turtle-line', { line })}</span> `}${text}
    ${fix === '' ? '' : html`<span class="q">${fix}</span>`}
  </li>`;
}
