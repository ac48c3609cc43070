import type { AnswerView } from '../views/sparql.ts';
import { cellOf, namedBy, type CellPlace } from './cells.ts';
import type { JsonResults } from './json-results.ts';
import { LINES_A_PAGE, pageRange, ROWS_A_PAGE } from './pages.ts';
import { turtlePieces } from './turtle-pieces.ts';

/** What a query answered, as it came: results in JSON, or a graph in Turtle. */
export type RawAnswer = { readonly results: JsonResults } | { readonly turtle: string };

/** One page of an answer, of which only that page is worked out. */
export function answerView(raw: RawAnswer, page: number, place: CellPlace): AnswerView {
  if ('turtle' in raw) {
    const lines = raw.turtle.split('\n');
    const total = lines.at(-1) === '' ? lines.length - 1 : lines.length;
    const range = pageRange(total, page, LINES_A_PAGE);
    // Long texts over several lines may begin before the page: their colours are then missing.
    const shown = lines.slice(range.from - 1, range.to).join('\n');
    return { kind: 'graph', lines: turtlePieces(shown), range };
  }
  const { head, boolean, results } = raw.results;
  if (boolean !== undefined) return { kind: 'yes-no', holds: boolean };
  const variables = head.vars ?? [];
  const bindings = results?.bindings ?? [];
  const range = pageRange(bindings.length, page, ROWS_A_PAGE);
  const rows = bindings.slice(range.from - 1, range.to).map((binding) =>
    variables.map((name) => {
      const term = binding[name];
      return term && cellOf(term, place);
    }),
  );
  return { kind: 'rows', variables, rows, range };
}

/** The things whose names one page of rows shows. */
export function irisShown({ head, results }: JsonResults, page: number, base: string): string[] {
  const bindings = results?.bindings ?? [];
  const { from, to } = pageRange(bindings.length, page, ROWS_A_PAGE);
  const found = new Set<string>();
  for (const binding of bindings.slice(Math.max(0, from - 1), to)) {
    for (const name of head.vars ?? []) {
      const term = binding[name];
      if (term?.type === 'uri') found.add(namedBy(term.value, base));
    }
  }
  return [...found];
}

/** The LIMIT of a query when an answer of so many rows fills it; subqueries have theirs before a `}`. */
export function filledLimit(query: string, count: number): number | undefined {
  const code = query.replace(/^\s*#.*$/gm, '').replace(/\s#[^>\n]*$/gm, '');
  const limit = /\bLIMIT\s+(\d+)(?:\s+OFFSET\s+\d+)?\s*$/i.exec(code)?.[1];
  return limit !== undefined && count > 0 && Number(limit) === count ? count : undefined;
}
