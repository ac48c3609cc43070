import type { Database } from 'better-sqlite3';
import type { GraphInfo, GraphKind } from '../journal.ts';
import { countLines, GraphContent, type GraphRow } from './graph-content.ts';

/** A graph as it crosses to the caller: its quads are parts of N-Quads lines. */
export interface LineGraph {
  readonly graph: string;
  readonly kind: GraphKind;
  readonly seq: number;
  readonly parts: readonly string[];
}

/** Graphs, read. */
export class GraphReads {
  readonly #content;
  readonly #graph;
  readonly #graphs;
  readonly #inOneState;
  /** Sizes counted here, by graph, with the commit they hold for. */
  readonly #counted = new Map<number, { seq: number; size: number }>();

  constructor(db: Database) {
    this.#content = new GraphContent(db);
    this.#graph = db.prepare<[string], GraphRow>('SELECT * FROM graphs WHERE iri = ?');
    this.#graphs = db.prepare<[], GraphRow>('SELECT * FROM graphs ORDER BY iri');
    this.#inOneState = db.transaction((read: () => unknown) => read());
  }

  graph(iri: string): LineGraph | undefined {
    return this.#inOneState(() => {
      const row = this.#graph.get(iri);
      if (!row) return undefined;
      const { kind, seq } = row;
      return { graph: iri, kind: kind as GraphKind, seq, parts: [...this.#content.parts(row)] };
    }) as LineGraph | undefined;
  }

  /** Those of these graphs that are known. */
  texts(iris: readonly string[]): LineGraph[] {
    return this.#inOneState(() => iris.flatMap((iri) => this.graph(iri) ?? [])) as LineGraph[];
  }

  graphs(): GraphInfo[] {
    return this.#inOneState(() => this.#graphs.all().map((row) => this.#info(row))) as GraphInfo[];
  }

  info(iri: string): GraphInfo | undefined {
    return this.#inOneState(() => {
      const row = this.#graph.get(iri);
      return row && this.#info(row);
    }) as GraphInfo | undefined;
  }

  #info(row: GraphRow): GraphInfo {
    const size = row.size ?? this.#count(row);
    return { graph: row.iri, kind: row.kind as GraphKind, seq: row.seq, size };
  }

  #count(row: GraphRow): number {
    const known = this.#counted.get(row.id);
    if (known?.seq === row.seq) return known.size;
    const size = countLines(this.#content.parts(row));
    this.#counted.set(row.id, { seq: row.seq, size });
    return size;
  }
}
