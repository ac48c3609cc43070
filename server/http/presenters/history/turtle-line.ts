import { termToNTriples, type Quad, type Term } from '../../../../core/rdf/terms.ts';
import { NS, rdf, xsd } from '../../../../core/vocabulary.ts';

/** One statement as Turtle would write it, with the usual prefixes and `<#s3>` for parts of the page. */
export function turtleLine({ subject, predicate, object }: Quad, iri: string): string {
  const property = predicate.value === rdf('type') ? 'a' : turtleTerm(predicate, iri);
  return `${turtleTerm(subject, iri)} ${property} ${turtleTerm(object, iri)} .`;
}

function turtleTerm(term: Term, iri: string): string {
  if (term.termType === 'NamedNode') return shortIri(term.value, iri);
  if (term.termType === 'BlankNode') return termToNTriples(term);
  const { value, language, datatype } = term;
  const bare = [xsd('integer'), xsd('decimal'), xsd('boolean')].some((t) => t === datatype.value);
  if (bare && /^[+-]?[\w.]+$/.test(value)) return value;
  const text = termToNTriples({
    ...term,
    language: '',
    datatype: { ...datatype, value: xsd('string') },
  });
  if (language !== '') return `${text}@${language}`;
  return datatype.value === xsd('string') ? text : `${text}^^${shortIri(datatype.value, iri)}`;
}

function shortIri(value: string, iri: string): string {
  if (value === iri || value.startsWith(`${iri}#`)) return `<${value.slice(iri.length)}>`;
  for (const [prefix, namespace] of Object.entries(NS)) {
    if (!value.startsWith(namespace)) continue;
    const local = value.slice(namespace.length);
    if (/^[A-Za-z0-9_-]+$/.test(local)) return `${prefix}:${local}`;
  }
  return `<${value}>`;
}
