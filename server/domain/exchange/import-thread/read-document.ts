import { parse, type Quad as ParsedQuad } from 'oxigraph';
import { WikiError } from '../../../../core/errors.ts';
import { RDF_SYNTAXES, type RdfMediaType } from '../../../../core/rdf/syntaxes.ts';
import { doubleQuotedEntities } from '../../../sparql/syntax/double-quoted-entities.ts';
import { remoteContext } from '../../../sparql/syntax/json-ld-context.ts';
import { syntaxErrorOf } from '../../../sparql/syntax/syntax-error.ts';
import { plainQuad } from './plain-quad.ts';
import type { Statements } from './statements.ts';

/** Bytes kept to find the place of a fault that the parser does not name. */
const MOST_KEPT = 16 * 1_048_576;
/** Bytes at the beginning in which a document type may declare entities. */
const PROLOGUE = 65_536;

/**
 * Reads Turtle, TriG, JSON-LD or RDF/XML as it arrives. Throws the WikiErrors `rdf-syntax` (syntax,
 * line, column, detail), `remote-context`, `rdf-1-2` and `blank-graph`.
 */
export async function readDocument(
  pieces: AsyncIterable<Uint8Array>,
  mediaType: RdfMediaType,
  baseIri: string,
  statements: Statements,
): Promise<void> {
  const seen: Uint8Array[] = [];
  const source = keeping(mediaType === 'application/rdf+xml' ? repaired(pieces) : pieces, seen);
  try {
    const options = { format: mediaType, base_iri: baseIri };
    const quads = parse(source, options) as unknown as AsyncIterable<ParsedQuad>;
    for await (const quad of quads) statements.add(plainQuad(quad));
  } catch (error) {
    if (error instanceof WikiError || error instanceof WebAssembly.RuntimeError) throw error;
    // Damage of the compression, met while reading.
    if (error instanceof Error && error.cause instanceof WikiError) throw error.cause;
    throw await explained(error, Buffer.concat(seen).toString('utf8'), mediaType);
  }
}

async function explained(
  error: unknown,
  text: string,
  mediaType: RdfMediaType,
): Promise<WikiError> {
  const remote = mediaType === 'application/ld+json' ? remoteContext(text) : undefined;
  if (remote !== undefined) return new WikiError('bad-request', 'remote-context', { iri: remote });
  const message = error instanceof Error ? error.message : String(error);
  const { detail, line, column } = await syntaxErrorOf(message, text, mediaType);
  const syntax = RDF_SYNTAXES.find((known) => known.mediaType === mediaType)?.name ?? mediaType;
  return new WikiError('bad-request', 'rdf-syntax', { syntax, line, column, detail });
}

async function* keeping(
  pieces: AsyncIterable<Uint8Array>,
  seen: Uint8Array[],
): AsyncGenerator<Uint8Array> {
  let kept = 0;
  const strict = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of pieces) {
    demandUtf8(strict, piece);
    if (kept < MOST_KEPT) seen.push(piece);
    kept += piece.length;
    yield piece;
  }
}

function demandUtf8(decoder: TextDecoder, piece: Uint8Array): void {
  try {
    decoder.decode(piece, { stream: true });
  } catch (error) {
    throw new WikiError('bad-request', 'admin-file-not-utf8', {}, error);
  }
}

/** With entities as the engine takes them, see double-quoted-entities.ts. */
async function* repaired(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Buffer | undefined = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (!start) {
      yield piece;
      continue;
    }
    start = Buffer.concat([start, piece]);
    if (start.length < PROLOGUE) continue;
    yield prologue(start);
    start = undefined;
  }
  if (start) yield prologue(start);
}

/** Latin-1 keeps every byte as it is. */
function prologue(bytes: Buffer): Buffer {
  return Buffer.from(doubleQuotedEntities(bytes.toString('latin1')), 'latin1');
}
