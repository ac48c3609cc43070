import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { NodeView } from '../../../core/views/procedure.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { icon } from '../icons/icon.ts';
import { namedLink, namedLinks } from '../item/named-link.ts';
import { limitItem } from './limit-item.ts';

/** The number in the margin is the permalink of the step. */
export function numberLink(node: NodeView, locale: Locale): Template {
  const label = locale.t('procedure-step-number', { number: node.number });
  return html`<a class="n" href="#${node.id}" aria-label=${label}>${node.number}</a>`;
}

/** “If …”: what guards the step. */
export function conditionLine(node: NodeView, locale: Locale): Template | string {
  if (node.conditions.length === 0) return '';
  return html`<p class="cond">
    ${locale.t('procedure-if')}
    ${node.conditions.map((text, i) => [i === 0 ? '' : ', ', localText(text, locale)])}
  </p>`;
}

/** What the step is done with, who does it, what it is watched by, which procedure it calls. */
export function usesLine(node: NodeView, locale: Locale): Template[] {
  const { t } = locale;
  const lines: (Template | undefined)[] = [
    node.calls.length === 0
      ? undefined
      : html`<p class="uses">
          ${node.calls.map(
            (call) => html`<span class="sub">${icon('sub')} ${namedLink(call, locale)}</span>`,
          )}
        </p>`,
    node.uses.length === 0
      ? undefined
      : html`<p class="uses">${t('procedure-with')} ${namedLinks(node.uses, locale)}</p>`,
    node.roles.length === 0
      ? undefined
      : html`<p class="uses">${t('procedure-by')} ${namedLinks(node.roles, locale)}</p>`,
    node.accountable.length === 0
      ? undefined
      : html`<p class="uses">${t('procedure-answers')} ${namedLinks(node.accountable, locale)}</p>`,
    node.hazards.length === 0
      ? undefined
      : html`<p class="uses">${t('procedure-hazards')} ${namedLinks(node.hazards, locale)}</p>`,
    node.indicators.length === 0
      ? undefined
      : html`<p class="uses">${t('procedure-watch')} ${namedLinks(node.indicators, locale)}</p>`,
  ];
  return lines.filter((line) => line !== undefined);
}

/** The margin: limits with their gauges, then the time it takes. */
export function limitList(node: NodeView, locale: Locale): Template | string {
  if (node.limits.length === 0 && node.duration === undefined) return '';
  return html`<dl class="side">
    ${node.limits.map((limit) => limitItem(limit, locale))}
    ${
      node.duration === undefined
        ? ''
        : html`<div class="lim">
            <dt class="lbl">${locale.t('procedure-duration')}</dt>
            <dd>${icon('clock')} ${node.duration}</dd>
          </div>`
    }
  </dl>`;
}
