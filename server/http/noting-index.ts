import type { QuadIndex } from '../store/quad-index.ts';
import type { ChangedPages } from './changed-pages.ts';

/** The same index, whose commits are noted before they can be read. */
export function notingIndex(index: QuadIndex, changed: ChangedPages): QuadIndex {
  return {
    get seq() {
      return index.seq;
    },
    apply(delta) {
      changed.note(delta);
      index.apply(delta);
    },
    select: (query, options) => index.select(query, options),
    construct: (query, options) => index.construct(query, options),
    query: (text, accept, options) => index.query(text, accept, options),
    ready: () => index.ready(),
    close: () => index.close(),
  };
}
