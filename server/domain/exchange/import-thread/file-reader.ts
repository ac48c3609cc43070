import type { RdfMediaType } from '../../../../core/rdf/syntaxes.ts';
import { Passage } from './passage.ts';
import type { ReadFile, Reading } from './protocol.ts';
import { readDocument } from './read-document.ts';
import { LineReader } from './read-lines.ts';
import type { Statements } from './statements.ts';
import { unzipped } from './unzipped.ts';

/** Reads one file whose bytes arrive in pieces, compressed by gzip or not. */
export class FileReader {
  readonly #statements: Statements;
  readonly #lines: LineReader | undefined;
  readonly #pieces = new Passage<Uint8Array>();
  readonly #done: Promise<void>;
  readonly #before: number;
  #failure: unknown;

  constructor(mediaType: RdfMediaType, baseIri: string, statements: Statements) {
    this.#statements = statements;
    this.#before = statements.count;
    const isLines = mediaType === 'application/n-triples' || mediaType === 'application/n-quads';
    this.#lines = isLines ? new LineReader(mediaType, statements) : undefined;
    this.#done = this.#read(unzipped(this.#pieces), mediaType, baseIri).catch((error: unknown) => {
      this.#failure = error ?? new Error('Reading failed');
      this.#pieces.leave();
    });
  }

  /** Resolves when the piece has been read. */
  async take(piece: Uint8Array): Promise<Reading> {
    await this.#pieces.give(piece);
    if (this.#failure !== undefined) throw this.#failure;
    return this.#reading();
  }

  async end(): Promise<ReadFile> {
    this.#pieces.end();
    await this.#done;
    if (this.#failure !== undefined) throw this.#failure;
    const firstBad = (await this.#lines?.end()) ?? [];
    return { ...this.#reading(), firstBad };
  }

  async #read(
    pieces: AsyncIterable<Uint8Array>,
    mediaType: RdfMediaType,
    baseIri: string,
  ): Promise<void> {
    const lines = this.#lines;
    if (!lines) return readDocument(pieces, mediaType, baseIri, this.#statements);
    for await (const piece of pieces) lines.take(piece);
  }

  #reading(): Reading {
    return {
      statements: this.#statements.count - this.#before,
      badLines: this.#lines?.badLines ?? 0,
    };
  }
}
