import { PART_LENGTH } from '../../../store/sqlite-journal/nquads-lines.ts';
import { ownCopy } from './own-copy.ts';
import type { Spool, SpooledText } from './spool.ts';

interface Collected {
  readonly texts: SpooledText[];
  statements: number;
  /** True when one of them has a blank node. */
  hasBlanks: boolean;
}

/** The content of one graph as it was read: lines with their graph, equal ones perhaps several times. */
export interface GraphLines {
  readonly text: string;
  readonly hasBlanks: boolean;
}

/** Statements by graph, as text, in the order they were read; put aside in a file. */
export class CollectedGraphs {
  readonly #graphs = new Map<string, Collected>();
  readonly #spool: Spool;
  #current = '';
  #text = '';

  constructor(spool: Spool) {
    this.#spool = spool;
  }

  /** @param line with its graph and a newline at the end */
  add(graph: string, line: string, hasBlank: boolean): void {
    if (graph !== this.#current || this.#text.length > PART_LENGTH) this.#settle(graph);
    this.#text += line;
    const known = this.#graphs.get(graph) ?? this.#begin(graph);
    known.statements += 1;
    if (hasBlank) known.hasBlanks = true;
  }

  /** Makes a graph known that has no statement. */
  addEmpty(graph: string): void {
    if (!this.#graphs.has(graph)) this.#begin(graph);
  }

  *list(): Generator<{ iri: string; statements: number }> {
    for (const [iri, { statements }] of this.#graphs) yield { iri, statements };
  }

  /** Gives a graph out, and forgets it. */
  take(graph: string): GraphLines {
    this.#settle('');
    const known = this.#graphs.get(graph);
    this.#graphs.delete(graph);
    if (!known) return { text: '', hasBlanks: false };
    return {
      text: known.texts.map((text) => this.#spool.read(text)).join(''),
      hasBlanks: known.hasBlanks,
    };
  }

  #begin(graph: string): Collected {
    const collected = { texts: [], statements: 0, hasBlanks: false };
    this.#graphs.set(ownCopy(graph), collected);
    return collected;
  }

  #settle(next: string): void {
    if (this.#text !== '') this.#graphs.get(this.#current)?.texts.push(this.#spool.add(this.#text));
    this.#text = '';
    this.#current = next;
  }
}
