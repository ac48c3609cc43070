import { html } from '@lit-labs/ssr';
import type { Locale } from '../../../core/messages.ts';
import type { NamedLink } from '../../../core/views/item.ts';
import type { ProcedureView } from '../../../core/views/procedure.ts';
import { flowDiagram } from '../diagram/flow-diagram.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { namedLink } from '../item/named-link.ts';
import { pageHead } from '../item/page-head.ts';
import {
  cap,
  creditsSection,
  languagesSection,
  otherFactsSection,
  sourcesSection,
} from '../item/sections.ts';
import { bodySections, procedureBody } from './body.ts';
import { foldedContents, sideContents, type ContentsLine } from './contents.ts';
import { headFactLine } from './head-facts.ts';
import { indicatorsSection } from './indicators.ts';
import { hasLineage, lineageSection } from './lineage.ts';

/** A procedure as a printed manual that happens to be on a screen. */
export function procedurePage(view: ProcedureView, locale: Locale): Template {
  const { t } = locale;
  const { head } = view;
  const diagram = flowDiagram(view.steps, locale);
  const contents = contentsOf(view, locale, diagram !== undefined);
  const editHref = `/${locale.lang}/wiki/${head.slug}/edit`;
  return html`<div class="manual">
    ${sideContents(contents, locale)}
    <article>
      ${pageHead(head, locale)} ${headFactLine(view.facts, locale)}
      ${contents.length > 1 ? foldedContents(contents, locale) : ''}
      ${view.steps.length === 0 ? noStepsYet(editHref, locale) : ''}
      ${procedureBody(view, locale, { level: 2, editHref })}
      ${
        diagram === undefined
          ? ''
          : html`<section>
              ${cap(t('procedure-diagram'), 'flow')}
              <figure>
                ${diagram}
                <figcaption class="noprint">${t('procedure-diagram-caption')}</figcaption>
              </figure>
            </section>`
      }
      ${indicatorsSection(view.indicators, locale)} ${runsSection(view, locale)}
      ${lineageSection(view, locale)}
      <div class="two even noprint">
        ${usedSection(view, locale)} ${languagesSection(view.languages, locale)}
      </div>
      ${sourcesSection(view.sources, locale)} ${otherFactsSection(view.others, locale)}
      ${creditsSection(view.credits, head.revision, locale)}
    </article>
  </div>`;
}

function contentsOf(view: ProcedureView, locale: Locale, diagram: boolean): ContentsLine[] {
  const { t } = locale;
  const line = (wanted: boolean, id: string, title: string): ContentsLine[] =>
    wanted ? [{ id, title }] : [];
  return [
    ...bodySections(view, locale).map((section): ContentsLine =>
      section.id === 'steps'
        ? { ...section, inner: view.steps.map(({ id, title }) => ({ id, title })) }
        : section,
    ),
    ...line(diagram, 'flow', t('procedure-diagram')),
    ...line(view.indicators.length > 0, 'kpi', t('procedure-indicators')),
    ...line(view.runs.length + view.proposals.length > 0, 'runs', t('procedure-runs')),
    ...line(hasLineage(view), 'adapt', t('procedure-adaptations')),
    ...line(view.models.length + view.callers.length > 0, 'used', t('procedure-used')),
    ...line(view.languages.length > 0, 'langs', t('item-languages')),
    ...line(view.sources.length > 0, 'src', t('item-sources')),
    ...line(view.others.length > 0, 'other', t('item-other-facts')),
    ...line(true, 'lic', t('item-licence')),
  ];
}

function noStepsYet(editHref: string, locale: Locale): Template {
  return html`<div class="blankpage u4 noprint">
    <p>${locale.t('procedure-no-steps')}</p>
    <p class="u3"><a class="btn" href=${editHref}>${locale.t('procedure-add-steps')}</a></p>
  </div>`;
}

function runsSection(view: ProcedureView, locale: Locale): Template | string {
  if (view.runs.length + view.proposals.length === 0) return '';
  const { t } = locale;
  return html`<section class="noprint">
    ${cap(t('procedure-runs'), 'runs')}
    <ul class="rows">
      ${linkRows(view.runs, '', locale)}
      ${linkRows(view.proposals, t('procedure-proposal'), locale)}
    </ul>
  </section>`;
}

function usedSection(view: ProcedureView, locale: Locale): Template | string {
  if (view.models.length + view.callers.length === 0) return '';
  const { t } = locale;
  return html`<section class="noprint">
    ${cap(t('procedure-used'), 'used')}
    <ul class="rows">
      ${linkRows(view.models, t('procedure-in-model'), locale)}
      ${linkRows(view.callers, t('procedure-called-by'), locale)}
    </ul>
  </section>`;
}

function linkRows(links: readonly NamedLink[], before: string, locale: Locale): Template[] {
  return links.map((link) => html`<li>${before} ${namedLink(link, locale)}</li>`);
}
