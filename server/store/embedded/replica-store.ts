import * as oxigraph from 'oxigraph';
import { quadToNQuads, type Quad } from '../../../core/rdf/terms.ts';
import type { CommitDelta } from '../journal.ts';
import { deletionByText } from './deletion-by-text.ts';
import { isEngineFailure } from './engine-failure.ts';
import { readNQuads } from './read-nquads.ts';

/** Lenient: what the journal holds was judged at the door; the index must not judge it again. */
const NQUADS = { format: 'application/n-quads', lenient: true, no_transaction: true } as const;

/** One Oxigraph store, fed so that blank nodes keep their labels. Lives in a worker thread. */
export class ReplicaStore {
  readonly store = new oxigraph.Store();
  readonly #skipped: (statement: string) => void;

  /** @param skipped hears of a statement the engine cannot hold in any way */
  constructor(skipped: (statement: string) => void) {
    this.#skipped = skipped;
  }

  /** Adds a chunk of the journal's dataset. */
  load(nquads: string): void {
    // `load` is the fast way in, but it relabels blank nodes.
    if (!nquads.includes('_:')) {
      this.store.load(nquads, NQUADS);
      return;
    }
    const plain: string[] = [];
    for (const line of nquads.split('\n')) {
      if (line.includes('_:')) for (const statement of readNQuads(line)) this.#add(statement);
      else plain.push(line);
    }
    this.store.load(plain.join('\n'), NQUADS);
  }

  apply(delta: CommitDelta): void {
    for (const { removed, added } of delta.changes) {
      for (const statement of removed) this.#delete(statement);
      for (const statement of added) this.#add(statement);
    }
  }

  #add(statement: Quad): void {
    try {
      this.store.add(statement as never);
    } catch (error) {
      if (isEngineFailure(error)) throw error;
      this.#addLeniently(quadToNQuads(statement));
    }
  }

  #delete(statement: Quad): void {
    try {
      this.store.delete(statement as never);
    } catch (error) {
      if (isEngineFailure(error)) throw error;
      this.store.update(deletionByText(statement));
    }
  }

  /** `add` refuses some IRIs and language tags met in the wild; a lenient `load` takes them. */
  #addLeniently(line: string): void {
    if (line.includes('_:')) this.#skipped(line);
    else this.store.load(line, NQUADS);
  }
}
