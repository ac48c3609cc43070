import { WikiError } from '../../../core/errors.ts';
import type { SparqlForm } from '../../../core/gate/sparql-facts.ts';
import type { QueryForm, ResultFormat } from '../quad-index.ts';

const ROW_FORMATS: readonly ResultFormat[] = [
  'application/sparql-results+json',
  'application/sparql-results+xml',
  'text/csv',
  'text/tab-separated-values',
];
const GRAPH_FORMATS: readonly ResultFormat[] = [
  'text/turtle',
  'application/n-triples',
  'application/n-quads',
  'application/trig',
  'application/rdf+xml',
  'application/ld+json',
];

/**
 * The first acceptable format that can carry the answer.
 * @throws WikiError `query-is-update` for an update, not-acceptable `not-acceptable` (accepted) when
 *   no format fits
 */
export function chooseFormat(
  form: SparqlForm | undefined,
  accept: readonly ResultFormat[],
): { form: QueryForm; format: ResultFormat } {
  if (form === 'UPDATE') throw new WikiError('bad-request', 'query-is-update');
  // A text that is no query gets its syntax error from the engine, in no format at all.
  if (form === undefined) return { form: 'SELECT', format: 'application/sparql-results+json' };
  const offered = form === 'SELECT' || form === 'ASK' ? ROW_FORMATS : GRAPH_FORMATS;
  const format = accept.find((candidate) => offered.includes(candidate));
  if (!format)
    throw new WikiError('not-acceptable', 'not-acceptable', { accepted: offered.join(', ') });
  return { form, format };
}
