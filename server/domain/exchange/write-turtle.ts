import { asTriples } from '../../../core/rdf/terms.ts';
import { NS } from '../../../core/vocabulary.ts';
import { readNQuads } from '../../store/embedded/read-nquads.ts';
import type { DatasetChunk } from '../../store/journal.ts';
import type { RdfCodec } from '../services.ts';
import { hashComment, withoutGraph, type DocumentWriter } from './write-document.ts';

/** Characters of N-Quads up to which a graph is written for people to read. */
const READABLE = 512 * 1024;

/** Turtle or TriG: a graph the size of a page as people write it, a large one a statement a line. */
export class TurtleWriter implements DocumentWriter {
  readonly #rdf: Pick<RdfCodec, 'write'>;
  readonly #graphs: boolean;
  /** The chunks of a graph that may still turn out to be readable. */
  #kept: DatasetChunk[] = [];
  #keptLength = 0;
  /** The graph that is being written line by line. */
  #large: string | undefined;

  constructor(rdf: Pick<RdfCodec, 'write'>, graphs: boolean) {
    this.#rdf = rdf;
    this.#graphs = graphs;
  }

  begin(heading: readonly string[]): string {
    const prefixes = Object.entries(NS).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`);
    return `${hashComment(heading)}${prefixes.join('')}\n`;
  }

  comment(lines: readonly string[]): string {
    return hashComment(lines);
  }

  async add(chunk: DatasetChunk): Promise<string> {
    if (this.#large === chunk.graph) return withoutGraph(chunk);
    this.#kept.push(chunk);
    this.#keptLength += chunk.nquads.length;
    if (this.#keptLength <= READABLE) return '';
    const lines = this.#take().map(withoutGraph).join('');
    this.#large = chunk.graph;
    return `${this.#opening(chunk.graph)}${lines}`;
  }

  async flush(): Promise<string> {
    if (this.#large !== undefined) {
      const graph = this.#large;
      this.#large = undefined;
      return `${this.#closing(graph)}\n`;
    }
    const [first] = this.#kept;
    if (!first) return '';
    const quads = this.#take().flatMap(({ nquads }) => [...readNQuads(nquads)]);
    const text = await this.#rdf.write({
      quads: asTriples(quads),
      mediaType: 'text/turtle',
      baseIri: first.graph,
    });
    // The document has declared every prefix at its beginning.
    const body = text.replace(/^(?:@prefix [^\n]*\n)+\n/, '');
    return `${this.#opening(first.graph)}${body}${this.#closing(first.graph)}\n`;
  }

  end(): string {
    return '';
  }

  #take(): DatasetChunk[] {
    const kept = this.#kept;
    this.#kept = [];
    this.#keptLength = 0;
    return kept;
  }

  #opening(graph: string): string {
    return this.#graphs && graph !== '' ? `<${graph}> {\n` : '';
  }

  #closing(graph: string): string {
    return this.#graphs && graph !== '' ? '}\n' : '';
  }
}
