import { typedLiteral } from '../../../../core/rdf/terms.ts';
import type { Expression, Pattern } from 'sparqljs';
import { hasAggregate } from './variables.ts';
import { groupOf, isSelect, type Visitor } from './walk-query.ts';

const number = (value: string): Expression =>
  typedLiteral(value, 'integer') as unknown as Expression;

/** A group without solutions that the engine does not see through. */
export const NOTHING: Pattern = {
  type: 'filter',
  expression: { type: 'operation', operator: '>', args: [number('1'), number('2')] },
};

/**
 * Aggregates without GROUP BY are about one group, also of no solutions (SPARQL 1.1, 18.5.1): COUNT is
 * 0. Where the engine sees beforehand that there are none, it answers without any row.
 */
export const emptyGroupVisitor: Visitor = {
  enter: (query) => {
    if (!isSelect(query) || query.group || !hasAggregate(query)) return query;
    const patterns = [groupOf(query.where ?? []), groupOf([NOTHING])];
    return { ...query, where: [{ type: 'union', patterns }] };
  },
};
