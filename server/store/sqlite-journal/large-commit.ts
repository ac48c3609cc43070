import type {
  ChangePart,
  CommitReceipt,
  CommitRequest,
  LargeCommit,
  TextChange,
} from '../journal.ts';
import type { ChangeBatch, ChangePlace } from './change-reads.ts';
import type { WorkerCalls } from './worker-calls.ts';
import type { InTurn } from './writer-lock.ts';

/** A large commit, gathered by the writer's thread until it is committed or discarded. */
export class StagedCommit implements LargeCommit {
  readonly #writer: WorkerCalls;
  readonly #id: number;
  readonly #inTurn: InTurn;

  /** @param inTurn when it may be committed */
  constructor(writer: WorkerCalls, id: number, inTurn: InTurn) {
    this.#writer = writer;
    this.#id = id;
    this.#inTurn = inTurn;
  }

  add(changes: readonly TextChange[]): Promise<void> {
    return this.#writer.hand([...buffersOf(changes)], 'stage', this.#id, changes);
  }

  async commit(facts: Omit<CommitRequest, 'changes'>): Promise<CommitReceipt> {
    const receipt = await this.#inTurn(() =>
      this.#writer.call<CommitReceipt>('commitStaged', this.#id, facts),
    );
    // Forgetting may be late, and a writer that has ended holds nothing.
    this.discard().catch(() => undefined);
    return receipt;
  }

  discard(): Promise<void> {
    return this.#writer.call('dropStaged', this.#id);
  }
}

/** The memory behind the texts, each piece once. */
function buffersOf(changes: readonly TextChange[]): Set<ArrayBuffer> {
  const texts = changes.flatMap(({ added, removed, state = [] }) => [added, removed, state].flat());
  return new Set(texts.map(({ buffer }) => buffer as ArrayBuffer));
}

/** What was changed after a commit, the next piece on its way while one is worked through. */
export async function* changeParts(reader: WorkerCalls, seq: number): AsyncGenerator<ChangePart> {
  const next = (place: ChangePlace): Promise<ChangeBatch | undefined> => {
    const read = reader.call<ChangeBatch | undefined>('changesAfter', place);
    // A failure is met where it is awaited.
    read.catch(() => undefined);
    return read;
  };
  let coming = next({ seq, graph: Infinity, part: 0 });
  for (let batch = await coming; batch; batch = await coming) {
    coming = next(batch.end);
    yield* batch.parts;
  }
}
