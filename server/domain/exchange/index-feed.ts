import type { CommitDelta, TextChange } from '../../store/journal.ts';
import type { PreparedCommit, QuadIndex } from '../../store/quad-index.ts';
import type { TextIndex, TextUpdate } from '../../store/text-index.ts';
import { quadsOf } from '../../store/sqlite-journal/nquads-lines.ts';

/** Quads that may be handed to the index with the commit, as those of a page are. */
const MOST_HANDED_OVER = 20_000;

/** Bytes the index takes in at once, about: it is quickest with a megabyte or two. */
const PIECE_BYTES = 2 * 1_048_576;

type CopiedChange = Pick<TextChange, 'graph' | 'added' | 'removed'>;

/**
 * Brings what an import changes to the indexes: a little is handed over after the commit, as ever; for
 * much the quad index prepares itself before it.
 */
export class IndexFeed {
  readonly #quads: Pick<QuadIndex, 'apply' | 'prepare'>;
  readonly #texts: Pick<TextIndex, 'startUpdate'>;
  #kept: CopiedChange[] = [];
  /** What is handed over with the commit, once it is ready. */
  #changes: CommitDelta['changes'] = [];
  #count = 0;
  #prepared: Promise<PreparedCommit> | undefined;
  #update: Promise<TextUpdate> | undefined;

  constructor(quads: Pick<QuadIndex, 'apply' | 'prepare'>, texts: Pick<TextIndex, 'startUpdate'>) {
    this.#quads = quads;
    this.#texts = texts;
  }

  async add(changes: readonly TextChange[], texts?: Uint8Array<ArrayBuffer>): Promise<void> {
    await Promise.all([this.#addQuads(changes), this.#addTexts(texts)]);
  }

  /** Resolves when the commit would be seen at once. Rejects when the index cannot hold it. */
  async ready(): Promise<void> {
    await (await this.#prepared)?.ready();
    this.#changes = await Promise.all(
      this.#kept.map(async ({ graph, added, removed }) => ({
        graph,
        added: await quadsOf(added.map(asText)),
        removed: await quadsOf(removed.map(asText)),
      })),
    );
  }

  /** The commit was made: queries see it from now on, searches when this resolves. */
  async take(seq: number, log: (line: string) => void): Promise<void> {
    const prepared = await this.#prepared;
    if (prepared) prepared.take(seq);
    else this.#quads.apply({ seq, changes: this.#changes });
    try {
      await (await this.#update)?.finish(seq);
    } catch (error) {
      log(`The text index does not know commit ${seq}: ${String(error)}`);
    }
  }

  async abandon(): Promise<void> {
    await Promise.allSettled([
      this.#prepared?.then((prepared) => prepared.abandon()),
      this.#update?.then((update) => update.cancel()),
    ]);
  }

  #addQuads(changes: readonly TextChange[]): Promise<void> {
    this.#count += changes.reduce((sum, one) => sum + one.addedCount + one.removedCount, 0);
    // Copied now: the journal is given the bytes themselves.
    const copied = changes.map(({ graph, added, removed }) => ({
      graph,
      added: added.map((part) => part.slice()),
      removed: removed.map((part) => part.slice()),
    }));
    if (this.#prepared || this.#count > MOST_HANDED_OVER) return this.#prepareFor(copied);
    this.#kept.push(...copied);
    return Promise.resolve();
  }

  async #prepareFor(changes: readonly CopiedChange[]): Promise<void> {
    const all = [...this.#kept.splice(0), ...changes];
    this.#prepared ??= this.#quads.prepare();
    const prepared = await this.#prepared;
    for (const removed of pieces(all.flatMap((one) => one.removed)))
      await prepared.add({ removed, added: new Uint8Array() });
    for (const added of pieces(all.flatMap((one) => one.added)))
      await prepared.add({ removed: new Uint8Array(), added });
  }

  async #addTexts(texts: Uint8Array<ArrayBuffer> | undefined): Promise<void> {
    if (!texts) return;
    this.#update ??= this.#texts.startUpdate();
    await (await this.#update).put(texts);
  }
}

function* pieces(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  let piece: Uint8Array[] = [];
  let bytes = 0;
  for (const part of parts) {
    piece.push(part);
    bytes += part.length;
    if (bytes < PIECE_BYTES) continue;
    yield Buffer.concat(piece);
    piece = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(piece);
}

function asText(part: Uint8Array): string {
  return Buffer.from(part).toString('utf8');
}
