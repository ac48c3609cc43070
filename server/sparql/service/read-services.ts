import { Parser, type Pattern, type SelectQuery, type ServicePattern } from 'sparqljs';
import { WikiError } from '../../../core/errors.ts';
import { positionAt } from '../../../core/gate/position.ts';
import type { ServiceClause } from '../../../core/gate/sparql-facts.ts';
import { syntaxFault } from '../../store/embedded/explain-error.ts';
import { stringify } from '../../store/embedded/mend/mend-query.ts';
import { namesInScope } from './names-in-scope.ts';
import type { CallToRead, ServiceCall } from './service-call.ts';
import { MOST_ROWS } from './solutions-as-values.ts';

/**
 * What the SERVICE clauses of a query send away. Runs in a worker: it parses text from outside.
 * @throws WikiError bad-request `query-syntax` (line, column, detail), wherever in the query
 */
export function readServices({ text, prologue, clauses, baseIri }: CallToRead): ServiceCall[] {
  const fault = syntaxFault(text);
  if (fault) throw new WikiError('bad-request', 'query-syntax', { ...fault });
  return clauses.map((clause) => {
    const { start, end = start } = clause;
    const alone = `${prologue}\nSELECT * WHERE {\n${text.slice(start, end)}\n}`;
    return callOf(serviceIn(alone, baseIri) ?? refuse(text, clause));
  });
}

function serviceIn(text: string, baseIRI: string): ServicePattern | undefined {
  const parsed = new Parser({ baseIRI }).parse(text);
  const [service, ...more] = (parsed as SelectQuery).where ?? [];
  return service?.type === 'service' && more.length === 0 ? service : undefined;
}

function refuse(text: string, { at }: ServiceClause): never {
  throw new WikiError('forbidden', 'service-refused', { ...positionAt(text, at) });
}

function callOf({ name, silent, patterns }: ServicePattern): ServiceCall {
  return {
    ...(name.termType === 'NamedNode' ? { endpoint: name.value } : {}),
    silent,
    query: queryOf(patterns),
    variables: [...namesInScope(patterns)],
  };
}

/** One row more than allowed shows that there are too many, without bringing them all here. */
function queryOf(where: Pattern[]): string {
  return stringify({
    type: 'query',
    queryType: 'SELECT',
    prefixes: {},
    variables: [{ termType: 'Wildcard', value: '*' }],
    where,
    limit: MOST_ROWS + 1,
  } as unknown as SelectQuery);
}
