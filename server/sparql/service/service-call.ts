import type { ServiceClause } from '../../../core/gate/sparql-facts.ts';

/** SERVICE clauses of a gated query whose parts a syntax thread tells apart. */
export interface CallToRead {
  readonly text: string;
  /** PREFIX and BASE, as they stand before the form of the query. */
  readonly prologue: string;
  /** None within another; each with an end. */
  readonly clauses: readonly ServiceClause[];
  readonly baseIri: string;
}

/** What one SERVICE clause asks, and whom. */
export interface ServiceCall {
  /** Absent where a variable stands. */
  readonly endpoint?: string;
  readonly silent: boolean;
  /** A whole query in terms that need no prologue. */
  readonly query: string;
  /** Names of the variables that the clause gives values to. */
  readonly variables: readonly string[];
}

export interface AnswerToJoin {
  readonly endpoint: string;
  readonly variables: readonly string[];
  /** SPARQL 1.1 Query Results JSON, from outside. */
  readonly json: string;
}
