import { parse } from 'oxigraph';
import { syntaxErrorOf } from '../../../sparql/syntax/syntax-error.ts';
import { WikiError } from '../../../../core/errors.ts';
import type { Quad } from '../../../../core/rdf/terms.ts';
import type { RdfMediaType } from '../../../../core/rdf/syntaxes.ts';
import { eachLine } from '../../../store/sqlite-journal/nquads-lines.ts';
import { plainQuad } from './plain-quad.ts';
import type { BadLine } from './protocol.ts';
import type { Statements } from './statements.ts';
import { WholeLines, type Lines } from './whole-lines.ts';

/** Bad lines that are told with their reason. */
const MOST_TOLD = 20;

const PATH = "[A-Za-z0-9\\-._~!$&'()*+,;=:@/?]*";
/** IRIs that are plainly valid; others are for the engine to judge. */
const IRI = `https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?]${PATH})?(?:#${PATH})?`;
/** Datatypes that the canonical form does not write. */
const UNWRITTEN =
  'http://www\\.w3\\.org/(?:2001/XMLSchema#string|1999/02/22-rdf-syntax-ns#(?:dirL|l)angString)>';
const STRING = '"[^"\\\\\\x00-\\x1f\\x7f]*(?:\\\\[\\\\"nrtbf][^"\\\\\\x00-\\x1f\\x7f]*)*"';
const LANGUAGE = '@[a-z]{1,8}(?:-[a-z0-9]{1,8})*';
const NODE = `<${IRI}>|_:[A-Za-z0-9]+`;
/** A statement written just as the journal writes it. */
const CANONICAL = new RegExp(
  `^(${NODE}) <${IRI}> (?:(${NODE})|${STRING}(?:${LANGUAGE}|\\^\\^<(?!${UNWRITTEN})${IRI}>)?)(?: <(${IRI})>)? \\.$`,
);
const NOTHING = /^[ \t]*(?:#.*)?$/;

/** Reads N-Triples or N-Quads line by line, and goes on after a bad line. */
export class LineReader {
  readonly #mediaType: RdfMediaType;
  readonly #statements: Statements;
  readonly #lines = new WholeLines();
  #line = 0;
  #bad = 0;
  readonly #told: { line: number; text: string; message: string }[] = [];

  constructor(mediaType: RdfMediaType, statements: Statements) {
    this.#mediaType = mediaType;
    this.#statements = statements;
  }

  get badLines(): number {
    return this.#bad;
  }

  take(piece: Uint8Array): void {
    this.#read(this.#lines.add(piece));
  }

  async end(): Promise<readonly BadLine[]> {
    const last = this.#lines.end();
    if (last) this.#read({ ...last, text: `${last.text}\n` });
    const told: BadLine[] = [];
    for (const { line, text, message } of this.#told) {
      const { column, detail } = await syntaxErrorOf(message, text, this.#mediaType);
      told.push({ line, column, detail });
    }
    return told;
  }

  #read(lines: Lines | undefined): void {
    if (!lines) return;
    for (const line of eachLine(lines.text)) {
      this.#line += 1;
      const text = line.endsWith('\r') ? line.slice(0, -1) : line;
      if (!lines.isUtf8 && text.includes('\uFFFD')) this.#refuse(text, 'it is not UTF-8');
      else this.#readLine(this.#line === 1 ? text.replace(/^\uFEFF/, '') : text);
    }
  }

  #readLine(text: string): void {
    const match = CANONICAL.exec(text);
    if (!match || (match[3] !== undefined && this.#mediaType === 'application/n-triples')) {
      if (!NOTHING.test(text)) this.#judge(text);
      return;
    }
    const [, subject = '', object = '', graph] = match;
    const hasBlank = subject.startsWith('_') || object.startsWith('_');
    if (graph === undefined) this.#statements.addTriple(text.slice(0, -2), hasBlank);
    else this.#statements.addLine(graph, `${text}\n`, hasBlank);
  }

  /** A line that is not plainly canonical: the engine says whether it is a statement. */
  #judge(text: string): void {
    let quads: Quad[];
    try {
      quads = parse(text, { format: this.#mediaType }).map(plainQuad);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw error;
      this.#refuse(text, reasonOf(error));
      return;
    }
    // What is refused here is not the line but the file.
    for (const quad of quads) this.#statements.add(quad);
  }

  #refuse(text: string, message: string): void {
    this.#bad += 1;
    if (this.#told.length < MOST_TOLD) this.#told.push({ line: this.#line, text, message });
  }
}

/** In English, as the engine’s own reasons are. */
function reasonOf(error: unknown): string {
  if (error instanceof WikiError)
    return error.id === 'blank-graph' ? 'the graph is a blank node' : 'RDF 1.2 is not kept';
  return error instanceof Error ? error.message : String(error);
}
