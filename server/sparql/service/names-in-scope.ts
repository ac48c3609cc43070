import type { Pattern, SelectQuery } from 'sparqljs';

/** Names of the variables that a group may bind: what `SELECT *` would show (SPARQL 1.1, 18.2.1). */
export function namesInScope(patterns: readonly Pattern[]): ReadonlySet<string> {
  return new Set(patterns.flatMap(namesOf));
}

function namesOf(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'bgp':
      return pattern.triples.flatMap(({ subject, predicate, object }) =>
        [subject, predicate, object].flatMap(nameOf),
      );
    case 'values':
      return pattern.values.flatMap((row) => Object.keys(row).map((key) => key.slice(1)));
    case 'bind':
      return [pattern.variable.value];
    case 'query':
      return projected(pattern);
    case 'filter':
    case 'minus':
      return [];
    case 'graph':
    case 'service':
      return [...nameOf(pattern.name), ...pattern.patterns.flatMap(namesOf)];
    default:
      return pattern.patterns.flatMap(namesOf);
  }
}

function nameOf(term: object): string[] {
  const { termType, value } = term as { termType?: string; value?: string };
  return termType === 'Variable' && value !== undefined ? [value] : [];
}

function projected({ variables, where = [] }: SelectQuery): string[] {
  return (variables as readonly object[]).flatMap((one) => {
    if ('variable' in one) return nameOf(one.variable as object);
    const isAll = 'termType' in one && one.termType === 'Wildcard';
    return isAll ? where.flatMap(namesOf) : nameOf(one);
  });
}
