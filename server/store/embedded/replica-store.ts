import * as oxigraph from 'oxigraph';
import {
  blankNode,
  langLiteral,
  namedNode,
  quad,
  quadToNQuads,
  typedLiteral,
  type Quad,
} from '../../../core/rdf/terms.ts';
import { deletionByText, presenceByText } from './deletion-by-text.ts';
import { isEngineFailure } from './engine-failure.ts';
import type { PackedDelta } from './pack-delta.ts';
import { readNQuads } from './read-nquads.ts';
import type { NQuadsText } from './replica-messages.ts';

/** Lenient: what the journal holds was judged at the door; the index must not judge it again. */
const NQUADS = { format: 'application/n-quads', lenient: true } as const;

/** One Oxigraph store, fed so that blank nodes keep their labels. Lives in a worker thread. */
export class ReplicaStore {
  readonly store = new oxigraph.Store();
  readonly #skipped: (statement: string) => void;

  /** @param skipped hears of a statement the engine cannot hold in any way */
  constructor(skipped: (statement: string) => void) {
    settleTermNames(this.store);
    this.#skipped = skipped;
  }

  /** Adds a chunk of the journal's dataset. */
  load(nquads: NQuadsText): void {
    // A bulk load is the fast way in, but it relabels blank nodes.
    if (!hasBlankMark(nquads)) {
      this.#bulk(nquads);
      return;
    }
    const plain: string[] = [];
    for (const line of asString(nquads).split('\n')) {
      if (line.includes('_:')) for (const statement of readNQuads(line)) this.#add(statement);
      else plain.push(line);
    }
    this.#bulk(plain.join('\n'));
  }

  /** Within one commit what is removed goes first, so that what is both stays. */
  apply(delta: PackedDelta): void {
    for (const statement of delta.removed) this.#delete(statement);
    for (const statement of delta.addedWithBlanks) this.#add(statement);
    if (delta.added !== '') this.#bulk(delta.added);
  }

  holds(statement: Quad): boolean {
    try {
      return this.store.has(statement as never);
    } catch (error) {
      if (isEngineFailure(error)) throw error;
      // An IRI or language tag that the strict parsers refuse.
      return this.store.query(presenceByText(statement)) as boolean;
    }
  }

  /** What a commit removed and added, as text of the journal. */
  change(removed: NQuadsText, added: NQuadsText): void {
    for (const statement of readNQuads(asString(removed))) this.#delete(statement);
    if (added.length > 0) this.load(added);
  }

  #bulk(nquads: NQuadsText): void {
    try {
      this.store.load(nquads, NQUADS);
    } catch (error) {
      if (isEngineFailure(error)) throw error;
      // One bad line must not keep out the others.
      for (const line of asString(nquads).split('\n')) this.#addLine(line);
    }
  }

  #addLine(line: string): void {
    try {
      this.store.load(line, NQUADS);
    } catch (error) {
      if (isEngineFailure(error)) throw error;
      this.#skipped(line);
    }
  }

  /** `add` refuses some IRIs and language tags met in the wild; a lenient load takes more of them. */
  #add(statement: Quad): void {
    try {
      this.store.add(statement as never);
    } catch (error) {
      if (isEngineFailure(error)) throw error;
      const line = quadToNQuads(statement);
      if (line.includes('_:')) this.#skipped(line);
      else this.#addLine(line);
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
}

/**
 * The engine keeps the names of the properties of terms in slots outside its memory, from the first
 * time it is handed a term. Done first of all, they are in the same slots in every thread, and a copy of
 * the memory finds them; otherwise it can be handed no term at all (see memory-image.ts).
 */
function settleTermNames(store: oxigraph.Store): void {
  const [iri, blank] = [namedNode('x:x'), blankNode('x')];
  store.has(quad(iri, iri, langLiteral('x', 'en'), iri) as never);
  store.has(quad(blank, iri, typedLiteral('x', 'x:x')) as never);
}

function asString(nquads: NQuadsText): string {
  return typeof nquads === 'string' ? nquads : bufferOf(nquads).toString('utf8');
}

function hasBlankMark(nquads: NQuadsText): boolean {
  return (typeof nquads === 'string' ? nquads : bufferOf(nquads)).includes('_:');
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
