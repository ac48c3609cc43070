import type { Iris } from '../../../core/iris.ts';
import { pickText } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import { recurrenceWords } from '../../../core/quantities/recurrence.ts';
import type { Book, HomeView, RecurringTask } from '../../../core/views/home.ts';
import type { Accent } from '../../../core/views/shell.ts';
import {
  foremostProcedures,
  listChantiers,
  listModels,
  listProcedures,
  listScheduled,
  type ChantierEntry,
  type ModelEntry,
  type ProcedureEntry,
} from '../../domain/directory/index.ts';
import type { Journal } from '../../store/journal.ts';
import type { Asker } from '../../store/quad-index.ts';
import { presentChanges } from './changes.ts';
import { leadRow, pageLink, titleOf, wikiHref } from './local-words.ts';

const PROCEDURES_A_BOOK = 4;
const RECURRING = 5;
const CHANGES = 6;

interface HomeRequest {
  readonly asker: Asker;
  readonly journal: Pick<Journal, 'recent'>;
  readonly iris: Iris;
  readonly locale: Locale;
  readonly signedIn: boolean;
}

/** The books of the chantiers, what comes back, and what changed last. */
export async function presentHome(request: HomeRequest): Promise<HomeView> {
  const { asker, iris, locale, signedIn } = request;
  const [chantiers, foremost, models, scheduled] = await Promise.all([
    listChantiers(asker, iris),
    foremostProcedures(asker, PROCEDURES_A_BOOK),
    listModels(asker, iris),
    listScheduled(asker, RECURRING),
  ]);
  const [procedures, changes] = await Promise.all([
    listProcedures(asker, iris, [...[...foremost.values()].flat(), ...scheduled]),
    presentChanges(request, chantiers, CHANGES),
  ]);
  const byIri = new Map(procedures.map((entry) => [entry.iri, entry]));
  const entries = (iriList: readonly string[]): ProcedureEntry[] =>
    iriList.flatMap((iri) => byIri.get(iri) ?? []);
  return {
    books: chantiers.map((chantier) =>
      book(chantier, entries(foremost.get(chantier.iri) ?? []), models, locale),
    ),
    recurring: entries(scheduled).flatMap((entry) => recurring(entry, chantiers, locale)),
    changes,
    signedIn,
  };
}

function book(
  chantier: ChantierEntry,
  procedures: readonly ProcedureEntry[],
  models: readonly ModelEntry[],
  locale: Locale,
): Book {
  const summary = pickText(chantier.summaries, locale.lang);
  return {
    accent: chantier.accent,
    title: titleOf(chantier, locale),
    href: wikiHref(chantier.slug, locale),
    ...(summary ? { summary } : {}),
    procedures: procedures.map((entry) => leadRow(entry, locale)),
    manuals: models
      .filter((model) => !model.adaptationOf && model.chantiers.includes(chantier.iri))
      .map((model) => ({
        ...pageLink(model, locale),
        measure: locale.t('directory-procedures', { n: model.procedures }),
      })),
  };
}

function recurring(
  entry: ProcedureEntry,
  chantiers: readonly ChantierEntry[],
  locale: Locale,
): RecurringTask[] {
  const when = recurrenceWords(entry.rrule ?? '', locale)?.words;
  if (when === undefined) return [];
  return [{ ...pageLink(entry, locale), when, accent: accentAmong(entry.chantiers, chantiers) }];
}

function accentAmong(owners: readonly string[], chantiers: readonly ChantierEntry[]): Accent {
  return chantiers.find(({ iri }) => owners.includes(iri))?.accent ?? 'site';
}
