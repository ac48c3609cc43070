import type { Iris } from '../../../core/iris.ts';
import type { Locale } from '../../../core/messages.ts';
import type { Procedure } from '../../../core/procedure/procedure.ts';
import { readProcedure } from '../../../core/procedure/read-procedure.ts';
import type { NamedLink } from '../../../core/views/item.ts';
import type { AdaptationView, ProcedureView } from '../../../core/views/procedure.ts';
import { im, pko } from '../../../core/vocabulary.ts';
import type { PageData } from '../../domain/pages/page-data.ts';
import { backlinks } from './manual/backlinks.ts';
import { presentCredits } from './manual/credits.ts';
import { presentFacts } from './manual/facts.ts';
import { presentIndicators } from './manual/indicators.ts';
import { Labels } from './manual/labels.ts';
import { languageRows } from './manual/language-rows.ts';
import { presentHead } from './manual/page-head.ts';
import { presentBody } from './manual/procedure-body.ts';
import { SourceNumbers } from './manual/source-numbers.ts';

/** The page of a procedure in one language. Pure. */
export function presentProcedure(page: PageData, locale: Locale, iris: Iris): ProcedureView {
  const procedure = readProcedure(page.own, page.iri);
  const labels = new Labels(page, locale, iris);
  const sources = new SourceNumbers();
  const body = presentBody(procedure, labels, sources, '', 3);
  return {
    ...body,
    head: presentHead(page, labels),
    indicators: presentIndicators(procedure.indicators, labels),
    runs: backlinks(page, pko('hasExecutedProcedure'), labels),
    proposals: backlinks(page, im('about'), labels),
    ...presentLineage(procedure, page, labels),
    models: backlinks(page, im('includesProcedure'), labels),
    callers: backlinks(page, im('callsProcedure'), labels),
    languages: languageRows(page.own, page.slug, labels),
    sources: sources.list(),
    credits: presentCredits(page, labels),
    others: presentFacts(page.iri, procedure.others, labels),
  };
}

function presentLineage(
  procedure: Pick<Procedure, 'adaptationOf' | 'contexts' | 'sourceRevision'>,
  page: PageData,
  labels: Labels,
): {
  adaptedFrom: AdaptationView[];
  sourceRevision?: NamedLink;
  adaptations: AdaptationView[];
} {
  const contexts = procedure.contexts.map((context) => labels.link(context));
  return {
    adaptedFrom: procedure.adaptationOf.map((origin) => ({ link: labels.link(origin), contexts })),
    ...(procedure.sourceRevision !== undefined && {
      sourceRevision: labels.link(procedure.sourceRevision),
    }),
    adaptations: backlinks(page, im('adaptationOf'), labels).map((link) => ({
      link,
      contexts: [],
    })),
  };
}
