import type { WikiQuery } from './wiki-queries.ts';

/** One question to one engine. */
export interface Question {
  readonly text: string;
  readonly query: WikiQuery;
}

export interface Asked {
  readonly milliseconds: number;
  /** SPARQL results as JSON, or N-Triples for a CONSTRUCT. */
  readonly body: string;
}

/** Something that answers SPARQL, over the same data as the others. */
export interface Engine {
  readonly name: string;
  /** Rejects when there is no answer, or not a whole one. */
  ask(question: Question): Promise<Asked>;
  stop(): Promise<void>;
}

/** The media type asked for, by form. */
export function formatOf({ form }: WikiQuery): string {
  return form === 'SELECT' ? 'application/sparql-results+json' : 'application/n-triples';
}
