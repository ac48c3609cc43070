import type { RdfMediaType } from '../../../core/rdf/syntaxes.ts';
import { quadToNQuads, DEFAULT_GRAPH, type Quad } from '../../../core/rdf/terms.ts';
import { toJsonLd } from './write/json-ld.ts';
import { toRdfXml } from './write/rdfxml.ts';
import { toTrig, toTurtle } from './write/turtle.ts';

export interface Document {
  readonly quads: readonly Quad[];
  /** The graph's IRI; decides what comes first. */
  readonly baseIri: string;
  readonly prefixes: Readonly<Record<string, string>>;
}

/** The document of write-rdf.ts; blocks while it works. */
export function serialize({
  mediaType,
  ...document
}: Document & { readonly mediaType: RdfMediaType }): string {
  switch (mediaType) {
    case 'text/turtle':
      return toTurtle(document);
    case 'application/trig':
      return toTrig(document);
    case 'application/n-triples':
      return lines(document.quads.map((statement) => ({ ...statement, graph: DEFAULT_GRAPH })));
    case 'application/n-quads':
      return lines(document.quads);
    case 'application/ld+json':
      return toJsonLd(document);
    case 'application/rdf+xml':
      return toRdfXml(document);
  }
}

/** One statement a line, each once, in the order of code points. */
function lines(quads: readonly Quad[]): string {
  const unique = [...new Set(quads.map(quadToNQuads))];
  return unique
    .map((line) => `${line}\n`)
    .sort(byCodePoint)
    .join('');
}

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
