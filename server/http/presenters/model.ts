import type { Iris } from '../../../core/iris.ts';
import type { LocalText } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import { stepNodes } from '../../../core/procedure/procedure.ts';
import { DESCRIPTIONS } from '../../../core/procedure/read-parts.ts';
import { readProcedure } from '../../../core/procedure/read-procedure.ts';
import { UnderstoodStatements } from '../../../core/procedure/understood-statements.ts';
import { formatNumber } from '../../../core/quantities/numbers.ts';
import type {
  ChangeView,
  ChapterView,
  ContentsEntry,
  ContentsGroup,
  ModelView,
} from '../../../core/views/model.ts';
import type { HeadFact } from '../../../core/views/procedure.ts';
import { dcterms, im, rdf, rdfs, skos } from '../../../core/vocabulary.ts';
import type { PageData } from '../../domain/pages/page-data.ts';
import { backlinks } from './manual/backlinks.ts';
import { presentCredits } from './manual/credits.ts';
import { presentFacts } from './manual/facts.ts';
import { presentIndicators } from './manual/indicators.ts';
import { Labels } from './manual/labels.ts';
import { languageRows } from './manual/language-rows.ts';
import { capitalised, presentHead } from './manual/page-head.ts';
import { presentBody } from './manual/procedure-body.ts';
import { presentProse } from './manual/prose.ts';
import { SourceNumbers } from './manual/source-numbers.ts';

/** Gives the page of an included procedure; undefined where there is none (any more). */
export type PageLoader = (slug: string) => Promise<PageData | undefined>;

/** A model or an adaptation as one book: cover, contents, every procedure, sources, credits. */
export async function presentModel(
  page: PageData,
  locale: Locale,
  iris: Iris,
  load: PageLoader,
): Promise<ModelView> {
  const labels = new Labels(page, locale, iris);
  const model = readModel(page);
  const loaded = await Promise.all(
    model.procedures.map(async (iri) => {
      const slug = iris.slugOfThing(iri);
      return { iri, page: slug === undefined ? undefined : await load(slug) };
    }),
  );
  const groups = byActivity(loaded, labels, locale, iris);
  const sources = new SourceNumbers();
  sources.cite(model.sources, labels);
  const chapters = groups
    .flatMap((group) => group.entries)
    .flatMap((entry) => (entry.page ? [entry.page] : []))
    .map((chapter, i) => presentChapter(chapter, i + 1, locale, iris, sources));
  return {
    head: presentHead(page, labels),
    facts: coverFacts(model, labels),
    prose: presentProse(page.own.literals(page.iri, im('prose')), labels),
    contents: numberedContents(groups, chapters, labels),
    chapters,
    indicators: presentIndicators(model.indicators, labels),
    adaptedFrom: model.origins.map((origin) => ({
      link: labels.link(origin),
      contexts: model.contexts.map((context) => labels.link(context)),
    })),
    ...(model.sourceRevision !== undefined && {
      sourceRevision: labels.link(model.sourceRevision),
    }),
    changes: model.changes.map((change) => presentChange(change, page, labels)),
    adaptations: backlinks(page, im('adaptationOf'), labels).map((link) => ({
      link,
      contexts: [],
    })),
    infrastructures: backlinks(page, im('usesModel'), labels),
    sources: sources.list(),
    languages: languageRows(page.own, page.slug, labels),
    credits: presentCredits(
      page,
      labels,
      loaded.flatMap((entry) => (entry.page ? [entry.page] : [])),
    ),
    others: presentFacts(page.iri, model.others, labels),
  };
}

type ModelFacts = ReturnType<typeof readModel>;

function readModel(page: PageData) {
  const { own, iri } = page;
  const read = new UnderstoodStatements(own);
  for (const kind of ['Model', 'Adaptation']) read.accept(iri, rdf('type'), im(kind));
  read.literals(iri, rdfs('label'), skos('altLabel'), im('prose'), ...DESCRIPTIONS);
  read.link(iri, im('status'));
  read.link(iri, dcterms('license'));
  const changes = read.links(iri, im('hasChange')).filter((change) => read.describes(change));
  for (const change of changes) {
    read.accept(change, rdf('type'), im('Change'));
    read.literals(change, im('rationale'));
    for (const property of ['changeKind', 'replacedItem', 'changedItem']) {
      read.links(change, im(property));
    }
  }
  const facts = {
    domains: read.links(iri, im('domain')),
    types: read.links(iri, im('infrastructureType')),
    phases: read.links(iri, im('phase')),
    contexts: read.links(iri, im('context')),
    procedures: read.links(iri, im('includesProcedure')),
    indicators: read.links(iri, im('includesIndicator')),
    sources: read.links(iri, dcterms('source')),
    origins: read.links(iri, im('adaptationOf')),
    sourceRevision: read.link(iri, im('sourceRevision')),
    changes,
  };
  return { ...facts, others: read.rest() };
}

function coverFacts(model: ModelFacts, labels: Labels): HeadFact[] {
  const { t, lang } = labels.locale;
  const fact = (id: string, things: readonly string[]): HeadFact[] =>
    things.length === 0
      ? []
      : [
          {
            label: { text: t(id), lang },
            values: things.map((iri) => {
              const link = labels.link(iri);
              return { ...link, text: capitalised(link.text) };
            }),
          },
        ];
  return [
    ...fact('model-chantier', model.domains),
    ...fact('model-type', model.types),
    ...fact('model-phase', model.phases),
    ...fact('model-context', model.contexts),
    {
      label: { text: t('model-count'), lang },
      values: [{ text: { text: formatNumber(model.procedures.length, lang), lang } }],
    },
  ];
}

interface Included {
  readonly iri: string;
  readonly page: PageData | undefined;
}

/** Procedures by their first activity, activities in the order they are met. */
function byActivity(
  included: readonly Included[],
  model: Labels,
  locale: Locale,
  iris: Iris,
): { activity: LocalText | undefined; entries: Included[] }[] {
  const groups = new Map<string, { activity: LocalText | undefined; entries: Included[] }>();
  for (const entry of included) {
    const labels = entry.page ? new Labels(entry.page, locale, iris) : model;
    const activity = labels.links(entry.iri, im('realizesActivity'))[0];
    const group = groups.get(activity ?? '') ?? {
      activity: activity === undefined ? undefined : capitalised(labels.name(activity)),
      entries: [],
    };
    groups.set(activity ?? '', group);
    group.entries.push(entry);
  }
  return [...groups.values()];
}

function presentChapter(
  page: PageData,
  number: number,
  locale: Locale,
  iris: Iris,
  sources: SourceNumbers,
): ChapterView {
  const labels = new Labels(page, locale, iris);
  const procedure = readProcedure(page.own, page.iri);
  return {
    ...presentBody(procedure, labels, sources, `${page.slug}.`, 4),
    id: page.slug,
    number,
    head: presentHead(page, labels),
  };
}

function numberedContents(
  groups: readonly { activity: LocalText | undefined; entries: readonly Included[] }[],
  chapters: readonly ChapterView[],
  labels: Labels,
): ContentsGroup[] {
  return groups.map(({ activity, entries }) => ({
    ...(activity && { activity }),
    entries: entries.map(({ iri, page }): ContentsEntry => {
      const chapter = page && chapters.find((c) => c.head.iri === page.iri);
      if (!chapter) return { link: labels.link(iri), steps: 0 };
      const { steps } = readProcedure(page.own, page.iri);
      return {
        id: chapter.id,
        number: chapter.number,
        link: { text: chapter.head.title, href: labels.href(iri) ?? '' },
        steps: [...stepNodes(steps)].filter((node) => node.kind === 'step').length,
      };
    }),
  }));
}

function presentChange(change: string, page: PageData, labels: Labels): ChangeView {
  const { own } = page;
  const kind = own.link(change, im('changeKind'));
  return {
    ...(kind !== undefined && { kind: capitalised(labels.name(kind)) }),
    replaced: own.links(change, im('replacedItem')).map((iri) => labels.link(iri)),
    changed: own.links(change, im('changedItem')).map((iri) => labels.link(iri)),
    reasons: labels.pickAll(own.literals(change, im('rationale'))),
  };
}
