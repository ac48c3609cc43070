import { html } from '@lit-labs/ssr';
import type { SafetyLevel } from '../../../core/procedure/procedure.ts';
import type { Locale } from '../../../core/messages.ts';
import type { SignalView, SourceReference } from '../../../core/views/procedure.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import type { IconName } from '../icons/icon-drawings.ts';
import { icon } from '../icons/icon.ts';
import { namedLinks } from '../item/named-link.ts';

const ICONS: Readonly<Record<SafetyLevel, IconName>> = {
  Danger: 'danger',
  Warning: 'warn',
  Caution: 'warn',
  Notice: 'note',
};

/** A safety note: a word, a shape and a colour. Full form before the steps, small inside a step. */
export function signal(view: SignalView, locale: Locale, size: 'full' | 'small'): Template {
  const level = view.level.toLowerCase();
  return html`<div class="signal ${level} ${size === 'small' ? 'small' : ''}">
    <b>${icon(ICONS[view.level])}${locale.t(`procedure-level-${level}`)}</b>
    <div>
      ${view.hazards.length === 0 ? '' : html`<b>${namedLinks(view.hazards, locale)}.</b>`}
      ${view.texts.map((text, i) => [i === 0 ? '' : ' ', localText(text, locale)])}
      ${sourceMarks(view.sources)}
    </div>
  </div>`;
}

/** [1] [2]: each leads to its source. */
export function sourceMarks(sources: readonly SourceReference[]): Template[] {
  return sources.map(({ id, number }) => html` <a class="nb" href="#${id}">[${number}]</a>`);
}
