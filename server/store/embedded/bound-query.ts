import type { SparqlFacts, Span } from '../../../core/gate/sparql-facts.ts';

/** Not a name anybody would use. */
const ROW = '?infrawikiSolution';

export interface BoundQuery {
  readonly text: string;
  /** See ReplicaQuery. */
  readonly solutions?: string;
}

/**
 * Limits the solutions of a query to one more than `cap`, because the engine hands out whole results
 * only. What stood before the added LIMIT keeps its place, so that errors point where they should.
 */
export function boundQuery(text: string, facts: SparqlFacts, cap: number): BoundQuery {
  if (facts.form === 'ASK' || !facts.head || !facts.hasWhere) return { text };
  const edit = limitEdit(text, facts, cap);
  if (!edit) return { text };
  const bounded = replaced(text, edit.span, edit.by);
  if (facts.form === 'SELECT') return { text: bounded };
  // The head comes before the LIMIT, so its place is the same in the bounded text.
  return { text: bounded, solutions: replaced(bounded, facts.head, `SELECT (1 AS ${ROW}) `) };
}

/** Undefined when the query's own limit is low enough. */
function limitEdit(
  text: string,
  facts: SparqlFacts,
  cap: number,
): { span: Span; by: string } | undefined {
  const { limit } = facts;
  if (limit) {
    const own = Number(text.slice(limit.start, limit.end));
    return own > cap ? { span: limit, by: String(cap + 1) } : undefined;
  }
  const at = facts.valuesAt ?? text.length;
  // On a line of its own: the text may end in a comment.
  return { span: { start: at, end: at }, by: `\nLIMIT ${cap + 1}\n` };
}

function replaced(text: string, span: Span, by: string): string {
  return text.slice(0, span.start) + by + text.slice(span.end);
}
