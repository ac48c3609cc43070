export type SparqlForm = 'SELECT' | 'ASK' | 'CONSTRUCT' | 'DESCRIBE' | 'UPDATE';

/** A stretch of the text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the gate learned about a text on its way; offsets are into the text it was given. */
export interface SparqlFacts {
  /** Absent when the text begins with nothing known; its parser will say what is wrong. */
  readonly form?: SparqlForm;
  /** The form's keyword; for CONSTRUCT with its template, for DESCRIBE with what it describes. */
  readonly head?: Span;
  /** True when the query names its dataset (FROM, FROM NAMED, USING). */
  readonly hasDataset: boolean;
  /** True when a group stands at the top: false for `DESCRIBE <iri>`. */
  readonly hasWhere: boolean;
  /** Every SERVICE; one that is silent yields an empty solution where nothing is allowed. */
  readonly services: readonly { readonly at: number; readonly silent: boolean }[];
  /** Every LOAD of an update. */
  readonly loads: readonly number[];
  /** The number of the outermost LIMIT. */
  readonly limit?: Span;
  /** Where the outermost VALUES begins, which comes after LIMIT. */
  readonly valuesAt?: number;
  /** Variables that a SELECT names for a second time, which says nothing new (SPARQL 1.1, 18.2.4.4). */
  readonly repeated: readonly Span[];
  /** True when the same dataset may be answered differently: NOW, RAND, UUID, STRUUID, BNODE. */
  readonly varies: boolean;
  readonly patterns: number;
  readonly clauses: number;
  readonly operators: number;
  /**
   * The text without what varies from one use to the next (strings, last parts of IRIs, digits),
   * so that the cost seen once can be expected again; empty when it is too long to keep.
   */
  readonly shape: string;
}
