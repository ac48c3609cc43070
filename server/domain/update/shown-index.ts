import { WikiError } from '../../../core/errors.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import type { HeldChange, HeldDataset, HeldIndex, Row } from '../../store/quad-index.ts';
import { MOST_QUADS } from './limits.ts';

/** The index, held from the first time it is needed. */
export type Hold = () => Promise<HeldIndex>;

/** A change, or where to get one that is read only when the index is asked. */
export type PendingChange = HeldChange | (() => Promise<HeldChange>);

/** The held index as an operation sees it: with all that those before it have changed. */
export class ShownIndex {
  readonly #hold: Hold;
  /** What was changed since the index was last asked. */
  readonly #unshown: PendingChange[] = [];

  constructor(hold: Hold) {
    this.#hold = hold;
  }

  note(change: PendingChange): void {
    this.#unshown.push(change);
  }

  async add(changes: AsyncIterable<PendingChange>): Promise<void> {
    for await (const change of changes) this.note(change);
  }

  /** Throws too-large `update-too-large` past MOST_QUADS solutions. */
  async select(query: string, dataset: HeldDataset): Promise<readonly Row[]> {
    const held = await this.#shown();
    try {
      return await held.select(query, { ...dataset, maxResults: MOST_QUADS });
    } catch (error) {
      if (error instanceof WikiError && error.kind === 'result-too-large') throw tooLarge(error);
      throw error;
    }
  }

  async holds(
    quads: readonly Quad[],
  ): Promise<{ readonly seq: number; readonly found: readonly boolean[] }> {
    const held = await this.#shown();
    return { seq: held.seq, found: await held.holds(quads) };
  }

  async #shown(): Promise<HeldIndex> {
    const held = await this.#hold();
    for (const change of this.#unshown.splice(0)) {
      await held.show(typeof change === 'function' ? await change() : change);
    }
    return held;
  }
}

/** The refusal of an update past the limit: too-large `update-too-large` (limit). */
export function tooLarge(cause?: unknown): WikiError {
  return new WikiError('too-large', 'update-too-large', { limit: MOST_QUADS }, cause);
}
