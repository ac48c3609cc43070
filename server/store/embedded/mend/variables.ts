import type { Expression, Pattern, SelectQuery, VariableTerm } from 'sparqljs';
import { variable } from './walk-query.ts';

/** Names of the variables that patterns may bind, but for the names that GRAPH gives. */
export function visibleNames(patterns: readonly Pattern[]): ReadonlySet<string> {
  return new Set(patterns.flatMap(namesOf));
}

function namesOf(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'bgp':
      return pattern.triples
        .flatMap(({ subject, predicate, object }) => [subject, predicate, object])
        .flatMap((term) => ('termType' in term && term.termType === 'Variable' ? term.value : []));
    case 'values':
      return pattern.values.flatMap((row) => Object.keys(row).map((key) => key.slice(1)));
    case 'bind':
      return [pattern.variable.value];
    case 'query':
      return projectedNames(pattern);
    case 'filter':
    case 'minus':
      return [];
    default:
      return pattern.patterns.flatMap(namesOf);
  }
}

function projectedNames(query: SelectQuery): string[] {
  if (isStar(query)) return (query.where ?? []).flatMap(namesOf);
  return (query.variables as VariableTerm[]).map((one) =>
    'expression' in one ? (one as unknown as { variable: VariableTerm }).variable.value : one.value,
  );
}

export function isStar({ variables }: SelectQuery): boolean {
  const [first] = variables as { termType?: string }[];
  return first?.termType === 'Wildcard';
}

/** True when a SELECT names a variable as it is, not as the name of an expression. */
export function projects(query: SelectQuery, name: string): boolean {
  return (query.variables as VariableTerm[]).some((one) => 'termType' in one && one.value === name);
}

/** True when something in a query is counted, summed or the like. */
export function hasAggregate({ variables, having, order }: SelectQuery): boolean {
  const expressions = (variables as VariableTerm[]).flatMap((one) =>
    'expression' in one ? [(one as { expression: Expression }).expression] : [],
  );
  return [...expressions, ...(having ?? []), ...(order ?? []).map((one) => one.expression)].some(
    aggregates,
  );
}

function aggregates(expression: Expression | Pattern): boolean {
  if (Array.isArray(expression)) return expression.some(aggregates);
  if (!('type' in expression)) return false;
  if (expression.type === 'aggregate') return true;
  return 'args' in expression && (expression.args as Expression[]).some(aggregates);
}

/** A copy of a query in which a variable has a name that nothing outside knows. */
export function renameVariable<T>(query: T, name: string): T {
  const fresh = `infrawiki_${name}`;
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null) return value;
    if ('termType' in value) {
      const { termType, value: own } = value as VariableTerm;
      return termType === 'Variable' && own === name ? variable(fresh) : value;
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key === `?${name}` ? `?${fresh}` : key,
        rename(one),
      ]),
    );
  };
  return rename(query) as T;
}
