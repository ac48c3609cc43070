import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { NeedGroup, NeedView } from '../../../core/views/procedure.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { below, heading, type HeadingLevel } from '../item/heading.ts';
import { namedLink } from '../item/named-link.ts';

/** Quantity first, as in a recipe, then the thing, then the steps that use it. */
export function needsTable(
  groups: readonly NeedGroup[],
  locale: Locale,
  level: HeadingLevel,
): Template {
  return html`<div class="needs">
    ${groups.map(
      ({ kind, needs }) =>
        html`<div>
          ${heading(below(level), locale.t(`procedure-needs-${kind}`))}
          <ul>
            ${needs.map((need) => needRow(need, locale))}
          </ul>
        </div>`,
    )}
  </div>`;
}

function needRow(need: NeedView, locale: Locale): Template {
  const last = need.steps.length - 1;
  return html`<li>
    <b>${need.quantities.join(', ')}</b>
    <span
      >${namedLink(need.resource, locale)}${need.notes.map(
        (note) => html`, ${localText(note, locale)}`,
      )}</span
    >
    ${
      need.steps.length === 0
        ? ''
        : html`<span class="q num"
            >${locale.t('procedure-at-steps', { count: need.steps.length })}
            ${need.steps.map(
              ({ id, number }, i) => html`<a href="#${id}">${number}</a>${i === last ? '' : ', '}`,
            )}</span
          >`
    }
  </li>`;
}
