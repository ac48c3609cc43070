import type { Database } from 'better-sqlite3';
import type { GraphCommit } from '../journal.ts';
import { unpackText } from './blob.ts';
import { countLines } from './graph-content.ts';
import { eachLine, lineKey } from './nquads-lines.ts';

/** What turned a graph from an earlier state into the present one, as it crosses to the caller. */
export interface LineNetChange {
  /** The commit that last changed the graph. */
  readonly seq: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

interface ChangeRow {
  readonly added: number;
  readonly body: Buffer;
}

/** The commits of one graph, read. */
export class GraphHistory {
  readonly #graph;
  readonly #commits;
  readonly #bodies;
  readonly #after;
  /** Lines of each change counted so far, by graph and commit; a change never changes again. */
  readonly #counted = new Map<string, { added: number; removed: number }>();

  constructor(db: Database) {
    this.#graph = db.prepare<[string], { id: number; seq: number }>(
      'SELECT id, seq FROM graphs WHERE iri = ?',
    );
    this.#commits = db.prepare<[number, number, number], Omit<GraphCommit, 'added' | 'removed'>>(
      `SELECT seq, author, time, comment, licence FROM commits
       WHERE seq IN (SELECT seq FROM changes WHERE graph = ? AND seq < ?)
       ORDER BY seq DESC LIMIT ?`,
    );
    this.#bodies = db.prepare<[number, number], ChangeRow>(
      'SELECT added, body FROM changes WHERE graph = ? AND seq = ?',
    );
    this.#after = db.prepare<[number, number], ChangeRow>(
      'SELECT added, body FROM changes WHERE graph = ? AND seq > ? ORDER BY seq, part',
    );
  }

  /** Newest first. */
  commits(iri: string, before: number, limit: number): GraphCommit[] {
    const graph = this.#graph.get(iri);
    if (!graph) return [];
    return this.#commits
      .all(graph.id, before, limit)
      .map((commit) => ({ ...commit, ...this.#counts(graph.id, commit.seq) }));
  }

  /** Quads that came and went within the span are in neither list. */
  netChange(iri: string, since: number): LineNetChange | undefined {
    const graph = this.#graph.get(iri);
    if (!graph) return undefined;
    const then = new Map<string, string | undefined>();
    const now = new Map<string, string | undefined>();
    for (const { added, body } of this.#after.iterate(graph.id, since)) {
      for (const line of eachLine(unpackText(body, iri))) {
        const key = lineKey(line);
        if (!then.has(key)) then.set(key, added === 1 ? undefined : line);
        now.set(key, added === 1 ? line : undefined);
      }
    }
    const added: string[] = [];
    const removed: string[] = [];
    for (const [key, before] of then) {
      const after = now.get(key);
      if (before === undefined && after !== undefined) added.push(`${after}\n`);
      if (before !== undefined && after === undefined) removed.push(`${before}\n`);
    }
    return { seq: graph.seq, added: [added.join('')], removed: [removed.join('')] };
  }

  #counts(graph: number, seq: number): { added: number; removed: number } {
    const key = `${graph} ${seq}`;
    const known = this.#counted.get(key);
    if (known) return known;
    const counts = { added: 0, removed: 0 };
    for (const { added, body } of this.#bodies.iterate(graph, seq)) {
      counts[added === 1 ? 'added' : 'removed'] += countLines([unpackText(body, `commit ${seq}`)]);
    }
    this.#counted.set(key, counts);
    return counts;
  }
}
