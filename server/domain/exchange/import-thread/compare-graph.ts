import { createHash, randomUUID } from 'node:crypto';
import type { Quad } from '../../../../core/rdf/terms.ts';
import { firstDegreeLabels } from '../../../sparql/syntax/blank-node-labels.ts';
import type { GraphText } from '../../../store/journal.ts';
import {
  eachLine,
  lineEnd,
  lineKey,
  PART_LENGTH,
  parseLine,
  tripleText,
} from '../../../store/sqlite-journal/nquads-lines.ts';
import { countLines } from '../../../store/sqlite-journal/graph-content.ts';
import type { GraphLines } from './collected-graphs.ts';

export interface ComparedGraph {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly addedCount: number;
  readonly removedCount: number;
  /** The whole new content; the same array as `added` for a graph that was empty. */
  readonly state: readonly string[];
  readonly total: number;
}

/**
 * What turns the graph as it was into the graph as it was read. Lines are the same when their canonical
 * keys are; one that is only spelled differently stays as it was. Blank nodes keep the labels that the
 * same nodes had.
 */
export function compareGraph(
  graph: string,
  before: GraphText | undefined,
  read: GraphLines,
): ComparedGraph {
  const old = keyed(before?.parts ?? []);
  const text = read.hasBlanks ? labelled(graph, read.text, old) : read.text;
  const now = keyed([text]);
  if (old.size === 0 && text.length < PART_LENGTH && now.size === countLines([text]))
    return allNew(text, now.size);
  const added: string[] = [];
  const state: string[] = [];
  for (const [key, line] of now) {
    const known = old.get(key);
    if (known === undefined) added.push(line);
    state.push(known ?? line);
    old.delete(key);
  }
  const addedParts = inParts(added);
  return {
    added: addedParts,
    removed: inParts([...old.values()]),
    addedCount: added.length,
    removedCount: old.size,
    state: added.length === state.length ? addedParts : inParts(state),
    total: state.length,
  };
}

/** What every line of a small graph is that had none: nothing need be put together again. */
function allNew(text: string, count: number): ComparedGraph {
  const added = count > 0 ? [text] : [];
  const counts = { addedCount: count, removedCount: 0, total: count };
  return { added, removed: [], state: added, ...counts };
}

function keyed(parts: readonly string[]): Map<string, string> {
  const lines = new Map<string, string>();
  for (const part of parts) for (const line of eachLine(part)) lines.set(lineKey(line), line);
  return lines;
}

/** Lines, each with its newline, in parts of about a megabyte. */
export function inParts(lines: readonly string[]): string[] {
  const parts: string[] = [];
  let part = '';
  for (const line of lines) {
    part += `${line}\n`;
    if (part.length < PART_LENGTH) continue;
    parts.push(part);
    part = '';
  }
  if (part !== '') parts.push(part);
  return parts;
}

/** The same lines with lasting labels for their blank nodes. */
function labelled(graph: string, text: string, old: ReadonlyMap<string, string>): string {
  const blank = blankQuads(eachLine(text));
  const previous = blankQuads(old.values());
  const prefix = `b${createHash('sha256').update(randomUUID()).digest('hex').slice(0, 12)}-`;
  const labels =
    previous.length > 0 ? firstDegreeLabels(blank, previous, prefix) : numbered(blank, prefix);
  const renamed = <T extends Quad['subject'] | Quad['object']>(term: T): T =>
    term.termType === 'BlankNode' ? { ...term, value: labels.get(term.value) ?? term.value } : term;
  const end = lineEnd(graph);
  let result = '';
  for (const line of eachLine(text)) {
    const quad = mayHaveBlank(line) ? parseLine(line) : undefined;
    result += quad
      ? tripleText({ ...quad, subject: renamed(quad.subject), object: renamed(quad.object) }) + end
      : `${line}\n`;
  }
  return result;
}

function numbered(quads: readonly Quad[], prefix: string): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { subject, object } of quads) {
    for (const term of [subject, object]) {
      if (term.termType === 'BlankNode' && !labels.has(term.value))
        labels.set(term.value, `${prefix}${labels.size + 1}`);
    }
  }
  return labels;
}

function blankQuads(lines: Iterable<string>): Quad[] {
  const quads: Quad[] = [];
  for (const line of lines) {
    if (!mayHaveBlank(line)) continue;
    const quad = parseLine(line);
    if (quad.subject.termType === 'BlankNode' || quad.object.termType === 'BlankNode')
      quads.push(quad);
  }
  return quads;
}

/** Also true where a text only looks so. */
function mayHaveBlank(line: string): boolean {
  return line.startsWith('_:') || line.includes('> _:');
}
