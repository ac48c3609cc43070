import type Database from 'better-sqlite3';
import type { TextAnswer, TextHit, TextQuery } from '../text-index.ts';
import { isLanguage, matchExpression, questionOf, type Question } from './question.ts';
import { snippetOf } from './snippet.ts';
import { indexed } from '../../../core/words.ts';

/** Title ≫ labels ≫ steps ≫ prose. */
const WEIGHTS = '40.0, 12.0, 4.0, 1.0';
const NOTHING: TextAnswer = { total: 0, hits: [], types: {}, chantiers: {} };

interface Match {
  readonly id: number;
  readonly slug: string;
  readonly lang: string;
  readonly titleWords: string;
  /** One a line. */
  readonly labels: string;
  readonly type: string;
  readonly chantier: string;
  /** Lower is better. */
  readonly score: number;
}

/** Answers a search; see the promises of TextIndex. */
export function searchDocuments(database: Database.Database, query: TextQuery): TextAnswer {
  const question = questionOf(query.text);
  if (question.words.length === 0) return NOTHING;
  const pages = bestOfEachPage(ranked(database, question, query.lang));
  const wanted = pages.filter(
    ({ type, chantier }) =>
      (query.type === undefined || type === query.type) &&
      (query.chantier === undefined || chantier === query.chantier),
  );
  const offset = query.offset ?? 0;
  return {
    total: wanted.length,
    hits: wanted
      .slice(offset, offset + query.limit)
      .map((match) => hitOf(database, match, question)),
    types: counts(pages.map(({ type }) => type)),
    chantiers: counts(pages.map(({ chantier }) => chantier)),
  };
}

function ranked(database: Database.Database, question: Question, lang: string): Match[] {
  const matches = database
    .prepare(
      `SELECT d.id, d.slug, d.lang, d.title_words AS titleWords, d.labels, d.type, d.chantier,
              bm25(words, ${WEIGHTS}) AS score
       FROM words JOIN document d ON d.id = words.rowid WHERE words MATCH ?`,
    )
    .all(matchExpression(question)) as Match[];
  return matches
    .map((match) => ({ match, tier: tierOf(match, question, lang) }))
    .sort(
      (a, b) =>
        a.tier - b.tier ||
        a.match.score - b.match.score ||
        (a.match.slug < b.match.slug ? -1 : a.match.slug > b.match.slug ? 1 : 0),
    )
    .map(({ match }) => match);
}

/**
 * An exact title before all, then an exact other name, in the reader's language before another;
 * then what matches in that language, titles that begin with the words first; then the same in
 * the other languages.
 */
function tierOf({ titleWords, labels, lang }: Match, { phrase }: Question, wanted: string): number {
  const foreign = isLanguage(lang, wanted) ? 0 : 1;
  if (titleWords === phrase) return foreign;
  if (labels.split('\n').some((label) => indexed(label) === phrase)) return 2 + foreign;
  return 4 + 2 * foreign + (titleWords.startsWith(phrase) ? 0 : 1);
}

function bestOfEachPage(matches: readonly Match[]): Match[] {
  const seen = new Set<string>();
  return matches.filter(({ slug }) => !seen.has(slug) && seen.add(slug));
}

function hitOf(database: Database.Database, match: Match, question: Question): TextHit {
  const columns = database
    .prepare('SELECT title, labels, steps, prose FROM document WHERE id = ?')
    .get(match.id) as { title: string; labels: string; steps: string; prose: string };
  const { slug, lang, type, chantier } = match;
  const snippet = snippetOf(columns, question.words);
  return { slug, lang, title: columns.title, type, chantier, snippet };
}

/** Pages without a type or a chantier are not counted. */
function counts(keys: readonly string[]): Record<string, number> {
  const byKey = new Map<string, number>();
  for (const key of keys) if (key !== '') byKey.set(key, (byKey.get(key) ?? 0) + 1);
  return Object.fromEntries(byKey);
}
