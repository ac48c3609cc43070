import type { Iris } from '../../../core/iris.ts';
import { pickText, type LocalText } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import type { Literal } from '../../../core/rdf/terms.ts';
import type {
  DirectoryGroup,
  DirectoryModel,
  DirectoryView,
} from '../../../core/views/directory.ts';
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
  const types = [...new Set(roots.flatMap(({ infrastructureTypes }) => infrastructureTypes))];
  const show = (model: ModelEntry): DirectoryModel =>
    directoryModel(model, { models, chantiers, labels, locale });
  const group = (of: (model: ModelEntry) => boolean): DirectoryModel[] =>
    roots.filter(of).map(show).sort(byText(locale));
  const groups: DirectoryGroup[] = types
    .map((type) => ({
      type: pageLink(
        { titles: labels.get(type) ?? [], slug: iris.slugOfThing(type) ?? '' },
        locale,
      ),
      models: group(({ infrastructureTypes }) => infrastructureTypes.includes(type)),
    }))
    .sort((a, b) => byText(locale)(a.type, b.type));
  const untyped = group(({ infrastructureTypes }) => infrastructureTypes.length === 0);
  return { groups: untyped.length > 0 ? [...groups, { models: untyped }] : groups };
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
