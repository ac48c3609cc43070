import { setImmediate as nextTurn } from 'node:timers/promises';
import { WikiError } from '../../../core/errors.ts';
import { gateSparql } from '../../../core/gate/sparql-gate.ts';
import { LONG_TEXT_LIMITS } from '../../../core/gate/sparql-limits.ts';
import { quadToNQuads, type Quad } from '../../../core/rdf/terms.ts';
import type { HeldChange, HeldIndex, HeldOptions, Row, Statements } from '../quad-index.ts';
import { planQuery } from './plan-query.ts';
import { readRows } from './read-results.ts';
import type { ReplicaAnswer } from './replica-messages.ts';
import type { Replica } from './replica.ts';

const NOTHING: ReplicaAnswer = { body: '', count: 0, took: 0 };

/** A change as the replica takes it. */
interface ShownText {
  readonly removed: string;
  readonly added: string;
}

/**
 * A replica kept for one update. It stays at its commit, and what it is shown is taken back in reverse
 * order before anything else reaches it; when that cannot be, it is lost, and another is filled anew.
 */
export class HeldReplica implements HeldIndex {
  readonly #replica: Replica;
  readonly #shown: ShownText[] = [];
  #end!: (answer: ReplicaAnswer) => void;
  #released = false;
  /** Settles the job that keeps the replica. */
  readonly over: Promise<ReplicaAnswer>;
  /** Rejects when the replica is taken away before the update is done with it. */
  #lost: Promise<never> | undefined;

  constructor(replica: Replica) {
    this.#replica = replica;
    this.over = new Promise((resolve) => (this.#end = resolve));
    replica.hold();
  }

  /** To be told of the job's fate, which rejects at the deadline or when the replica fails. */
  endWith(job: Promise<unknown>): void {
    this.#lost = job.then(() => new Promise<never>(() => undefined));
    this.#lost.catch(() => {
      this.#released = true;
      this.#end(NOTHING);
    });
  }

  get seq(): number {
    return this.#replica.seq;
  }

  async select(query: string, options: HeldOptions = {}): Promise<readonly Row[]> {
    const facts = gateSparql(query, LONG_TEXT_LIMITS);
    const { defaultGraphs, namedGraphs, maxResults } = options;
    const limits = maxResults === undefined ? {} : { maxResults };
    const planned = planQuery(query, facts, 'SELECT', 'application/sparql-results+json', limits);
    const dataset = {
      ...(defaultGraphs && { default: defaultGraphs }),
      ...(namedGraphs && { named: namedGraphs }),
    };
    const answer = await this.#unlessLost(this.#replica.ask({ ...planned, dataset }));
    return readRows(answer.body);
  }

  holds(quads: readonly Quad[]): Promise<readonly boolean[]> {
    return this.#unlessLost(this.#replica.holds(quads));
  }

  async show({ removed, added }: HeldChange): Promise<void> {
    for (const text of textOf(removed)) await this.#show({ removed: text, added: '' });
    for (const text of textOf(added)) await this.#show({ removed: '', added: text });
  }

  async #show(text: ShownText): Promise<void> {
    this.#shown.push(text);
    await this.#unlessLost(this.#replica.show(text.removed, text.added));
  }

  async refresh(): Promise<void> {
    this.#takeBack();
    this.#replica.letGo();
    this.#replica.hold();
    if (this.#replica.passedOver) throw new WikiError('conflict', 'changed-meanwhile');
    await this.#unlessLost(Promise.resolve());
  }

  release(): void {
    if (this.#released) return;
    this.#released = true;
    this.#takeBack();
    this.#replica.letGo();
    this.#end(NOTHING);
  }

  /** Orders are worked off in turn: whatever is asked later comes after it. */
  #takeBack(): void {
    for (const { removed, added } of this.#shown.splice(0).toReversed()) {
      // A replica that fails at it reports itself as broken.
      this.#replica.show(added, removed).catch(() => undefined);
    }
  }

  async #unlessLost<T>(work: Promise<T>): Promise<T> {
    const lost = this.#lost ?? new Promise<never>(() => undefined);
    try {
      return await Promise.race([lost, work]);
    } catch (error) {
      if (!this.#replica.gone) throw error;
      // When it was taken away, the job tells why, and its word is on its way.
      await Promise.race([lost, nextTurn()]);
      this.release();
      throw error;
    }
  }
}

function textOf(statements: Statements): readonly string[] {
  if ('nquads' in statements) return statements.nquads;
  if (statements.length === 0) return [];
  return [statements.map((statement) => `${quadToNQuads(statement)}\n`).join('')];
}
