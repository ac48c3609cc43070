import type { Database } from 'better-sqlite3';
import { packText, unpackText } from './blob.ts';
import { eachLine, lineKey, PART_LENGTH } from './nquads-lines.ts';

/** A row of `graphs`. */
export interface GraphRow {
  readonly id: number;
  readonly iri: string;
  readonly kind: string;
  readonly seq: number;
  readonly base_seq: number;
  readonly base_bytes: number;
  readonly change_bytes: number;
  readonly size: number | null;
}

/** The stored content of graphs, as parts of N-Quads lines. Reads within the caller's transaction. */
export class GraphContent {
  readonly #pack;
  readonly #base;
  readonly #changes;
  readonly #lastPart;
  readonly #dropBase;
  readonly #addBase;
  readonly #noteBase;

  constructor(db: Database, pack: (text: string) => Buffer = packText) {
    this.#pack = pack;
    this.#base = db.prepare<[number], { body: Buffer }>(
      'SELECT body FROM bases WHERE graph = ? ORDER BY part',
    );
    this.#changes = db.prepare<[number, number], { added: number; body: Buffer }>(
      'SELECT added, body FROM changes WHERE graph = ? AND seq > ? ORDER BY seq, part',
    );
    this.#lastPart = db.prepare<[number], { last: number }>(
      'SELECT coalesce(max(part), 0) AS last FROM bases WHERE graph = ?',
    );
    this.#dropBase = db.prepare<[number]>('DELETE FROM bases WHERE graph = ?');
    this.#addBase = db.prepare<[number, number, Buffer]>(
      'INSERT INTO bases (graph, part, body) VALUES (?, ?, ?)',
    );
    this.#noteBase = db.prepare<[number, number, number, number]>(
      'UPDATE graphs SET base_seq = ?, base_bytes = ?, change_bytes = 0, size = ? WHERE id = ?',
    );
  }

  /** The current content: the base less what changed since, then what the changes left. */
  *parts(graph: GraphRow): Generator<string> {
    const changed = this.#changedLines(graph);
    for (const { body } of this.#base.iterate(graph.id)) {
      const part = unpackText(body, graph.iri);
      yield changed.size === 0 ? part : withoutLines(part, changed);
    }
    yield* joined(changed.values());
  }

  /** Replaces the base by this content, as of commit `seq`, each quad once. Returns its size. */
  writeBase(graph: number, seq: number, content: Iterable<string>): number {
    const parts = [...content];
    const lines = new Map<string, string>();
    for (const part of parts) for (const line of eachLine(part)) lines.set(lineKey(line), line);
    this.#dropBase.run(graph);
    let bytes = 0;
    let number = 0;
    for (const part of joined(lines.values())) {
      const body = this.#pack(part);
      this.#addBase.run(graph, (number += 1), body);
      bytes += body.length;
    }
    this.#noteBase.run(seq, bytes, lines.size, graph);
    return lines.size;
  }

  /** Replaces the base by parts that are packed already and hold each quad once. */
  writePackedBase(graph: number, seq: number, parts: readonly Buffer[], count: number): void {
    this.#dropBase.run(graph);
    let bytes = 0;
    for (const [index, body] of parts.entries()) {
      this.#addBase.run(graph, index + 1, body);
      bytes += body.length;
    }
    this.#noteBase.run(seq, bytes, count, graph);
  }

  /**
   * Adds packed parts to a base that is the whole content, none of whose quads they hold.
   * @param graph as it was before the commit
   */
  appendToBase(graph: GraphRow, seq: number, parts: readonly Buffer[], count: number): void {
    const { last } = this.#lastPart.get(graph.id)!;
    let bytes = graph.base_bytes;
    for (const [index, body] of parts.entries()) {
      this.#addBase.run(graph.id, last + index + 1, body);
      bytes += body.length;
    }
    this.#noteBase.run(seq, bytes, (graph.size ?? 0) + count, graph.id);
  }

  /** By key, the line a quad has after the changes; undefined when they removed it. */
  #changedLines(graph: GraphRow): Map<string, string | undefined> {
    const lines = new Map<string, string | undefined>();
    if (graph.change_bytes === 0) return lines;
    for (const { added, body } of this.#changes.iterate(graph.id, graph.base_seq)) {
      for (const line of eachLine(unpackText(body, graph.iri))) {
        lines.set(lineKey(line), added === 1 ? line : undefined);
      }
    }
    return lines;
  }
}

/** The number of quads in parts of content. */
export function countLines(parts: Iterable<string>): number {
  let count = 0;
  for (const part of parts) {
    for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

function withoutLines(part: string, gone: ReadonlyMap<string, unknown>): string {
  let kept = '';
  for (const line of eachLine(part)) if (!gone.has(lineKey(line))) kept += `${line}\n`;
  return kept;
}

function* joined(lines: Iterable<string | undefined>): Generator<string> {
  let part = '';
  for (const line of lines) {
    if (line === undefined) continue;
    part += `${line}\n`;
    if (part.length >= PART_LENGTH) {
      yield part;
      part = '';
    }
  }
  if (part !== '') yield part;
}
