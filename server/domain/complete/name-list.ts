import { setTimeout as wait } from 'node:timers/promises';
import type { Iris } from '../../../core/iris.ts';
import { rdfs } from '../../../core/vocabulary.ts';
import type { CommitDelta } from '../../store/journal.ts';
import type { QuadIndex } from '../../store/quad-index.ts';
import { NAMING_PREDICATES } from './named-thing.ts';
import { Names } from './names.ts';
import {
  isNamable,
  namableThings,
  NO_USE,
  readNames,
  readSubclasses,
  readUses,
} from './read-names.ts';

/** Things listed at most; in a larger dataset those of pages come first. About 100 MB. */
const MOST_THINGS = 200_000;
/** When a commit touches more than this many things, all are read anew. */
const MOST_TOUCHED = 20_000;
/** Milliseconds the first reader waits for the uses to be counted. */
const COUNTING_PATIENCE = 500;

const NAMING = new Set(NAMING_PREDICATES);

/**
 * The names of everything, in memory, to answer at every key press. Read from the quad index when
 * first asked for; from then on every commit tells which things to read again. Public things only,
 * as the index holds no others.
 */
export class NameList {
  readonly #index: Pick<QuadIndex, 'select' | 'construct' | 'seq'>;
  readonly #iris: Iris;
  readonly #log: (line: string) => void;
  #names = new Names();
  /** Things whose names may have changed; undefined = all. */
  #touched: Set<string> | undefined;
  #classesTouched = false;
  /** Every commit up to this one was noted, or is in what was read. */
  #seq = 0;
  /** Commits noted before one that comes before them. */
  readonly #early = new Set<number>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: {
    readonly quadIndex: Pick<QuadIndex, 'select' | 'construct' | 'seq'>;
    readonly iris: Iris;
    readonly log: (line: string) => void;
  }) {
    this.#index = options.quadIndex;
    this.#iris = options.iris;
    this.#log = options.log;
  }

  /** To be told of every commit before it can be read. */
  note({ seq, changes }: CommitDelta): void {
    this.#early.add(seq);
    while (this.#early.delete(this.#seq + 1)) this.#seq += 1;
    for (const { added, removed } of changes) {
      this.#noteQuads(added, 1);
      this.#noteQuads(removed, -1);
    }
    if (this.#touched && this.#touched.size > MOST_TOUCHED) this.#touched = undefined;
  }

  /** The names as of the last commit noted, at least. Rejects as the index does. */
  async upToDate(): Promise<Names> {
    const before = this.#last;
    const mine = before.then(() => this.#refresh());
    this.#last = mine.catch(() => undefined);
    await mine;
    return this.#names;
  }

  #noteQuads(quads: CommitDelta['changes'][number]['added'], change: 1 | -1): void {
    for (const { subject, predicate, object } of quads) {
      if (object.termType === 'NamedNode' && !NO_USE.has(predicate.value)) {
        if (isNamable(this.#iris, object.value)) this.#names.countUse(object.value, change);
      }
      if (predicate.value === rdfs('subClassOf')) this.#classesTouched = true;
      if (!this.#touched || subject.termType !== 'NamedNode') continue;
      if (NAMING.has(predicate.value) && isNamable(this.#iris, subject.value)) {
        this.#touched.add(subject.value);
      }
    }
  }

  async #refresh(): Promise<void> {
    // A commit that came to the index by another way than `note` leaves nothing certain.
    if (this.#index.seq > this.#seq) {
      this.#touched = undefined;
      this.#seq = this.#index.seq;
      for (const seq of this.#early) if (seq <= this.#seq) this.#early.delete(seq);
    }
    const touched = this.#touched;
    this.#touched = new Set();
    if (touched?.size === 0 && !this.#classesTouched) return;
    try {
      if (touched === undefined) await this.#readAll();
      else await this.#readAgain([...touched]);
    } catch (error) {
      this.#touched = undefined;
      throw error;
    }
  }

  async #readAll(): Promise<void> {
    const names = new Names();
    this.#classesTouched = false;
    const counting = readUses(this.#index, this.#iris).then(
      (uses) => names.setUses(uses),
      (error: unknown) => this.#log(`Completion goes without counts of use: ${String(error)}`),
    );
    names.setSubclasses(await readSubclasses(this.#index));
    const things = await namableThings(this.#index, this.#iris, MOST_THINGS);
    for await (const thing of readNames(this.#index, things)) names.put(thing);
    const patience = new AbortController();
    await Promise.race([
      counting,
      wait(COUNTING_PATIENCE, undefined, { signal: patience.signal, ref: false }).catch(() => {}),
    ]);
    patience.abort();
    this.#names = names;
  }

  async #readAgain(touched: readonly string[]): Promise<void> {
    if (this.#classesTouched) {
      this.#classesTouched = false;
      this.#names.setSubclasses(await readSubclasses(this.#index));
    }
    const found = new Set<string>();
    for await (const thing of readNames(this.#index, touched)) {
      this.#names.put(thing);
      found.add(thing.iri);
    }
    for (const iri of touched) if (!found.has(iri)) this.#names.remove(iri);
  }
}
