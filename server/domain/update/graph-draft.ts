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

/** Changes of a graph as a whole, whose statements were not looked at one by one. */
export interface WholeChange {
  /** True when everything the graph had at first goes. */
  readonly cleared: boolean;
  /** What comes instead, as canonical N-Quads of this graph. */
  readonly poured: readonly string[];
  readonly pouredCount: number;
}

/** A graph and what an update has changed in it so far. */
export class GraphDraft {
  readonly base: GraphBase;
  /** True once the update has created it, empty or not. */
  created = false;
  /** The keys of the statements it had at first; absent when they were not read, or do not count any more. */
  #held: ReadonlySet<string> | undefined;
  #whole: WholeChange | undefined;
  /** What was learned about statements of a graph that was not read: whether they are in it. */
  readonly #known = new Map<string, boolean>();
  /** Changes after those of the whole, by key. */
  readonly #added = new Map<string, Quad>();
  readonly #removed = new Map<string, Quad>();

  constructor(base: GraphBase) {
    this.base = base;
    if (base.quads) this.#held = new Set(base.quads.map(quadKey));
  }

  /** How many statements are in it. */
  get size(): number {
    const { cleared = false, pouredCount = 0 } = this.#whole ?? {};
    const before = cleared ? 0 : this.base.size;
    return before + pouredCount + this.#added.size - this.#removed.size;
  }

  /** The change as a whole, if there was one; `delta` comes after it. */
  get whole(): WholeChange | undefined {
    return this.#whole;
  }

  get delta(): QuadDelta {
    return { added: [...this.#added.values()], removed: [...this.#removed.values()] };
  }

  /** How many quads are added or removed. */
  get changes(): number {
    const { cleared = false, pouredCount = 0 } = this.#whole ?? {};
    return (cleared ? this.base.size : 0) + pouredCount + this.#added.size + this.#removed.size;
  }

  /** False when its statements have to be asked for. */
  get isRead(): boolean {
    return this.#held !== undefined;
  }

  /** Those of which it is not known whether they are in the graph. */
  unknown(quads: readonly Quad[]): Quad[] {
    const nothingLeft = this.#whole?.cleared === true && this.#whole.pouredCount === 0;
    if (this.#held || nothingLeft) return [];
    return quads.filter((statement) => !this.#known.has(quadKey(statement)));
  }

  /** Says of statements that were `unknown`, and that nothing was changed about, whether they are there. */
  learn(quads: readonly Quad[], found: readonly boolean[]): void {
    for (const [at, statement] of quads.entries()) {
      this.#known.set(quadKey(statement), found[at] ?? false);
    }
  }

  /** False when it was not there. */
  remove(statement: Quad): boolean {
    const key = quadKey(statement);
    if (this.#added.delete(key)) return true;
    if (!this.#wasThere(key) || this.#removed.has(key)) return false;
    this.#removed.set(key, statement);
    return true;
  }

  /** False when it was there. */
  add(statement: Quad): boolean {
    const key = quadKey(statement);
    if (this.#removed.delete(key)) return true;
    if (this.#wasThere(key) || this.#added.has(key)) return false;
    this.#added.set(key, statement);
    return true;
  }

  /** Takes out everything, unread. */
  clear(): void {
    this.#replace({ cleared: this.base.size > 0, poured: [], pouredCount: 0 });
  }

  /** Puts this in the place of everything there was. */
  pour(poured: readonly string[], pouredCount: number): void {
    this.#replace({ cleared: this.base.size > 0, poured, pouredCount });
  }

  /** Its statements now; only of a graph that was read. */
  content(): Quad[] {
    return applyDelta(this.base.quads ?? [], this.delta);
  }

  #replace(whole: WholeChange): void {
    this.#whole = whole;
    this.#held = undefined;
    this.#known.clear();
    this.#added.clear();
    this.#removed.clear();
  }

  #wasThere(key: string): boolean {
    return this.#held?.has(key) ?? this.#known.get(key) ?? false;
  }
}
