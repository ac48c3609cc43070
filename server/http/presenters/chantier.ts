import type { Iris } from '../../../core/iris.ts';
import { pickText } from '../../../core/languages.ts';
import { renderMarkdown } from '../../../core/markdown.ts';
import type { Locale } from '../../../core/messages.ts';
import { formatQuantity } from '../../../core/quantities/format-quantity.ts';
import { recurrenceWords } from '../../../core/quantities/recurrence.ts';
import type {
  ActivityGroup,
  AdaptationRow,
  ChantierView,
  IndicatorRow,
  SeasonRow,
} from '../../../core/views/chantier.ts';
import { dcterms, im, rdfs } from '../../../core/vocabulary.ts';
import {
  accentOf,
  labelsOf,
  listIndicators,
  listInfrastructures,
  listModels,
  listProceduresOf,
  listUnwritten,
  type IndicatorEntry,
  type ModelEntry,
  type ProcedureEntry,
} from '../../domain/directory/index.ts';
import type { PageData } from '../../domain/pages/page-data.ts';
import type { Asker } from '../../store/quad-index.ts';
import { findGaps } from './chantier-gaps.ts';
import { contextTexts } from './directory.ts';
import { byText, leadRow, pageLink, titleOf, wikiHref } from './local-words.ts';

interface ChantierRequest {
  readonly page: PageData;
  readonly asker: Asker;
  readonly iris: Iris;
  readonly locale: Locale;
}

type Labels = Awaited<ReturnType<typeof labelsOf>>;

/** A chantier: its manual by activity, its adaptations, its measures, and what is still to do. */
export async function presentChantier(request: ChantierRequest): Promise<ChantierView> {
  const { page, asker, iris, locale } = request;
  const [procedures, models, indicators, infrastructures, unwritten] = await Promise.all([
    listProceduresOf(asker, iris, page.iri),
    listModels(asker, iris),
    listIndicators(asker, iris, page.iri),
    listInfrastructures(asker, iris, page.iri),
    listUnwritten(asker, iris, page.iri),
  ]);
  const own = models.filter(({ chantiers }) => chantiers.includes(page.iri));
  const labels = await labelsOf(asker, [
    ...procedures.flatMap(({ activities, adaptationOf }) => [...activities, adaptationOf ?? '']),
    ...own.flatMap(({ contexts, adaptationOf }) => [...contexts, adaptationOf ?? '']),
    ...infrastructures.flatMap((infrastructure) => infrastructure.models),
  ]);
  const named = (iri: string): ReturnType<typeof pageLink> =>
    pageLink({ titles: labels.get(iri) ?? [], slug: iris.slugOfThing(iri) ?? '' }, locale);
  const adapted = [...own, ...procedures].filter(({ adaptationOf }) => adaptationOf !== undefined);
  return {
    ...head(request),
    counts: {
      procedures: procedures.length,
      adaptations: adapted.length,
      indicators: indicators.length,
    },
    manuals: own
      .filter(({ adaptationOf }) => !adaptationOf)
      .map((model) => ({
        ...pageLink(model, locale),
        measure: locale.t('directory-procedures', { n: model.procedures }),
      })),
    activities: byActivity(procedures, labels, named, locale),
    adaptations: adapted.map((entry) => adaptationRow(entry, labels, named, locale)),
    seasons: procedures.flatMap((entry) => seasonRow(entry, locale)),
    gaps: findGaps(procedures, locale),
    unwritten: unwritten.map((slug) => pageLink({ titles: [], slug }, locale)),
    indicators: indicators.map((entry) => indicatorRow(entry, locale)).sort(byText(locale)),
    infrastructures: infrastructures.map((infrastructure) => ({
      ...pageLink(infrastructure, locale),
      models: infrastructure.models.map(named),
    })),
  };
}

function head({
  page,
  locale,
}: ChantierRequest): Pick<
  ChantierView,
  'slug' | 'accent' | 'title' | 'summary' | 'prose' | 'revision' | 'modified'
> {
  const { own, iri, slug, info } = page;
  const summary = pickText(own.literals(iri, dcterms('description')), locale.lang);
  const text = pickText(own.literals(iri, im('prose')), locale.lang);
  return {
    slug,
    accent: accentOf(own.value(iri, im('accent'))),
    title: titleOf({ titles: own.literals(iri, rdfs('label')), slug }, locale),
    ...(summary ? { summary } : {}),
    ...(text
      ? { prose: { html: renderMarkdown(text.text, { topHeading: 2 }), lang: text.lang } }
      : {}),
    revision: info.revision,
    modified: info.time,
  };
}

function byActivity(
  procedures: readonly ProcedureEntry[],
  labels: Labels,
  named: (iri: string) => ReturnType<typeof pageLink>,
  locale: Locale,
): ActivityGroup[] {
  const rows = (belongs: (entry: ProcedureEntry) => boolean): ActivityGroup['procedures'] =>
    procedures
      .filter(belongs)
      .map((entry) => leadRow(entry, locale))
      .sort(byText(locale));
  const activities = [...new Set(procedures.flatMap((entry) => entry.activities))].filter((iri) =>
    labels.has(iri),
  );
  const groups = activities
    .map((iri) => ({
      title: named(iri),
      procedures: rows((entry) => entry.activities.includes(iri)),
    }))
    .sort((a, b) => byText(locale)(a.title, b.title));
  const others = rows((entry) => !entry.activities.some((iri) => labels.has(iri)));
  return others.length > 0 ? [...groups, { procedures: others }] : groups;
}

function adaptationRow(
  entry: ProcedureEntry | ModelEntry,
  labels: Labels,
  named: (iri: string) => ReturnType<typeof pageLink>,
  locale: Locale,
): AdaptationRow {
  return {
    ...pageLink(entry, locale),
    origin: named(entry.adaptationOf ?? ''),
    contexts: 'contexts' in entry ? contextTexts(entry.contexts, labels, locale) : [],
  };
}

function seasonRow(entry: ProcedureEntry, locale: Locale): SeasonRow[] {
  const months = recurrenceWords(entry.rrule ?? '', locale)?.months ?? [];
  return months.length > 0 ? [{ ...pageLink(entry, locale), months }] : [];
}

function indicatorRow(entry: IndicatorEntry, locale: Locale): IndicatorRow {
  const target = entry.target && formatQuantity(entry.target, locale);
  const method = pickText(entry.methods, locale.lang);
  return {
    text: titleOf(entry, locale),
    href: wikiHref(entry.slug, locale),
    ...(target === undefined ? {} : { target }),
    ...(method ? { method } : {}),
  };
}
