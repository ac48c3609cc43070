import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { LimitView } from '../../../core/views/procedure.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { gauge } from './gauge.ts';
import { sourceMarks } from './signals.ts';

/** One value to respect, with its sources and its gauge; an item of a `dl`. */
export function limitItem(limit: LimitView, locale: Locale): Template {
  return html`<div class="lim">
    <dt class="lbl">
      ${limit.label ? localText(limit.label, locale) : locale.t('procedure-limit')}
    </dt>
    <dd>${limit.value}${sourceMarks(limit.sources)}${limit.gauge ? gauge(limit.gauge) : ''}</dd>
  </div>`;
}
