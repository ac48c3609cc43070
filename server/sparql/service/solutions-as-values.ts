import { WikiError } from '../../../core/errors.ts';
import { isIri } from '../../../core/form/index.ts';
import {
  langLiteral,
  namedNode,
  stringLiteral,
  termToNTriples,
  typedLiteral,
} from '../../../core/rdf/terms.ts';
import type { JsonResults, JsonTerm } from '../../../core/sparql-results/json-results.ts';
import type { AnswerToJoin } from './service-call.ts';
import { serviceFailed } from './service-failed.ts';

/** Most rows of one answer. */
export const MOST_ROWS = 10_000;
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;

/**
 * The solutions of another endpoint as a VALUES block on one line. Runs in a worker: it parses text
 * from outside.
 * @throws WikiError bad-gateway `service-failed` (endpoint, reason) or, for a node that cannot be named
 *   here, `service-blank-nodes` (endpoint)
 */
export function solutionsAsValues({ endpoint, variables, json }: AnswerToJoin): string {
  const rows = bindingsOf(json) ?? fail();
  if (rows.length > MOST_ROWS) throw serviceFailed(endpoint, 'rows', MOST_ROWS);
  const written = rows.map((row) => {
    const terms = variables.map((name) => (Object.hasOwn(row, name) ? term(row[name]) : 'UNDEF'));
    return `(${terms.join(' ')})`;
  });
  return valuesOf(variables, written);

  function term(found: JsonTerm | undefined): string {
    if (found?.type === 'bnode')
      throw new WikiError('bad-gateway', 'service-blank-nodes', { endpoint });
    return (found && termText(found)) ?? fail();
  }

  function fail(): never {
    throw serviceFailed(endpoint, 'malformed');
  }
}

/** One solution that says nothing, which is what a SILENT clause comes to when its endpoint fails. */
export function noValues(variables: readonly string[]): string {
  return valuesOf(variables, [`(${variables.map(() => 'UNDEF').join(' ')})`]);
}

function valuesOf(variables: readonly string[], rows: readonly string[]): string {
  return `VALUES (${variables.map((name) => `?${name}`).join(' ')}) { ${rows.join(' ')} }`;
}

type Binding = Readonly<Record<string, JsonTerm>>;

function bindingsOf(json: string): readonly Binding[] | undefined {
  let found: unknown;
  try {
    found = (JSON.parse(json) as JsonResults | null)?.results?.bindings;
  } catch {
    return undefined;
  }
  const isList = Array.isArray(found) && found.every((one) => typeof one === 'object' && one);
  return isList ? (found as Binding[]) : undefined;
}

/** Undefined for what is no term of RDF 1.1. */
function termText({ type, value, datatype, 'xml:lang': language }: JsonTerm): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (type === 'uri') return isIri(value) ? termToNTriples(namedNode(value)) : undefined;
  // `typed-literal` is what endpoints older than the standard say.
  if (type !== 'literal' && type !== 'typed-literal') return undefined;
  if (language !== undefined)
    return LANGUAGE.test(language) ? termToNTriples(langLiteral(value, language)) : undefined;
  if (datatype === undefined) return termToNTriples(stringLiteral(value));
  return isIri(datatype) ? termToNTriples(typedLiteral(value, datatype)) : undefined;
}
