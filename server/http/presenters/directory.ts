import type { Iris } from '../../../core/iris.ts';
import { pickText, type LocalText } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import type { Literal } from '../../../core/rdf/terms.ts';
import type {
  DirectoryGroup,
  DirectoryModel,
  DirectoryView,
} from '../../../core/views/directory.ts';
import type { TextLink } from '../../../core/views/list-rows.ts';
import {
  labelsOf,
  listChantiers,
  listModels,
  type ChantierEntry,
  type ModelEntry,
} from '../../domain/directory/index.ts';
import type { Asker } from '../../store/quad-index.ts';
import { byText, pageLink, titleOf } from './local-words.ts';

interface DirectoryRequest {
  readonly asker: Asker;
  readonly iris: Iris;
  readonly locale: Locale;
}

type Labels = ReadonlyMap<string, readonly Literal[]>;

/** The models by infrastructure type, each with its adaptations under it. */
export async function presentDirectory(request: DirectoryRequest): Promise<DirectoryView> {
  const { asker, iris, locale } = request;
  const [models, chantiers] = await Promise.all([
    listModels(asker, iris),
    listChantiers(asker, iris),
  ]);
  const labels = await labelsOf(
    asker,
    models.flatMap(({ infrastructureTypes, contexts }) => [...infrastructureTypes, ...contexts]),
  );
  // An adaptation of something that is not here stands on its own.
  const known = new Set(models.map(({ iri }) => iri));
  const roots = models.filter(({ adaptationOf }) => !adaptationOf || !known.has(adaptationOf));
  const show = (model: ModelEntry): DirectoryModel =>
    directoryModel(model, { models, chantiers, labels, locale });
  const named = (type: string): TextLink =>
    pageLink({ titles: labels.get(type) ?? [], slug: iris.slugOfThing(type) ?? '' }, locale);
  const groups = groupByTypes(roots).map(({ types, entries }) => ({
    types: types.map(named).sort(byText(locale)),
    models: entries.map(show).sort(byText(locale)),
  }));
  return { groups: groups.sort(byFirstType(locale)) };
}

/** The models of each type; types with the very same models are one group. */
function groupByTypes(
  models: readonly ModelEntry[],
): { types: string[]; entries: readonly ModelEntry[] }[] {
  const groups = new Map<string, { types: string[]; entries: readonly ModelEntry[] }>();
  const add = (type: string | undefined, entries: readonly ModelEntry[]): void => {
    const key = entries.map(({ iri }) => iri).join(' ');
    const types = [...(groups.get(key)?.types ?? []), ...(type === undefined ? [] : [type])];
    if (entries.length > 0) groups.set(key, { types, entries });
  };
  for (const type of new Set(models.flatMap(({ infrastructureTypes }) => infrastructureTypes))) {
    add(
      type,
      models.filter(({ infrastructureTypes }) => infrastructureTypes.includes(type)),
    );
  }
  add(
    undefined,
    models.filter(({ infrastructureTypes }) => infrastructureTypes.length === 0),
  );
  return [...groups.values()];
}

/** By name; the group without a type comes last. */
function byFirstType(locale: Locale): (a: DirectoryGroup, b: DirectoryGroup) => number {
  return (a, b) => {
    const [first, second] = [a.types[0], b.types[0]];
    if (!first || !second) return Number(!first) - Number(!second);
    return byText(locale)(first, second);
  };
}

function directoryModel(
  model: ModelEntry,
  among: {
    readonly models: readonly ModelEntry[];
    readonly chantiers: readonly ChantierEntry[];
    readonly labels: Labels;
    readonly locale: Locale;
  },
): DirectoryModel {
  const { models, chantiers, labels, locale } = among;
  const chantier = chantiers.find(({ iri }) => model.chantiers.includes(iri));
  const summary = pickText(model.summaries, locale.lang);
  return {
    ...pageLink(model, locale),
    accent: chantier?.accent ?? 'site',
    ...(chantier ? { chantier: titleOf(chantier, locale) } : {}),
    ...(summary ? { summary } : {}),
    procedures: model.procedures,
    indicators: model.indicators,
    adaptations: models
      .filter(({ adaptationOf }) => adaptationOf === model.iri)
      .map((adaptation) => ({
        ...pageLink(adaptation, locale),
        contexts: contextTexts(adaptation.contexts, labels, locale),
      })),
  };
}

/** What the contexts of an adaptation are called; those without a name are left out. */
export function contextTexts(
  contexts: readonly string[],
  labels: Labels,
  locale: Locale,
): LocalText[] {
  return contexts.flatMap((iri) => pickText(labels.get(iri) ?? [], locale.lang) ?? []);
}
