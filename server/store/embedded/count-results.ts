import type { ResultFormat } from '../quad-index.ts';

const QUOTE = 34;

/** The rows in a serialised SELECT result as the engine writes it; 1 for an ASK. */
export function countRows(body: string, format: ResultFormat, ask: boolean): number {
  if (ask) return 1;
  switch (format) {
    case 'application/sparql-results+json':
      return countJsonRows(body);
    case 'application/sparql-results+xml':
      return countOf(body, '<result>');
    case 'text/csv':
      return countCsvLines(body) - 1;
    default:
      return countLines(body) - 1;
  }
}

export function countLines(text: string): number {
  return countOf(text, '\n');
}

function countOf(text: string, piece: string): number {
  let count = 0;
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + piece.length))
    count += 1;
  return count;
}

/** Line ends outside quoted values. */
function countCsvLines(text: string): number {
  let count = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    else if (code === 10 && !quoted) count += 1;
  }
  return count;
}

/** The objects two levels inside the outermost one: `{…, "results": {"bindings": [{row}, {row}]}}`. */
function countJsonRows(text: string): number {
  let count = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfJsonString(text, at);
    else if (code === 123 /* { */) {
      depth += 1;
      if (depth === 3) count += 1;
    } else if (code === 125 /* } */) depth -= 1;
  }
  return count;
}

function endOfJsonString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === 92 /* \ */) before -= 1;
  return (at - before) % 2 === 1;
}
