import type { Expression, GraphPattern, Pattern, Query, SelectQuery, VariableTerm } from 'sparqljs';

/** What GRAPH says around a group; undefined for the default graph. */
export type ActiveGraph = GraphPattern['name'] | undefined;

/** What to do in each place; what comes back as it was is left alone. */
export interface Visitor {
  /** Rewrites the elements of a group, whose own groups have been rewritten already. */
  readonly group?: (patterns: Pattern[], graph: ActiveGraph) => Pattern[];
  /** Rewrites a query or subquery before anything in it is looked at. */
  readonly enter?: (query: Query, graph: ActiveGraph) => Query;
}

/**
 * A parsed query with every group rewritten, innermost first; the same object when nothing was. What
 * SERVICE sends away is not looked at. Recursive: only for texts whose nesting the gate has bounded.
 */
export function walkQuery(query: Query, visitor: Visitor, graph?: ActiveGraph): Query {
  const entered = visitor.enter?.(query, graph) ?? query;
  const { where } = entered;
  const walked = where ? replaced(entered, { where: walkGroup(where, visitor, graph) }) : entered;
  return isSelect(walked) ? replaced(walked, walkClauses(walked, visitor, graph)) : walked;
}

export function isSelect(query: Query | Pattern): query is SelectQuery {
  return query.type === 'query' && query.queryType === 'SELECT';
}

/** The elements of a group; the parser leaves the group out where it has only one. */
export function elementsOf(pattern: Pattern): Pattern[] {
  return pattern.type === 'group' ? pattern.patterns : [pattern];
}

export function groupOf(patterns: Pattern[]): Pattern {
  return { type: 'group', patterns };
}

function walkGroup(patterns: Pattern[], visitor: Visitor, graph: ActiveGraph): Pattern[] {
  const walked = mapped(patterns, (one) => walkPattern(one, visitor, graph));
  return visitor.group?.(walked, graph) ?? walked;
}

function walkPattern(pattern: Pattern, visitor: Visitor, graph: ActiveGraph): Pattern {
  switch (pattern.type) {
    case 'group':
    case 'optional':
    case 'minus':
      return replaced(pattern, { patterns: walkGroup(pattern.patterns, visitor, graph) });
    case 'union': {
      const branch = (one: Pattern): Pattern => walkBranch(one, visitor, graph);
      return replaced(pattern, { patterns: mapped(pattern.patterns, branch) });
    }
    case 'graph':
      return replaced(pattern, { patterns: walkGroup(pattern.patterns, visitor, pattern.name) });
    case 'query':
      return walkQuery(pattern, visitor, graph) as SelectQuery;
    case 'filter':
    case 'bind':
      return replaced(pattern, { expression: walkExpression(pattern.expression, visitor, graph) });
    default:
      return pattern;
  }
}

/** A group that may be written without its braces in the tree. */
function walkBranch(pattern: Pattern, visitor: Visitor, graph: ActiveGraph): Pattern {
  const elements = elementsOf(pattern);
  const walked = walkGroup(elements, visitor, graph);
  return walked === elements || (walked.length === 1 && walked[0] === pattern)
    ? pattern
    : groupOf(walked);
}

function walkClauses(query: SelectQuery, visitor: Visitor, graph: ActiveGraph): object {
  const walk = (one: Expression): Expression => walkExpression(one, visitor, graph);
  const inner = <T extends object>(one: T): T =>
    'expression' in one ? replaced(one, { expression: walk(one.expression as Expression) }) : one;
  const { variables, having, order, group } = query;
  return {
    variables: mapped<object>(variables, inner),
    ...(having && { having: mapped(having, walk) }),
    ...(order && { order: mapped(order, inner) }),
    ...(group && { group: mapped(group, inner) }),
  };
}

/** The groups of EXISTS and NOT EXISTS, however deep in an expression. */
function walkExpression(expression: Expression, visitor: Visitor, graph: ActiveGraph): Expression {
  const walk = (one: Expression): Expression => walkExpression(one, visitor, graph);
  if (Array.isArray(expression)) return mapped(expression, walk);
  if (!('type' in expression)) return expression;
  if (expression.type === 'aggregate')
    return replaced(expression, { expression: walk(expression.expression as Expression) });
  const exists = expression.type === 'operation' && /^(?:not)?exists$/.test(expression.operator);
  const walkArgument = exists
    ? (one: unknown): unknown => walkBranch(one as Pattern, visitor, graph)
    : (one: unknown): unknown => walk(one as Expression);
  return replaced(expression, { args: mapped<unknown>(expression.args, walkArgument) });
}

/** The same list when no element changed. */
function mapped<T>(list: T[], map: (one: T) => T): T[] {
  const out = list.map(map);
  return out.every((one, at) => one === list[at]) ? list : out;
}

function replaced<T extends object>(whole: T, parts: object): T {
  const same = Object.entries(parts).every(([key, value]) => whole[key as keyof T] === value);
  return same ? whole : { ...whole, ...parts };
}

/** A variable as the parser would give it. */
export function variable(value: string): VariableTerm {
  return { termType: 'Variable', value } as VariableTerm;
}
