import type { Locale } from '../../../../core/messages.ts';
import type { AnswerKit, Template } from '../kit.ts';

/** A query under way: the time it took, out of the time it may take. */
export function runningLine(
  { html }: AnswerKit,
  seconds: number,
  most: number,
  { t }: Locale,
): Template {
  const words = t('sparql-running', { seconds: Math.floor(seconds), most });
  return html`<div class="running" role="group" aria-label=${words}>
      <span class="num">${words}</span>
      <progress max=${most} value=${Math.min(seconds, most)} aria-label=${words}></progress>
    </div>
    <div class="wait-line"></div>
    <div class="wait-line"></div>
    <div class="wait-line"></div>`;
}
