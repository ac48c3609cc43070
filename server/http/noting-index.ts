import type { CommitDelta } from '../store/journal.ts';
import type { QuadIndex } from '../store/quad-index.ts';

/** What keeps something that commits make out of date. */
interface Noting {
  note(delta: CommitDelta): void;
  /** Of a commit too large to be looked through. Absent where the index’s own number says enough. */
  noteEverything?(seq: number): void;
}

/** The same index, whose commits are noted before they can be read. */
export function notingIndex(index: QuadIndex, noting: readonly Noting[]): QuadIndex {
  return {
    get seq() {
      return index.seq;
    },
    apply(delta) {
      for (const each of noting) each.note(delta);
      index.apply(delta);
    },
    async prepare() {
      const prepared = await index.prepare();
      return {
        add: (part) => prepared.add(part),
        ready: () => prepared.ready(),
        take(seq) {
          for (const each of noting) each.noteEverything?.(seq);
          prepared.take(seq);
        },
        abandon: () => prepared.abandon(),
      };
    },
    select: (query, options) => index.select(query, options),
    construct: (query, options) => index.construct(query, options),
    query: (text, accept, options) => index.query(text, accept, options),
    hold: (options) => index.hold(options),
    ready: () => index.ready(),
    close: () => index.close(),
  };
}
