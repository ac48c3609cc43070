export type SparqlForm = 'SELECT' | 'ASK' | 'CONSTRUCT' | 'DESCRIBE' | 'UPDATE';

/** A stretch of the text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A SERVICE clause; silent ones yield an empty solution where nothing is allowed. */
export interface ServiceClause {
  /** Of the word SERVICE. */
  readonly start: number;
  /** What follows that word: SILENT, or the name of the endpoint. */
  readonly at: number;
  readonly silent: boolean;
  /** After the group; absent when that does not end. */
  readonly end?: number;
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
  /** Every SERVICE in the order of the text, also those within the group of another. */
  readonly services: readonly ServiceClause[];
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
