import { quadKey } from '../../../core/rdf/canonical-literal.ts';
import { applyDelta, type QuadDelta } from '../../../core/rdf/delta.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import type { StoredPage } from '../pages/load-page.ts';
import type { GraphTarget } from '../graphs/graph-target.ts';

/** A graph as the update found it. */
export interface GraphBase {
  readonly target: GraphTarget;
  /** The commit that last changed it; 0 = never written. */
  readonly seq: number;
  /** How many statements it had. */
  readonly size: number;
  /** Its statements; absent for a graph too large to be read for a few changes. */
  readonly quads?: readonly Quad[];
  /** Of a page graph: the page, deleted or not; absent when it never existed. */
  readonly page?: StoredPage;
}

/** A graph and what an update has changed in it so far. */
export class GraphDraft {
  readonly base: GraphBase;
  /** True once the update has created it, empty or not. */
  created = false;
  readonly #known: Map<string, boolean> | undefined;
  readonly #held: ReadonlySet<string> | undefined;
  readonly #added = new Map<string, Quad>();
  readonly #removed = new Map<string, Quad>();

  constructor(base: GraphBase) {
    this.base = base;
    if (base.quads) this.#held = new Set(base.quads.map(quadKey));
    else this.#known = new Map();
  }

  /** True while there is anything in it. */
  get size(): number {
    return this.base.size + this.#added.size - this.#removed.size;
  }

  get delta(): QuadDelta {
    return { added: [...this.#added.values()], removed: [...this.#removed.values()] };
  }

  get changes(): number {
    return this.#added.size + this.#removed.size;
  }

  /** Those of which it is not known whether the graph held them. */
  unknown(quads: readonly Quad[]): Quad[] {
    const known = this.#known;
    if (!known) return [];
    return quads.filter((statement) => !known.has(quadKey(statement)));
  }

  /** Says of a statement that was `unknown` whether the graph held it. */
  note(statement: Quad, held: boolean): void {
    const key = quadKey(statement);
    // What the update itself has changed meanwhile is known from its changes.
    if (!this.#added.has(key) && !this.#removed.has(key)) this.#known?.set(key, held);
  }

  /** False when it was not there. */
  remove(statement: Quad): boolean {
    const key = quadKey(statement);
    if (this.#added.delete(key)) return true;
    if (!this.#baseHolds(key) || this.#removed.has(key)) return false;
    this.#removed.set(key, statement);
    return true;
  }

  /** False when it was there. */
  add(statement: Quad): boolean {
    const key = quadKey(statement);
    if (this.#removed.delete(key)) return true;
    if (this.#baseHolds(key) || this.#added.has(key)) return false;
    this.#added.set(key, statement);
    return true;
  }

  /** Its statements now; of a graph that was not read, what was added. */
  content(): Quad[] {
    return applyDelta(this.base.quads ?? [], this.delta);
  }

  #baseHolds(key: string): boolean {
    return this.#held?.has(key) ?? this.#known?.get(key) ?? false;
  }
}
