import type { Request } from 'express';
import { WikiError } from '../../core/errors.ts';
import { isIri } from '../../core/form/index.ts';
import type { QueryDataset } from '../store/quad-index.ts';
import { bodyText, mediaTypeOf } from './body.ts';
import { fieldsOf } from './fields.ts';

/** What the SPARQL 1.1 Protocol calls a query operation (2.1). */
export interface QueryRequest extends QueryDataset {
  readonly query: string;
}

/** What it calls an update operation (2.2). */
export interface UpdateRequest {
  readonly update: string;
  readonly usingGraphs: readonly string[];
  readonly usingNamedGraphs: readonly string[];
  readonly comment?: string;
}

/** Graphs one request may name. */
const MOST_GRAPHS = 1000;

/** The parameters in the address as sent, repeated names kept. */
export function addressParameters(req: Request): URLSearchParams {
  const mark = req.originalUrl.indexOf('?');
  return fieldsOf(mark < 0 ? '' : req.originalUrl.slice(mark + 1));
}

/**
 * All parameters of a POST. A text sent directly is the parameter it stands for; parameters in the
 * address come first, since clients put the dataset there for every kind of body.
 */
export function postedParameters(req: Request): URLSearchParams {
  const parameters = addressParameters(req);
  if (parameters.has('update')) throw new WikiError('bad-request', 'update-in-address');
  switch (mediaTypeOf(req)) {
    case 'application/sparql-query':
      parameters.append('query', bodyText(req));
      return parameters;
    case 'application/sparql-update':
      parameters.append('update', bodyText(req));
      return parameters;
    default:
      for (const [name, value] of fieldsOf(bodyText(req))) parameters.append(name, value);
      return parameters;
  }
}

/**
 * The query among the parameters.
 * @throws WikiError bad-request `query-missing`, `query-twice`, `query-and-update`, `graph-iri-bad`
 *   (parameter, iri), `too-many-graphs` (limit)
 */
export function queryOf(parameters: URLSearchParams): QueryRequest {
  if (parameters.has('update')) throw new WikiError('bad-request', 'query-and-update');
  const query = only(parameters, 'query');
  const defaultGraphs = graphsOf(parameters, 'default-graph-uri');
  const namedGraphs = graphsOf(parameters, 'named-graph-uri');
  if (defaultGraphs.length === 0 && namedGraphs.length === 0) return { query };
  return { query, defaultGraphs, namedGraphs };
}

/**
 * The update among the parameters.
 * @throws WikiError bad-request `update-missing`, `update-twice`, `query-and-update`, `graph-iri-bad`
 *   (parameter, iri), `too-many-graphs` (limit)
 */
export function updateOf(parameters: URLSearchParams): UpdateRequest {
  if (parameters.has('query')) throw new WikiError('bad-request', 'query-and-update');
  const comment = parameters.get('comment');
  return {
    update: only(parameters, 'update'),
    usingGraphs: graphsOf(parameters, 'using-graph-uri'),
    usingNamedGraphs: graphsOf(parameters, 'using-named-graph-uri'),
    ...(comment === null ? {} : { comment }),
  };
}

function only(parameters: URLSearchParams, name: 'query' | 'update'): string {
  const [text = '', ...more] = parameters.getAll(name);
  if (more.length > 0) throw new WikiError('bad-request', `${name}-twice`);
  if (text.trim() === '') throw new WikiError('bad-request', `${name}-missing`);
  return text;
}

/** They are names in the store, never addresses to fetch; relative ones would depend on the reader. */
function graphsOf(parameters: URLSearchParams, parameter: string): readonly string[] {
  const iris = parameters.getAll(parameter);
  if (iris.length > MOST_GRAPHS) {
    throw new WikiError('bad-request', 'too-many-graphs', { limit: MOST_GRAPHS });
  }
  const bad = iris.find((iri) => !isIri(iri));
  if (bad !== undefined) {
    throw new WikiError('bad-request', 'graph-iri-bad', { parameter, iri: bad.slice(0, 200) });
  }
  return iris;
}
