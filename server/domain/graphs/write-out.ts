import type { RdfMediaType } from '../../../core/rdf/syntaxes.ts';
import { asTriples } from '../../../core/rdf/terms.ts';
import { documentWriter, withoutGraph } from '../exchange/write-document.ts';
import type { Services } from '../services.ts';

/** A graph of one moment as a document. */
export interface GraphDocument {
  /** The commit that last changed it. */
  readonly seq: number;
  /** The document, whole or in pieces that are made as they are taken. */
  readonly body: string | AsyncIterable<string>;
}

/** Past so many statements a graph is written piece by piece, each with its own nesting. */
const WHOLE_UP_TO = 20_000;

type Reading = Pick<Services, 'journal' | 'rdf' | 'iris'>;

/** The triples of a graph in one of the six syntaxes; undefined when it was never written. */
export async function writeOutGraph(
  services: Reading,
  iri: string,
  mediaType: RdfMediaType,
): Promise<GraphDocument | undefined> {
  const { journal, rdf, iris } = services;
  const info = await journal.graphInfo(iri);
  if (!info) return undefined;
  if (info.size > WHOLE_UP_TO) return inPieces(services, iri, mediaType);
  const state = await journal.graph(iri);
  const quads = asTriples(state?.quads ?? []);
  const body = await rdf.write({ quads, mediaType, baseIri: iri === '' ? iris.base : iri });
  return { seq: state?.seq ?? info.seq, body };
}

async function inPieces(
  services: Reading,
  iri: string,
  mediaType: RdfMediaType,
): Promise<GraphDocument> {
  const { journal, rdf } = services;
  const before = await journal.graphInfo(iri);
  const { chunks } = await journal.replay([iri]);
  const after = await journal.graphInfo(iri);
  if (before?.seq !== after?.seq) {
    // Not known which of the two is in view: begin again, and let this one go.
    for await (const chunk of chunks) if (chunk) break;
    return inPieces(services, iri, mediaType);
  }
  async function* pieces(): AsyncGenerator<string> {
    const writer = documentWriter(rdf, mediaType);
    yield writer.begin([]);
    for await (const chunk of chunks) {
      yield writer.add({ graph: '', nquads: withoutGraph(chunk) });
    }
    yield (await writer.flush()) + writer.end();
  }
  return { seq: before?.seq ?? 0, body: pieces() };
}
