import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { DetectionView, NotesStepView, NotesView } from '../../../core/views/new-page.ts';
import type { Template } from '../formatting/render-to-string.ts';

type Text = Pick<NotesView, 'textLang'>;

/** Steps deeper than this are not set in further, for there to be room for their words. */
const DEEPEST = 4;

/** The steps as they will be, numbered and set in, each with a tick that says it is one. */
export function notesSteps(view: NotesView, locale: Locale): Template {
  return html`<ol class="nsteps">
    ${view.steps.map((step) => notesStep(step, view, locale))}
  </ol>`;
}

function notesStep(step: NotesStepView, text: Text, locale: Locale): Template {
  const { t } = locale;
  const words = step.text === '' ? (step.flow ?? t('edit-no-text')) : step.text;
  return html`<li class="nstep" data-depth=${Math.min(step.depth, DEEPEST)}>
    <label class="tick">
      <input type="checkbox" name="step" value=${step.index} checked />
      <span class="n">${step.number}</span>
      <span>
        ${step.flow === undefined ? '' : html`<span class="tag">${step.flow}</span>`}
        ${
          step.text === ''
            ? html`<span class="vh">${words}</span>`
            : html`<span lang=${text.textLang} dir="auto">${step.text}</span>`
        }
      </span>
    </label>
    ${
      step.detail === ''
        ? ''
        : html`<p class="meta inner" lang=${text.textLang} dir="auto">${step.detail}</p>`
    }
    ${detections(step.detections, text, locale)}
  </li>`;
}

/** What was read in a text, each to be ticked off; its words stay in the text either way. */
export function detections(
  list: readonly DetectionView[],
  text: Text,
  locale: Locale,
): Template | string {
  if (list.length === 0) return '';
  return html`<ul class="found">
    ${list.map((found) => detection(found, text, locale))}
  </ul>`;
}

function detection(found: DetectionView, { textLang }: Text, { t }: Locale): Template {
  return html`<li>
    <label class="tick">
      <input type="checkbox" name="keep" value=${found.id} checked />
      <span
        >${found.words}
        <span class="meta"
          >${found.page === undefined ? '' : t('new-found-page', { title: found.page })}
          ${found.unknown ? t('new-found-unknown') : ''} ${t('new-found-read-in')}
          <q lang=${textLang} dir="auto">${found.span}</q></span
        ></span
      >
    </label>
  </li>`;
}
