import { WikiError } from '../../../core/errors.ts';
import type { PreparedCommit } from '../quad-index.ts';
import { fillFromImage, fillReplicas, type ReplicaSource } from './fill-replicas.ts';
import type { ImageCache, ImageDraft } from './image-cache.ts';
import type { Replica } from './replica.ts';
import type { ReplicaCrew } from './replica-crew.ts';

export interface PreparedShiftParts {
  readonly crew: ReplicaCrew;
  readonly images: ImageCache | undefined;
  readonly source: ReplicaSource;
  /** Has the shift take over once all commits before this one have been handed over. */
  readonly take: (seq: number) => void;
  /** To be called when the next preparation may begin. */
  readonly over: () => void;
}

/**
 * A large commit, taken in by a new replica for every station while the old ones answer: neither do
 * queries wait for it, nor is it ever seen in part. One replica takes it in; the others are copies of
 * its memory.
 */
export class PreparedShift implements PreparedCommit {
  readonly #parts: PreparedShiftParts;
  #shift: readonly Replica[] = [];
  #draft: ImageDraft | undefined;
  #base = 0;

  constructor(parts: PreparedShiftParts) {
    this.#parts = parts;
  }

  /** Fills the replicas with what the journal holds. */
  async begin(): Promise<void> {
    try {
      await this.#fill();
      this.#base = this.#fed[0]?.seq ?? 0;
    } catch (error) {
      await this.abandon();
      throw error;
    }
  }

  async add({ removed, added }: Parameters<PreparedCommit['add']>[0]): Promise<void> {
    await this.#orRefused(Promise.all(this.#fed.map((replica) => replica.prepare(removed, added))));
  }

  async ready(): Promise<void> {
    const { images } = this.#parts;
    const [first, ...others] = this.#shift;
    if (images && first && others.length > 0) {
      const draft = await images.draft(first);
      this.#draft = draft;
      await Promise.all(others.map((replica) => replica.takeImage(draft.file, draft.head)));
    }
    await this.#orRefused(Promise.all(this.#shift.map((replica) => replica.warm())));
  }

  take(seq: number): void {
    const { images, take, over } = this.#parts;
    take(seq);
    over();
    const draft = this.#draft;
    this.#draft = undefined;
    // Only when nothing else was committed since does the image hold just what the journal does.
    if (images && draft && this.#base === seq - 1) void images.keep(draft, seq);
    else void draft?.drop();
  }

  async abandon(): Promise<void> {
    await this.#parts.crew.dismissShift();
    await this.#draft?.drop();
    this.#parts.over();
  }

  /** Those that are given the commit piece by piece. */
  get #fed(): readonly Replica[] {
    return this.#parts.images ? this.#shift.slice(0, 1) : this.#shift;
  }

  async #fill(): Promise<void> {
    const { crew, images, source } = this.#parts;
    this.#shift = crew.recruitShift();
    if (await fillFromImage(source, images, this.#fed)) return;
    if (this.#fed.some(({ gone }) => gone)) {
      await crew.dismissShift();
      this.#shift = crew.recruitShift();
    }
    await fillReplicas(source, this.#fed, false);
  }

  /** A replica that is lost meanwhile has not held what it was given. */
  async #orRefused(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      throw new WikiError('too-large', 'index-too-small', {}, error);
    }
  }
}
