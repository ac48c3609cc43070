import { parse, type Quad as ParsedQuad, type Term as ParsedTerm } from 'oxigraph';
import { WikiError } from '../../../core/errors.ts';
import { gateRdf } from '../../../core/gate/rdf-gate.ts';
import { langLiteral, typedLiteral, type Term } from '../../../core/rdf/terms.ts';
import { RDF_SYNTAXES } from '../../../core/rdf/syntaxes.ts';
import { doubleQuotedEntities } from './double-quoted-entities.ts';
import { remoteContext } from './json-ld-context.ts';
import { distinct, QuadPacker, type PackedQuads } from './packed-quads.ts';
import type { SyntaxJobs } from './protocol.ts';
import { syntaxErrorOf } from './syntax-error.ts';

/** The gate, then the parser. Runs in a syntax thread only: it blocks while it works. */
export async function parseRdf(request: SyntaxJobs['read']['in']): Promise<PackedQuads> {
  const source = request.text.startsWith('\uFEFF') ? request.text.slice(1) : request.text;
  gateRdf(source, request.mediaType);
  const isXml = request.mediaType === 'application/rdf+xml';
  const text = isXml ? doubleQuotedEntities(source) : source;
  const quads = await parseOrExplain({ ...request, text });
  const packer = new QuadPacker();
  for (const { subject, predicate, object, graph } of quads) {
    packer.add(
      termOf(subject),
      termOf(predicate),
      termOf(object),
      graph.termType === 'DefaultGraph' ? undefined : graphOf(graph),
    );
  }
  return distinct(packer.packed());
}

async function parseOrExplain({
  text,
  mediaType,
  baseIri,
}: SyntaxJobs['read']['in']): Promise<ParsedQuad[]> {
  try {
    return parse(text, { format: mediaType, base_iri: baseIri });
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    const remote = mediaType === 'application/ld+json' ? remoteContext(text) : undefined;
    if (remote !== undefined) throw new WikiError('bad-request', 'remote-context', { iri: remote });
    const message = error instanceof Error ? error.message : String(error);
    const { detail, line, column } = await syntaxErrorOf(message, text, mediaType);
    const syntax = RDF_SYNTAXES.find((s) => s.mediaType === mediaType)?.name ?? mediaType;
    throw new WikiError('bad-request', 'rdf-syntax', { syntax, line, column, detail });
  }
}

function termOf(term: ParsedTerm): Term {
  switch (term.termType) {
    case 'NamedNode':
    case 'BlankNode':
      return { termType: term.termType, value: term.value };
    case 'Literal':
      if (term.direction !== '') throw new WikiError('bad-request', 'rdf-1-2');
      return term.language === ''
        ? typedLiteral(term.value, term.datatype.value)
        : langLiteral(term.value, term.language);
    default:
      throw new WikiError('bad-request', 'rdf-1-2');
  }
}

function graphOf(term: ParsedTerm): Term {
  if (term.termType !== 'NamedNode') throw new WikiError('bad-request', 'blank-graph');
  return { termType: 'NamedNode', value: term.value };
}
