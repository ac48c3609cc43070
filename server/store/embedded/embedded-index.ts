import { gateSparql } from '../../../core/gate/sparql-gate.ts';
import { LONG_TEXT_LIMITS, QUERY_LIMITS } from '../../../core/gate/sparql-limits.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import type { CommitDelta } from '../journal.ts';
import type {
  HeldIndex,
  QueryAnswer,
  QueryForm,
  QueryOptions,
  AuditedIndex,
  AuditOptions,
  IndexAudit,
  PreparedCommit,
  ResultFormat,
  Row,
} from '../quad-index.ts';
import { auditReplicas } from './audit-replicas.ts';
import { chooseFormat } from './choose-format.ts';
import type { CommitSequence } from './commit-sequence.ts';
import type { ReplicaSource } from './fill-replicas.ts';
import { HeldReplica } from './held-replica.ts';
import type { ImageCache } from './image-cache.ts';
import type { LaneName } from './job.ts';
import type { Lanes } from './lanes.ts';
import { planQuery } from './plan-query.ts';
import { PreparedShift } from './prepared-shift.ts';
import type { QueryCosts } from './query-costs.ts';
import { readGraph, readRows } from './read-results.ts';
import type { ReplicaAnswer } from './replica-messages.ts';
import type { ReplicaCrew } from './replica-crew.ts';

export interface EmbeddedIndexParts {
  readonly lanes: Lanes;
  readonly crew: ReplicaCrew;
  readonly costs: QueryCosts;
  readonly commits: CommitSequence;
  readonly source: ReplicaSource;
  readonly images: ImageCache | undefined;
  readonly deadlineMs: number;
}

/** The quad index on Oxigraph replicas in worker threads. */
export class EmbeddedIndex implements AuditedIndex {
  readonly #parts: EmbeddedIndexParts;
  #preparing: Promise<void> = Promise.resolve();

  constructor(parts: EmbeddedIndexParts) {
    this.#parts = parts;
  }

  get seq(): number {
    return this.#parts.commits.seq;
  }

  apply(delta: CommitDelta): void {
    this.#parts.commits.take(delta);
  }

  /** A preparation needs memory for the dataset once more a replica, so there is one at a time. */
  async prepare(): Promise<PreparedCommit> {
    const { crew, commits, source, images } = this.#parts;
    const before = this.#preparing;
    let over = (): void => undefined;
    this.#preparing = new Promise((resolve) => (over = resolve));
    await before;
    const prepared = new PreparedShift({
      crew,
      images,
      source,
      take: (seq) => commits.take({ seq, prepared: true }),
      over,
    });
    await prepared.begin();
    return prepared;
  }

  async query(
    text: string,
    accept: readonly ResultFormat[],
    options: QueryOptions = {},
  ): Promise<QueryAnswer> {
    const facts = gateSparql(text, options.carriesData ? LONG_TEXT_LIMITS : QUERY_LIMITS);
    const { form, format } = chooseFormat(facts.form, accept);
    const query = planQuery(text, facts, form, format, options);
    const { costs } = this.#parts;
    const { body, count } = await this.#submit(query, options, {
      lane: options.lane ?? costs.laneFor(facts),
      vouched: options.lane !== undefined,
      shape: facts.shape,
    });
    return { form, format, body, count };
  }

  async select(text: string, options: QueryOptions = {}): Promise<readonly Row[]> {
    const format = 'application/sparql-results+json';
    return readRows(await this.#own(text, 'SELECT', format, options));
  }

  async construct(text: string, options: QueryOptions = {}): Promise<readonly Quad[]> {
    return readGraph(await this.#own(text, 'CONSTRUCT', 'application/n-triples', options));
  }

  async hold(options: Pick<QueryOptions, 'deadlineMs' | 'signal'> = {}): Promise<HeldIndex> {
    let given = (_held: HeldReplica): void => undefined;
    const begun = new Promise<HeldReplica>((resolve) => (given = resolve));
    const job = this.#parts.lanes.submit({
      work(replica) {
        const held = new HeldReplica(replica);
        given(held);
        return held.over;
      },
      lane: 'heavy',
      vouched: true,
      shape: '',
      deadlineMs: options.deadlineMs ?? this.#parts.deadlineMs,
      ...(options.signal && { signal: options.signal }),
    });
    const held = await Promise.race([begun, job.then(() => begun)]);
    held.endWith(job);
    return held;
  }

  ready(): boolean {
    const { crew } = this.#parts;
    return crew.serves('light') && crew.serves('heavy');
  }

  audit(options: AuditOptions): Promise<IndexAudit> {
    return auditReplicas(this.#parts.crew, options);
  }

  async close(): Promise<void> {
    this.#parts.commits.close();
    await this.#parts.lanes.close();
  }

  /** The wiki's own queries are known to be cheap, and may carry long lists of values. */
  async #own(
    text: string,
    form: QueryForm,
    format: ResultFormat,
    options: QueryOptions,
  ): Promise<string> {
    const facts = gateSparql(text, LONG_TEXT_LIMITS);
    const query = planQuery(text, facts, form, format, options);
    const lane = options.lane ?? 'light';
    const { body } = await this.#submit(query, options, { lane, vouched: true, shape: '' });
    return body;
  }

  #submit(
    query: ReturnType<typeof planQuery>,
    options: QueryOptions,
    how: { lane: LaneName; vouched: boolean; shape: string },
  ): Promise<ReplicaAnswer> {
    return this.#parts.lanes.submit({
      work: (replica) => replica.ask(query),
      ...how,
      deadlineMs: options.deadlineMs ?? this.#parts.deadlineMs,
      ...(options.signal && { signal: options.signal }),
      ...(options.client !== undefined && { client: options.client }),
      ...(options.begin && { begin: options.begin }),
    });
  }
}
