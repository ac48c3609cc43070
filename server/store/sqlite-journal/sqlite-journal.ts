import { UNWATCHED, type Watched } from '../../../core/progress.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import type {
  Account,
  AccountSecret,
  ChangePart,
  CommitDelta,
  CommitReceipt,
  CommitRequest,
  Committer,
  DatasetChunk,
  Draft,
  DraftInfo,
  DraftLimits,
  GraphChange,
  GraphCommit,
  GraphInfo,
  GraphState,
  GraphText,
  Journal,
  JournalSnapshot,
  LargeCommit,
  PageInfo,
  Revision,
  RevisionInfo,
  SeenDraft,
  StoredSession,
  StoredToken,
} from '../journal.ts';
import { backUp } from './back-up.ts';
import { changeParts, StagedCommit } from './large-commit.ts';
import type { LineDelta } from './delta-reads.ts';
import type { LineNetChange } from './graph-history.ts';
import type { LineGraph } from './graph-reads.ts';
import { runLongJob } from './long-job.ts';
import { linesOf, quadsOf } from './nquads-lines.ts';
import type { LineRevision } from './page-reads.ts';
import type { LineChange } from './protocol.ts';
import { WorkerCalls } from './worker-calls.ts';
import { WriterLock, type InTurn } from './writer-lock.ts';

export interface SqliteJournalOptions {
  /** Where `journal.sqlite` and its lock live; made where it is missing. */
  readonly folder: string;
}

/**
 * Opens the journal of a folder, for this process alone. Rejects with a WikiError of kind
 * `unavailable`: `folder-unreadable`, `folder-in-use`, `journal-foreign`, `journal-newer` or
 * `journal-corrupt`; nothing is written to a file that is refused.
 */
export async function openSqliteJournal({ folder }: SqliteJournalOptions): Promise<Journal> {
  const writer = await WorkerCalls.start({ role: 'writer', folder });
  try {
    const reader = await WorkerCalls.start({ role: 'reader', folder });
    return new SqliteJournal(folder, writer, reader);
  } catch (error) {
    await writer.close();
    throw error;
  }
}

/** Quads cross to the workers and back as N-Quads lines: that is what they are stored as. */
class SqliteJournal implements Journal {
  readonly #folder: string;
  readonly #writer: WorkerCalls;
  readonly #reader: WorkerCalls;
  readonly #lock = new WriterLock();
  #lastReplay = 0;
  #lastStaged = 0;

  constructor(folder: string, writer: WorkerCalls, reader: WorkerCalls) {
    this.#folder = folder;
    this.#writer = writer;
    this.#reader = reader;
  }

  ready(): boolean {
    return !this.#writer.ended && !this.#reader.ended;
  }

  head(): Promise<number> {
    return this.#reader.call('head');
  }

  commit(request: CommitRequest): Promise<CommitReceipt> {
    return this.#commit(request, this.#lock.shared);
  }
  startLargeCommit(): LargeCommit {
    return this.#startLarge(this.#lock.shared);
  }
  exclusively<T>(work: (alone: Committer) => Promise<T>): Promise<T> {
    const atOnce: InTurn = (commit) => commit();
    return this.#lock.alone(() =>
      work({
        commit: (request) => this.#commit(request, atOnce),
        startLargeCommit: () => this.#startLarge(atOnce),
        graphTexts: (graphs) => this.graphTexts(graphs),
      }),
    );
  }

  async graph(iri: string): Promise<GraphState | undefined> {
    const found = await this.#reader.call<LineGraph | undefined>('graph', iri);
    if (!found) return undefined;
    const { parts, ...info } = found;
    return { ...info, quads: await quadsOf(parts) };
  }
  graphs(): Promise<readonly GraphInfo[]> {
    return this.#reader.call('graphs');
  }
  graphInfo(iri: string): Promise<GraphInfo | undefined> {
    return this.#reader.call('graphInfo', iri);
  }
  graphHistory(
    iri: string,
    { before = Number.MAX_SAFE_INTEGER, limit = -1 }: { before?: number; limit?: number } = {},
  ): Promise<readonly GraphCommit[]> {
    return this.#reader.call('graphHistory', iri, before, limit);
  }
  async graphChange(
    iri: string,
    since: number,
  ): Promise<{ seq: number; added: Quad[]; removed: Quad[] } | undefined> {
    const found = await this.#reader.call<LineNetChange | undefined>('graphChange', iri, since);
    if (!found) return undefined;
    const [added, removed] = await Promise.all([quadsOf(found.added), quadsOf(found.removed)]);
    return { seq: found.seq, added, removed };
  }

  page(slug: string): Promise<PageInfo | undefined> {
    return this.#reader.call('page', slug);
  }
  pages(): Promise<readonly PageInfo[]> {
    return this.#reader.call('pages');
  }
  async revision(slug: string, revision: number): Promise<Revision | undefined> {
    const found = await this.#reader.call<LineRevision | undefined>('revision', slug, revision);
    if (!found) return undefined;
    const { lines, ...info } = found;
    return { ...info, quads: await quadsOf([lines]) };
  }
  history(
    slug: string,
    { before = Number.MAX_SAFE_INTEGER, limit = -1 }: { before?: number; limit?: number } = {},
  ): Promise<readonly RevisionInfo[]> {
    return this.#reader.call('history', slug, before, limit);
  }
  recent(limit: number): Promise<readonly RevisionInfo[]> {
    return this.#reader.call('recent', limit);
  }

  async replay(
    only?: readonly string[],
  ): Promise<{ seq: number; chunks: AsyncIterable<DatasetChunk> }> {
    const id = (this.#lastReplay += 1);
    const seq = await this.#reader.call<number>('startReplay', id, only);
    return { seq, chunks: this.#replayChunks(id) };
  }
  async *deltasAfter(seq: number): AsyncIterable<CommitDelta> {
    let last = seq;
    for (;;) {
      const deltas = await this.#reader.call<LineDelta[]>('deltasAfter', last);
      if (deltas.length === 0) return;
      for (const delta of deltas) {
        yield await commitDelta(delta);
        last = delta.seq;
      }
    }
  }

  changesAfter(seq: number): AsyncIterable<ChangePart> {
    return changeParts(this.#reader, seq);
  }
  graphTexts(iris: readonly string[]): Promise<readonly GraphText[]> {
    return this.#reader.call('graphTexts', iris);
  }
  pagesNamed(slugs: readonly string[]): Promise<readonly PageInfo[]> {
    return this.#reader.call('pagesNamed', slugs);
  }
  chainAt(seq: number): Promise<string | undefined> {
    return this.#reader.call('chainAt', seq);
  }

  setting(key: string): Promise<string | undefined> {
    return this.#reader.call('setting', key);
  }
  setSetting(key: string, value: string): Promise<void> {
    return this.#writer.call('setSetting', key, value);
  }

  account(name: string): Promise<AccountSecret | undefined> {
    return this.#reader.call('account', name);
  }
  accounts(): Promise<readonly Account[]> {
    return this.#reader.call('accounts');
  }
  putAccount(account: AccountSecret): Promise<void> {
    return this.#writer.call('putAccount', account);
  }

  addToken(hash: string, token: StoredToken): Promise<void> {
    return this.#writer.call('addToken', hash, token);
  }
  token(hash: string): Promise<StoredToken | undefined> {
    return this.#reader.call('token', hash);
  }
  addSession(hash: string, session: StoredSession): Promise<void> {
    return this.#writer.call('addSession', hash, session);
  }
  session(hash: string): Promise<StoredSession | undefined> {
    return this.#reader.call('session', hash);
  }
  prolongSession(hash: string, expires: string): Promise<void> {
    return this.#writer.call('prolongSession', hash, expires);
  }
  endSession(hash: string): Promise<void> {
    return this.#writer.call('endSession', hash);
  }

  putDraft(draft: Draft, seen: SeenDraft, limits: DraftLimits): Promise<void> {
    return this.#writer.call('putDraft', draft, seen, limits);
  }
  draft(account: string, key: string): Promise<Draft | undefined> {
    return this.#reader.call('draft', account, key);
  }
  drafts(account: string): Promise<readonly DraftInfo[]> {
    return this.#reader.call('drafts', account);
  }
  dropDraft(account: string, key: string, seen: SeenDraft): Promise<boolean> {
    return this.#writer.call('dropDraft', account, key, seen);
  }

  verify(watched: Watched = UNWATCHED): Promise<readonly string[]> {
    return runLongJob('verify', { folder: this.#folder }, watched);
  }
  census(watched: Watched): Promise<{ statements: number; repeated: number }> {
    return runLongJob('census', { folder: this.#folder }, watched);
  }
  backup(
    target: { readonly file: string; readonly overwrite: boolean },
    watched: Watched,
  ): Promise<JournalSnapshot> {
    return backUp(this.#folder, target, watched);
  }

  async close(): Promise<void> {
    await this.#reader.close();
    await this.#writer.close();
  }

  async #commit(request: CommitRequest, inTurn: InTurn): Promise<CommitReceipt> {
    const changes: LineChange[] = [];
    for (const change of request.changes) changes.push(await lineChange(change));
    return inTurn(() => this.#writer.call('commit', { ...request, changes }));
  }

  #startLarge(inTurn: InTurn): LargeCommit {
    return new StagedCommit(this.#writer, (this.#lastStaged += 1), inTurn);
  }

  /** The next batch is on its way while one is worked through. */
  async *#replayChunks(id: number): AsyncGenerator<DatasetChunk> {
    const next = (): Promise<DatasetChunk[]> => this.#reader.call('continueReplay', id);
    let coming = next();
    try {
      for (;;) {
        const batch = await coming;
        if (batch.length === 0) return;
        coming = next();
        yield* batch;
      }
    } finally {
      await coming.catch(() => undefined);
      await this.#reader.call('endReplay', id).catch(() => undefined);
    }
  }
}

async function lineChange(change: GraphChange): Promise<LineChange> {
  const { added, removed, state, ...rest } = change;
  return {
    ...rest,
    added: await linesOf(added, change.graph),
    removed: await linesOf(removed, change.graph),
    ...(state ? { state: await linesOf(state, change.graph) } : {}),
    addedCount: added.length,
    removedCount: removed.length,
  };
}

async function commitDelta({ seq, changes }: LineDelta): Promise<CommitDelta> {
  const read: CommitDelta['changes'][number][] = [];
  for (const { graph, added, removed } of changes) {
    read.push({ graph, added: await quadsOf(added), removed: await quadsOf(removed) });
  }
  return { seq, changes: read };
}
