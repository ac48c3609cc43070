import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Journal } from '../journal.ts';
import { readHead, writeHead, type ImageHead } from './image-head.ts';
import type { Replica } from './replica.ts';

/** Smaller stores are filled from the journal before an image of them would be read. */
const FEWEST_QUADS = 100_000;
/** An image is renewed once so many quads were changed since: they must be caught up with at a start. */
const FEWEST_CHANGED = 50_000;
const CHANGED_PART = 0.1;

/**
 * The image of a replica's memory, kept in a file so that others, and the next start, need not read the
 * whole journal. It is a cache: on any doubt it is thrown away, and the journal is read.
 */
export class ImageCache {
  readonly #file: string;
  readonly #journal: Pick<Journal, 'chainAt'>;
  readonly #log: (line: string) => void;
  #head: ImageHead | undefined;
  #looked = false;
  /** Quads changed since the image. */
  #changed = 0;
  #postponed = false;
  #number = 0;

  constructor(folder: string, journal: Pick<Journal, 'chainAt'>, log: (line: string) => void) {
    this.#file = path.join(folder, 'quad-index.image');
    this.#journal = journal;
    this.#log = log;
  }

  /** Takes away drafts that an earlier process left behind. */
  async clear(): Promise<void> {
    const folder = path.dirname(this.#file);
    const name = `${path.basename(this.#file)}.`;
    for (const file of await readdir(folder).catch(() => [])) {
      if (file.startsWith(name)) await rm(path.join(folder, file), { force: true });
    }
  }

  /** The image's head, when it is of a state this journal was in. */
  async current(): Promise<ImageHead | undefined> {
    if (!this.#looked) {
      this.#looked = true;
      this.#head = await readHead(this.#file);
    }
    const head = this.#head;
    if (!head) return undefined;
    if ((await this.#journal.chainAt(head.seq)) === head.chain) return head;
    await this.drop('it is of another history than the journal');
    return undefined;
  }

  /** Has fresh replicas take the image; false, and no image any more, when one of them cannot. */
  async load(replicas: readonly Replica[]): Promise<boolean> {
    const head = await this.current();
    if (!head) return false;
    try {
      await Promise.all(replicas.map((replica) => replica.takeImage(this.#file, head)));
      return true;
    } catch (error) {
      await this.drop(String(error));
      return false;
    }
  }

  /** To be told how many quads each commit changed. */
  note(quads: number): void {
    this.#changed += quads;
  }

  /** True when an image would spare the next start more than it costs now. */
  isDue(quads: number): boolean {
    if (quads < FEWEST_QUADS) return false;
    if (!this.#head && !this.#postponed) return true;
    return this.#changed > Math.max(FEWEST_CHANGED, quads * CHANGED_PART);
  }

  /** Writes the memory of a replica beside the image that is there. */
  async draft(replica: Replica): Promise<ImageDraft> {
    const file = `${this.#file}.${(this.#number += 1)}`;
    const { seq } = replica;
    const { facts, dead } = await replica.writeImage(file);
    return new ImageDraft(file, { ...facts, seq, chain: '', dead });
  }

  /** Makes a draft the image, as of commit `seq`. A failure costs no more than the image. */
  async keep(draft: ImageDraft, seq: number): Promise<void> {
    const changed = this.#changed;
    try {
      const chain = await this.#journal.chainAt(seq);
      if (chain === undefined) throw new Error(`There is no commit ${seq}`);
      const head = { ...draft.head, seq, chain };
      await writeHead(draft.file, head);
      await rename(draft.file, this.#file);
      this.#looked = true;
      this.#head = head;
      this.#changed -= changed;
      this.#postponed = false;
    } catch (error) {
      this.#log(`The image of the quad index could not be kept: ${String(error)}`);
      await draft.drop();
    }
  }

  /** After one that could not be written: until then as much must change as if it had been. */
  postpone(): void {
    this.#changed = 0;
    this.#postponed = true;
  }

  /** Throws the image away. */
  async drop(why: string): Promise<void> {
    this.#log(`The image of the quad index is not used: ${why}`);
    this.#head = undefined;
    await rm(this.#file, { force: true }).catch(() => undefined);
  }
}

/** An image that nobody finds yet; replicas of the same preparation may take it. */
export class ImageDraft {
  readonly file: string;
  readonly head: ImageHead;

  constructor(file: string, head: ImageHead) {
    this.file = file;
    this.head = head;
  }

  async drop(): Promise<void> {
    await rm(this.file, { force: true }).catch(() => undefined);
  }
}
