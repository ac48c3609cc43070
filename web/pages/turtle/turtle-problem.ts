import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type {
  TurtleConflict,
  TurtleEditView,
  TurtleExcerpt,
} from '../../../core/views/turtle-edit.ts';
import type { Template } from '../formatting/render-to-string.ts';

/**
 * Why the text was not taken: where, what, how to mend it; or what a form has no way to say.
 * Stands where a check leads to, in the place of its findings.
 */
export function turtleProblem(view: TurtleEditView, locale: Locale): Template | '' {
  const { problem, unsayable, conflict } = view;
  if (conflict) return conflictBox(conflict, locale);
  if (unsayable) return unsayableBox(unsayable, locale);
  if (!problem) return '';
  return html`<div class="u4 err" role="alert" id="checks" tabindex="-1">
    <p><b>${problem.title}</b></p>
    ${problem.fix === '' ? '' : html`<p>${problem.fix}</p>`}
    ${problem.excerpt ? excerpt(problem.excerpt, locale) : ''}
  </div>`;
}

function excerpt(lines: readonly TurtleExcerpt[], { t }: Locale): Template {
  return html`<ol class="excerpt" start=${lines[0]?.number ?? 1}>
    ${lines.map(
      ({ number, text, isFault }) =>
        html`<li value=${number} class=${isFault ? 'fault' : ''}>
          ${isFault ? html`<span class="vh">${t('turtle-here')} </span>` : ''}<code dir="ltr"
            >${text}</code
          >
        </li>`,
    )}
  </ol>`;
}

function unsayableBox(
  { lost, kept }: NonNullable<TurtleEditView['unsayable']>,
  { t }: Locale,
): Template {
  return html`<div class="u4 err" role="alert" id="checks" tabindex="-1">
    <p><b>${t('turtle-unsayable')}</b></p>
    <p>${t('turtle-unsayable-fix')}</p>
    ${statementList(t('turtle-unsayable-lost'), lost)}
    ${statementList(t('turtle-unsayable-kept'), kept)}
    <p><button name="action" value="form-anyway">${t('turtle-form-anyway')}</button></p>
  </div>`;
}

/** Both sides stay: the text below as it was sent, and what it does not say yet. */
function conflictBox(conflict: TurtleConflict, { t }: Locale): Template {
  const { author, revision, shownTime, from, href, added, removed } = conflict;
  return html`<div class="u4 err" role="alert" id="checks" tabindex="-1">
    <p><b>${t('conflict-heading')}</b></p>
    <p>${t('turtle-conflict', { author, revision, time: shownTime })}</p>
    ${statementList(t('turtle-conflict-added', { author }), added)}
    ${statementList(t('turtle-conflict-removed', { author }), removed)}
    <p><a href=${href}>${t('conflict-see')}</a></p>
    <p>${t('turtle-conflict-fix')}</p>
    <input type="hidden" name="from" value=${from} />
    <p><button name="action" value="bring-in">${t('turtle-conflict-bring-in')}</button></p>
  </div>`;
}

function statementList(lead: string, statements: readonly string[]): Template | '' {
  return statements.length === 0
    ? ''
    : html`<p>${lead}</p>
        <ul class="tiny">
          ${statements.map((text) => html`<li><code dir="ltr">${text}</code></li>`)}
        </ul>`;
}
