import { html } from '@lit-labs/ssr';
import type { FormProblem } from '../../../core/views/account.ts';
import type { Template } from './render-to-string.ts';

/** Why a form came back: what is wrong and what to do, read out at once. */
export function formProblem(problem: FormProblem | undefined): Template | string {
  if (!problem) return '';
  return html`<div class="u4 err" role="alert">
    <p><b>${problem.title}</b></p>
    ${problem.fix === '' ? '' : html`<p>${problem.fix}</p>`}
  </div>`;
}
