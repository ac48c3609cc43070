import { WikiError } from '../../../core/errors.ts';
import { positionAt } from '../../../core/gate/position.ts';
import type { SparqlFacts } from '../../../core/gate/sparql-facts.ts';
import type { QueryForm, QueryOptions, ResultFormat } from '../quad-index.ts';
import { boundQuery } from './bound-query.ts';
import type { ReplicaQuery } from './replica-messages.ts';

/**
 * What a replica has to run for a gated text. The dataset of the request goes before the one the query
 * names (SPARQL 1.1 Protocol, 2.1.4); without either the default graph is the union of all graphs.
 * @throws WikiError forbidden `service-refused` (line, column)
 */
export function planQuery(
  text: string,
  facts: SparqlFacts,
  form: QueryForm,
  format: ResultFormat,
  options: QueryOptions,
): ReplicaQuery {
  refuseServices(text, facts);
  const { defaultGraphs = [], namedGraphs = [], maxResults: cap } = options;
  const given = defaultGraphs.length > 0 || namedGraphs.length > 0;
  const once = withoutRepeated(text, facts);
  return {
    ...(cap === undefined ? { text: once } : boundQuery(once, facts, cap)),
    original: once,
    kind: form === 'SELECT' || form === 'ASK' ? 'rows' : 'graph',
    ask: form === 'ASK',
    format,
    union: !given && !facts.hasDataset,
    ...(given && { dataset: { default: defaultGraphs, named: namedGraphs } }),
    ...(cap !== undefined && { cap }),
  };
}

/** The engine declines `SELECT ?s ?s`, which the standard allows; spaces keep every place as it was. */
function withoutRepeated(text: string, { repeated }: SparqlFacts): string {
  return repeated.reduce(
    (once, { start, end }) => once.slice(0, start) + ' '.repeat(end - start) + once.slice(end),
    text,
  );
}

/** A silent SERVICE needs no refusal: the engine opens no connection and goes on with one empty solution. */
function refuseServices(text: string, facts: SparqlFacts): void {
  const loud = facts.services.find((service) => !service.silent);
  if (loud) throw new WikiError('forbidden', 'service-refused', { ...positionAt(text, loud.at) });
}
