import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { ProcedureBody, RecordTable } from '../../../core/views/procedure.ts';
import { localText } from '../formatting/local-text.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { below, heading, type HeadingLevel } from '../item/heading.ts';
import { cap, prose } from '../item/sections.ts';
import { namedLinks } from '../item/named-link.ts';
import { limitItem } from './limit-item.ts';
import { needsTable } from './needs.ts';
import { signal } from './signals.ts';
import { stepList } from './steps.ts';

export interface BodyOptions {
  /** Level of the section titles: 2 on the page of a procedure, 3 in a book. */
  readonly level: HeadingLevel;
  /** Where to edit, on the page of the procedure. */
  readonly editHref?: string;
}

/** Cautions first, then needs, then steps, then the background: what is read and printed. */
export function procedureBody(
  body: ProcedureBody,
  locale: Locale,
  { level, editHref }: BodyOptions,
): Template {
  const { t } = locale;
  const section = (name: string, title: string): Template =>
    cap(title, body.prefix + name, level, editLink(title, editHref, locale));
  return html`${
    hasWarnings(body)
      ? html`<section>${section('safe', t('procedure-before'))} ${before(body, locale)}</section>`
      : ''
  }
  ${
    body.needs.length > 0
      ? html`<section>
          ${section('need', t('procedure-needs'))} ${needsTable(body.needs, locale, level)}
        </section>`
      : ''
  }
  ${
    body.steps.length > 0
      ? html`<section>
          ${section('steps', t('procedure-steps'))} ${stepList(body.steps, locale, level)}
          ${body.records.map((table) => recordTable(table, locale, level))}
        </section>`
      : ''
  }
  ${
    body.prose.length > 0
      ? html`<section>
          ${section('more', t('procedure-more'))} ${prose(body.prose, locale)}
        </section>`
      : ''
  }`;
}

/** The sections a body really has, for the contents. */
export function bodySections(body: ProcedureBody, locale: Locale): { id: string; title: string }[] {
  const { t } = locale;
  return [
    ...(hasWarnings(body) ? [{ id: 'safe', title: t('procedure-before') }] : []),
    ...(body.needs.length > 0 ? [{ id: 'need', title: t('procedure-needs') }] : []),
    ...(body.steps.length > 0 ? [{ id: 'steps', title: t('procedure-steps') }] : []),
    ...(body.prose.length > 0 ? [{ id: 'more', title: t('procedure-more') }] : []),
  ].map(({ id, title }) => ({ id: body.prefix + id, title }));
}

function hasWarnings({ cautions, conditions, limits }: ProcedureBody): boolean {
  return cautions.length + conditions.length + limits.length > 0;
}

function before(body: ProcedureBody, locale: Locale): Template {
  return html`${body.conditions.map(
    (text) => html`<p class="read">${locale.t('procedure-if')} ${localText(text, locale)}</p>`,
  )}
  ${
    body.limits.length === 0
      ? ''
      : html`<dl class="limits">${body.limits.map((limit) => limitItem(limit, locale))}</dl>`
  }
  ${body.cautions.map((view) => signal(view, locale, 'full'))}
  ${body.hazards.length === 0 ? '' : html`<p class="u3">${locale.t('procedure-hazards')} ${namedLinks(body.hazards, locale)}.</p>`}`;
}

function editLink(title: string, href: string | undefined, locale: Locale): Template | string {
  if (href === undefined) return '';
  const { t } = locale;
  return html`<a class="noprint" href=${href} aria-label=${t('procedure-edit-section', { title })}
    >${t('procedure-edit')}</a
  >`;
}

/** On paper only: a table to fill for each loop that asks for values. */
function recordTable(table: RecordTable, locale: Locale, level: HeadingLevel): Template {
  const { t } = locale;
  const columns = Array.from({ length: table.columns }, (_, i) => i + 1);
  const row = (label: unknown): Template =>
    html`<tr>
      <th scope="row">${label}</th>
      ${columns.map(() => html`<td></td>`)}
    </tr>`;
  return html`<div class="print-only">
    ${heading(below(level), t('procedure-records', { number: table.number }))}
    <table class="grid rec">
      <thead>
        <tr>
          <th scope="col">${t('procedure-record-turn')}</th>
          ${columns.map((n) => html`<th scope="col">${n}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${row(t('procedure-record-date'))}
        ${table.rows.map(({ label, unit }) =>
          row([
            label ? localText(label, locale) : t('procedure-limit'),
            unit === '' ? '' : `, ${unit}`,
          ]),
        )}
        ${row(t('procedure-record-initials'))}
      </tbody>
    </table>
  </div>`;
}
