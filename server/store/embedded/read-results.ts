import {
  blankNode,
  langLiteral,
  namedNode,
  stringLiteral,
  typedLiteral,
  type Quad,
  type Term,
} from '../../../core/rdf/terms.ts';
import type { Row } from '../quad-index.ts';
import { readNQuads } from './read-nquads.ts';

/** A term of the SPARQL 1.1 Query Results JSON Format. */
interface JsonTerm {
  readonly type: string;
  readonly value: string;
  readonly 'xml:lang'?: string;
  readonly datatype?: string;
}

/** The solutions in a JSON result. Throws a TypeError on terms beyond RDF 1.1. */
export function readRows(body: string): Row[] {
  const { results } = JSON.parse(body) as {
    results: { bindings: Record<string, JsonTerm>[] };
  };
  return results.bindings.map((binding) => {
    const row: Record<string, Term> = {};
    for (const name in binding) row[name] = readTerm(binding[name] as JsonTerm);
    return row;
  });
}

/** The triples of a graph answer in N-Triples, in the unnamed graph. */
export function readGraph(body: string): Quad[] {
  return [...readNQuads(body)];
}

function readTerm(term: JsonTerm): Term {
  switch (term.type) {
    case 'uri':
      return namedNode(term.value);
    case 'bnode':
      return blankNode(term.value);
    case 'literal': {
      const language = term['xml:lang'];
      if (language !== undefined) return langLiteral(term.value, language);
      return term.datatype === undefined
        ? stringLiteral(term.value)
        : typedLiteral(term.value, term.datatype);
    }
    default:
      throw new TypeError(`A ${term.type} is not a term of RDF 1.1`);
  }
}
