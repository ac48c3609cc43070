import { quadToNQuads, type Quad } from '../../core/rdf/terms.ts';
import { openEmbeddedIndex } from '../../server/store/embedded/index.ts';
import type { CommitDelta } from '../../server/store/journal.ts';
import type { QuadIndex } from '../../server/store/quad-index.ts';

/** One quad index whose content is replaced again and again, as commits. */
export class ChangingIndex {
  readonly index: QuadIndex;
  readonly #deltas: CommitDelta[];
  #held: readonly Quad[] = [];

  private constructor(index: QuadIndex, deltas: CommitDelta[]) {
    this.index = index;
    this.#deltas = deltas;
  }

  static async open(): Promise<ChangingIndex> {
    const deltas: CommitDelta[] = [];
    const index = await openEmbeddedIndex({
      source: {
        head: async () => deltas.length,
        replay: async () => ({ seq: 0, chunks: (async function* () {})() }),
        deltasAfter: async function* (seq) {
          yield* deltas.slice(seq);
        },
        changesAfter: async function* (seq) {
          for (const { seq: at, changes } of deltas.slice(seq)) {
            const text = (side: 'added' | 'removed'): string =>
              changes
                .flatMap((change) => change[side].map((one) => `${quadToNQuads(one)}\n`))
                .join('');
            yield { seq: at, removed: text('removed'), added: text('added') };
          }
        },
        chainAt: async () => undefined,
      },
      baseIri: 'http://example.org/',
      deadlineMs: 10_000,
    });
    return new ChangingIndex(index, deltas);
  }

  /** Holds these quads and no others. */
  hold(quads: readonly Quad[]): void {
    const delta = {
      seq: this.#deltas.length + 1,
      changes: [{ graph: '', added: quads, removed: this.#held }],
    };
    this.#held = quads;
    this.#deltas.push(delta);
    this.index.apply(delta);
  }

  async close(): Promise<void> {
    await this.index.close();
  }
}
