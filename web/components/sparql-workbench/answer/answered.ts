import type { Locale } from '../../../../core/messages.ts';
import type { AnsweredView, AnswerView } from '../../../../core/views/sparql.ts';
import type { AnswerKit, Template } from '../kit.ts';
import { answerTable } from './answer-table.ts';
import { downloadRow } from './download-row.ts';
import { pager } from './pager.ts';

/** An answer with its count, its time, its files and the ways to its other pages. */
export function answered(kit: AnswerKit, view: AnsweredView, locale: Locale): Template {
  const { html } = kit;
  const { t } = locale;
  const { answer, filled } = view;
  return html`<p class="meta num">${summary(view, locale)}</p>
    ${filled === undefined ? '' : html`<p class="q">${t('sparql-filled', { n: filled })}</p>`}
    ${body(kit, view, locale)}
    ${answer.kind === 'yes-no' ? '' : pager(kit, view, answer.range, locale)}
    ${isEmpty(answer) ? '' : downloadRow(kit, view, locale)}`;
}

/** How much was found in how much time, in a line. */
export function summary({ answer, count, milliseconds }: AnsweredView, { t }: Locale): string {
  const time = t('sparql-time', { ms: Math.max(1, Math.round(milliseconds)) });
  if (answer.kind === 'yes-no') return time;
  return `${t(answer.kind === 'graph' ? 'sparql-triples' : 'sparql-rows', { n: count })}, ${time}`;
}

function isEmpty(answer: AnswerView): boolean {
  return answer.kind !== 'yes-no' && answer.range.total === 0;
}

function body(kit: AnswerKit, { answer }: AnsweredView, locale: Locale): Template {
  const { html } = kit;
  const { t } = locale;
  switch (answer.kind) {
    case 'yes-no':
      return html`<p class="lead u2">${t(answer.holds ? 'sparql-yes' : 'sparql-no')}</p>`;
    case 'rows':
      if (!isEmpty(answer)) return answerTable(kit, answer, locale);
      return html`<div class="blankpage u2">
        <p><b>${t('sparql-nothing')}</b></p>
        <p class="u1 q">${t('sparql-nothing-fix')}</p>
      </div>`;
    case 'graph':
      if (isEmpty(answer)) {
        return html`<div class="blankpage u2">
          <p><b>${t('sparql-nothing-graph')}</b></p>
        </div>`;
      }
      return html`<div
        class="code turtle u2"
        role="region"
        tabindex="0"
        aria-label=${t('sparql-turtle')}
        dir="ltr"
        translate="no"
      >
        ${answer.lines.map(
          (pieces) =>
            html`<div>
              <code
                >${pieces.map(({ text, look }) => (look ? html`<span class=${look}>${text}</span>` : text))}</code
              >
            </div>`,
        )}
      </div>`;
  }
}
