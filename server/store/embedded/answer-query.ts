import type * as oxigraph from 'oxigraph';
import { graphName } from '../../../core/rdf/terms.ts';
import { countLines, countRows } from './count-results.ts';
import { graphAs } from './graph-formats.ts';
import { mendEmptyAnswer } from './mend/mend-query.ts';
import { runQuery } from './mend/run-query.ts';
import type { ReplicaAnswer, ReplicaQuery } from './replica-messages.ts';

/** The answer has more rows or triples than the caller allows. */
export class TooManyResults extends Error {}

/** The answer has more characters than the main thread should be handed. */
export class TooLongResult extends Error {}

/** Characters of an answer to a query from outside; a row may hold texts of any length. */
export const LONGEST_RESULT = 128 * 1_048_576;

/**
 * Runs one query.
 * @throws TooManyResults past the cap, TooLongResult, the engine's Error for a query it declines
 */
export function answerQuery(
  store: oxigraph.Store,
  query: ReplicaQuery,
  baseIri: string,
): ReplicaAnswer {
  const start = performance.now();
  const options = { base_iri: baseIri, ...datasetOptions(query) };
  const run = (text: string, format: string): string =>
    runQuery(store, text, { ...options, results_format: format });
  const { body, count } = query.kind === 'graph' ? graph(run, query) : rows(run, query, baseIri);
  if (query.cap !== undefined && body.length > LONGEST_RESULT) throw new TooLongResult();
  return { body, count, took: performance.now() - start };
}

type Run = (text: string, format: string) => string;
type Body = Pick<ReplicaAnswer, 'body' | 'count'>;

function rows(run: Run, query: ReplicaQuery, baseIri: string): Body {
  const first = counted(run(query.text, query.format), query);
  const again = first.count === 0 ? mendEmptyAnswer(query.text, baseIri) : undefined;
  const { body, count } = again === undefined ? first : counted(run(again, query.format), query);
  if (query.cap !== undefined && count > query.cap) throw new TooManyResults();
  return { body, count };
}

function counted(body: string, query: ReplicaQuery): Body {
  return { body, count: countRows(body, query.format, query.ask) };
}

function graph(run: Run, query: ReplicaQuery): Body {
  const { cap = Infinity, solutions, format } = query;
  const ntriples = run(query.text, 'application/n-triples');
  const count = countLines(ntriples);
  if (count > cap) throw new TooManyResults();
  // Equal triples were merged, so few triples do not prove that all solutions were seen.
  if (solutions !== undefined && countLines(run(solutions, 'text/csv')) - 1 > cap)
    throw new TooManyResults();
  return { body: graphAs(format, ntriples), count };
}

function datasetOptions(query: ReplicaQuery): object {
  const { dataset } = query;
  if (!dataset) return { use_default_graph_as_union: query.union };
  return {
    ...(dataset.default
      ? { default_graph: dataset.default.map(graphName) }
      : { use_default_graph_as_union: true }),
    ...(dataset.named && { named_graphs: dataset.named.map(graphName) }),
  };
}
