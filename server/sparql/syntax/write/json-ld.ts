import type { Literal, Quad, Term } from '../../../../core/rdf/terms.ts';
import { NS } from '../../../../core/vocabulary.ts';
import type { Document } from '../serialize.ts';
import { arrange, byGraph } from './arrange.ts';
import { Prefixes } from './prefixes.ts';

type Json = string | number | boolean | { [key: string]: Json } | Json[];

const RDF_TYPE = `${NS.rdf}type`;
/** No `//` at the start of the local part: that would be an address, not a prefixed name. */
const LOCAL_NAME = /^(?!\/\/)[^\s]+$/;

/**
 * JSON-LD 1.1 with an inline context of the prefixes used. Numbers and booleans are native only
 * where JSON spells them the same way.
 */
export function toJsonLd({ quads, baseIri, prefixes }: Document): string {
  const writer = new NodeWriter(safePrefixes(prefixes, quads));
  const parts = byGraph(quads).flatMap(([graph, content]): Json[] => {
    const nodes = writer.nodes(content, graph === '' ? baseIri : graph);
    return graph === '' ? nodes : [{ '@id': writer.iri(graph), '@graph': nodes }];
  });
  const context = Object.fromEntries(writer.prefixes.used());
  const only = parts.length === 1 ? parts[0] : undefined;
  const body = typeof only === 'object' && !Array.isArray(only) ? only : { '@graph': parts };
  return `${JSON.stringify({ '@context': context, ...body }, null, 2)}\n`;
}

/**
 * Leaves out the prefixes that the document uses as the scheme of an address (`urn:…` would be
 * expanded by a prefix `urn`) and those that JSON-LD would not take for a prefix.
 */
function safePrefixes(
  prefixes: Readonly<Record<string, string>>,
  quads: readonly Quad[],
): Record<string, string> {
  const schemes = new Set<string>();
  for (const { subject, predicate, object, graph } of quads) {
    const iris = [subject.value, predicate.value, graph.value];
    iris.push(object.termType === 'Literal' ? object.datatype.value : object.value);
    for (const iri of iris) schemes.add(iri.slice(0, Math.max(0, iri.indexOf(':'))));
  }
  return Object.fromEntries(
    Object.entries(prefixes).filter(
      ([prefix, iri]) => prefix !== '' && !schemes.has(prefix) && /[:/?#[\]@]$/.test(iri),
    ),
  );
}

class NodeWriter {
  readonly prefixes: Prefixes;

  constructor(prefixes: Readonly<Record<string, string>>) {
    this.prefixes = new Prefixes(prefixes);
  }

  nodes(quads: readonly Quad[], baseIri: string): Json[] {
    return arrange(quads, baseIri).map(({ subject, properties }) => {
      const node: [string, Json][] = [['@id', this.#id(subject)]];
      for (const { predicate, objects } of properties) {
        const types = predicate === RDF_TYPE && objects.every((o) => o.termType !== 'Literal');
        const values = objects.map((o) => (types ? this.#id(o) : this.#value(o)));
        node.push([types ? '@type' : this.iri(predicate), oneOrMany(values)]);
      }
      return Object.fromEntries(node);
    });
  }

  iri(iri: string): string {
    const short = this.prefixes.shorten(iri, LOCAL_NAME);
    return short ? `${short.prefix}:${short.local}` : iri;
  }

  #id(term: Term): string {
    return term.termType === 'BlankNode' ? `_:${term.value}` : this.iri(term.value);
  }

  #value(term: Term): Json {
    return term.termType === 'Literal' ? this.#literal(term) : { '@id': this.#id(term) };
  }

  #literal({ value, language, datatype }: Literal): Json {
    if (language !== '') return { '@language': language, '@value': value };
    if (datatype.value === `${NS.xsd}string`) return value;
    if (datatype.value === `${NS.xsd}boolean` && /^(true|false)$/.test(value)) {
      return value === 'true';
    }
    if (datatype.value === `${NS.xsd}integer` && /^(0|-?[1-9]\d{0,14})$/.test(value)) {
      return Number(value);
    }
    return { '@type': this.iri(datatype.value), '@value': value };
  }
}

function oneOrMany(values: readonly Json[]): Json {
  const [only] = values;
  return only !== undefined && values.length === 1 ? only : [...values];
}
