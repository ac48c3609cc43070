import type { SnippetPart } from '../text-index.ts';
import { answers } from './question.ts';
import { wordsOf, type Word } from '../../../core/words.ts';

/** Characters of a snippet, about two lines on a screen. */
const LENGTH = 200;
/** Characters of a column that are looked at. */
const LONGEST_COLUMN = 100_000;

interface Columns {
  readonly title: string;
  readonly labels: string;
  readonly steps: string;
  readonly prose: string;
}

/**
 * The piece of the document that says most about the question: the line with the most of its
 * words outside the title, else the beginning of the text, else the title itself.
 */
export function snippetOf(columns: Columns, words: readonly string[]): SnippetPart[] {
  const lines = [columns.labels, columns.steps, columns.prose].flatMap((column) =>
    column.slice(0, LONGEST_COLUMN).split('\n'),
  );
  let best: { line: string; hits: Word[]; score: number } | undefined;
  for (const line of lines) {
    const hits = wordsOf(line).filter(({ folded }) => words.some((word) => answers(folded, word)));
    const score = new Set(hits.map(({ folded }) => words.find((word) => answers(folded, word))))
      .size;
    if (score > (best?.score ?? 0)) best = { line, hits, score };
  }
  if (best) return cut(best.line, best.hits);
  const opening = [columns.prose, columns.steps, columns.labels].find((column) => column !== '');
  if (opening !== undefined) return cut(opening.slice(0, LONGEST_COLUMN).split('\n')[0] ?? '', []);
  const hits = wordsOf(columns.title).filter(({ folded }) =>
    words.some((word) => answers(folded, word)),
  );
  return cut(columns.title, hits);
}

/** A window over the line that begins a little before the first hit, at word boundaries. */
function cut(line: string, hits: readonly Word[]): SnippetPart[] {
  const from = windowStart(line, hits);
  const to = line.length - from <= LENGTH ? line.length : wordBoundary(line, from + LENGTH);
  const parts: SnippetPart[] = [];
  const add = (text: string, hit: boolean): void => {
    if (text !== '') parts.push({ text, hit });
  };
  let at = from;
  for (const { start, end } of hits) {
    if (start < at || end > to) continue;
    add((at === from && from > 0 ? '…' : '') + line.slice(at, start), false);
    add(line.slice(start, end), true);
    at = end;
  }
  const opening = at === from && from > 0 ? '…' : '';
  add(opening + line.slice(at, to).trimEnd() + (to < line.length ? '…' : ''), false);
  return parts;
}

function windowStart(line: string, hits: readonly Word[]): number {
  const first = hits[0]?.start ?? 0;
  const last = hits.at(-1)?.end ?? 0;
  if (line.length <= LENGTH || last <= LENGTH) return 0;
  const around = Math.max(0, first - LENGTH / 4);
  const from = Math.min(around, Math.max(0, line.length - LENGTH));
  if (from === 0) return 0;
  const space = line.indexOf(' ', from);
  return space === -1 || space > first ? safeCut(line, from) : space + 1;
}

/** The last space before an offset, unless it is far; then the offset itself. */
function wordBoundary(line: string, offset: number): number {
  const space = line.lastIndexOf(' ', offset);
  return space > offset - 40 ? space : safeCut(line, offset);
}

/** Never between the two halves of a character. */
function safeCut(line: string, offset: number): number {
  const code = line.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
