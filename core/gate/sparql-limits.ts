import { WikiError } from '../errors.ts';
import { positionAt } from './position.ts';

/**
 * What a SPARQL text may hold before a parser sees it. The numbers keep a factor of two or more from
 * where the embedded engine was seen to overflow its stack or to plan for seconds.
 */
export interface SparqlLimits {
  /** UTF-16 units. */
  readonly length: number;
  /** Brackets of any kind open at once. */
  readonly nesting: number;
  /** Triple patterns and path steps joined in one group. */
  readonly patterns: number;
  /** Triple patterns and path steps in the whole text. */
  readonly allPatterns: number;
  /** OPTIONAL, UNION, MINUS, FILTER, BIND, EXISTS, GRAPH, VALUES, SERVICE, ORDER, GROUP, DISTINCT. */
  readonly clauses: number;
  /** Operators and brackets in expressions. */
  readonly operators: number;
  /** Arguments of functions and members of IN lists. */
  readonly arguments: number;
  /** Triples of CONSTRUCT templates. */
  readonly template: number;
}

export const QUERY_LIMITS: SparqlLimits = {
  length: 200_000,
  nesting: 64,
  patterns: 100,
  allPatterns: 400,
  clauses: 300,
  operators: 500,
  arguments: 2_000,
  template: 2_000,
};

/** The same for updates and for the queries of the wiki itself, which carry data. */
export const LONG_TEXT_LIMITS: SparqlLimits = { ...QUERY_LIMITS, length: 12_000_000 };

const ERROR_IDS = {
  length: 'query-too-long',
  nesting: 'query-too-deep',
  patterns: 'query-too-complex',
  allPatterns: 'query-too-complex',
  clauses: 'query-too-complex',
  operators: 'query-too-complex',
  arguments: 'query-too-complex',
  template: 'query-too-complex',
} as const;

/** The refusal of a text past a limit: args what, limit, line, column (of the first excess). */
export function pastLimit(
  what: keyof SparqlLimits,
  limits: SparqlLimits,
  text: string,
  offset: number,
): WikiError {
  return new WikiError('bad-request', ERROR_IDS[what], {
    what,
    limit: limits[what],
    ...positionAt(text, offset),
  });
}
