/**
 * RDF terms as plain data, so that they cross thread boundaries by structured clone and
 * compare by key. They carry the RDF/JS fields (termType, value, language, datatype) without
 * its methods; n3 and Oxigraph accept them as they are.
 */
export interface NamedNode {
  readonly termType: 'NamedNode';
  readonly value: string;
}
export interface BlankNode {
  readonly termType: 'BlankNode';
  /** The label without `_:`. */
  readonly value: string;
}
export interface Literal {
  readonly termType: 'Literal';
  readonly value: string;
  /** Lower-case BCP 47 tag, or the empty string. */
  readonly language: string;
  readonly datatype: NamedNode;
}
export interface DefaultGraph {
  readonly termType: 'DefaultGraph';
  readonly value: '';
}

export type Subject = NamedNode | BlankNode;
export type Term = NamedNode | BlankNode | Literal;
export type GraphName = NamedNode | DefaultGraph;

export interface Quad {
  readonly subject: Subject;
  readonly predicate: NamedNode;
  readonly object: Term;
  readonly graph: GraphName;
}

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const XSD_STRING: NamedNode = { termType: 'NamedNode', value: `${XSD}string` };
const RDF_LANG_STRING: NamedNode = {
  termType: 'NamedNode',
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString',
};

/** The unnamed graph of the dataset. */
export const DEFAULT_GRAPH: DefaultGraph = { termType: 'DefaultGraph', value: '' };

export function namedNode(value: string): NamedNode {
  return { termType: 'NamedNode', value };
}

export function blankNode(label: string): BlankNode {
  return { termType: 'BlankNode', value: label };
}

export function stringLiteral(value: string): Literal {
  return { termType: 'Literal', value, language: '', datatype: XSD_STRING };
}

export function langLiteral(value: string, language: string): Literal {
  return {
    termType: 'Literal',
    value,
    language: language.toLowerCase(),
    datatype: RDF_LANG_STRING,
  };
}

/** @param datatype a full IRI, or the local name of an XML Schema datatype such as `integer`. */
export function typedLiteral(value: string, datatype: string): Literal {
  const iri = datatype.includes(':') ? datatype : XSD + datatype;
  return { termType: 'Literal', value, language: '', datatype: namedNode(iri) };
}

export function quad(
  subject: Subject,
  predicate: NamedNode,
  object: Term,
  graph: GraphName = DEFAULT_GRAPH,
): Quad {
  return { subject, predicate, object, graph };
}

/** The same statements as plain triples, for a document that is one graph. */
export function asTriples(quads: readonly Quad[]): Quad[] {
  return quads.map((statement) => ({ ...statement, graph: DEFAULT_GRAPH }));
}

/** The graph name of an IRI; the empty string names the unnamed graph. */
export function graphName(iri: string): GraphName {
  return iri === '' ? DEFAULT_GRAPH : namedNode(iri);
}

const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

function escapeString(value: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters must be escaped in N-Triples
  return value.replace(/[\\"\u0000-\u001f\u007f]/g, (character) => {
    const short = ESCAPES[character];
    if (short !== undefined) return short;
    return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

/** The term as canonical N-Triples writes it (https://www.w3.org/TR/n-triples/#canonical-ntriples). */
export function termToNTriples(term: Term): string {
  switch (term.termType) {
    case 'NamedNode':
      return `<${term.value}>`;
    case 'BlankNode':
      return `_:${term.value}`;
    case 'Literal': {
      const text = `"${escapeString(term.value)}"`;
      if (term.language !== '') return `${text}@${term.language}`;
      return term.datatype.value === XSD_STRING.value ? text : `${text}^^<${term.datatype.value}>`;
    }
  }
}

/** One N-Quads statement, without the newline. */
export function quadToNQuads(statement: Quad): string {
  const graph = statement.graph.termType === 'DefaultGraph' ? '' : ` <${statement.graph.value}>`;
  return `${termToNTriples(statement.subject)} <${statement.predicate.value}> ${termToNTriples(statement.object)}${graph} .`;
}

/** A plain copy of any RDF/JS term of RDF 1.1; throws a TypeError on variables and quoted triples. */
export function plainTerm(term: {
  termType: string;
  value: string;
  language?: string;
  datatype?: { value: string };
}): Term {
  switch (term.termType) {
    case 'NamedNode':
      return namedNode(term.value);
    case 'BlankNode':
      return blankNode(term.value);
    case 'Literal':
      return term.language
        ? langLiteral(term.value, term.language)
        : typedLiteral(term.value, term.datatype?.value ?? XSD_STRING.value);
    default:
      throw new TypeError(`A ${term.termType} is not a term of RDF 1.1`);
  }
}
