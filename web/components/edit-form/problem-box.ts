import type { FormProblem } from '../../../core/views/account.ts';
import type { FormKit, Template } from './kit.ts';

/** Why the form was not saved: what is wrong and what to do, read out at once. */
export function problemBox(
  { html }: Pick<FormKit, 'html'>,
  problem: FormProblem | undefined,
): Template | '' {
  if (!problem) return '';
  return html`<div class="u4 err" role="alert">
    <p><b>${problem.title}</b></p>
    ${problem.fix === '' ? '' : html`<p>${problem.fix}</p>`}
  </div>`;
}
