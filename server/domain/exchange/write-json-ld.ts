import { readNQuads } from '../../store/embedded/read-nquads.ts';
import type { DatasetChunk } from '../../store/journal.ts';
import type { RdfCodec } from '../services.ts';
import type { DocumentWriter } from './write-document.ts';

/**
 * JSON-LD as one array: an object for each graph, or for a part of a large one, each with its own
 * context. Parts of a graph that carry the same name are one graph (JSON-LD 1.1, 4.9).
 */
export class JsonLdWriter implements DocumentWriter {
  readonly #rdf: Pick<RdfCodec, 'write'>;
  #separator = '\n';

  constructor(rdf: Pick<RdfCodec, 'write'>) {
    this.#rdf = rdf;
  }

  begin(): string {
    return '[';
  }
  comment(): string {
    return '';
  }

  async add({ graph, nquads }: DatasetChunk): Promise<string> {
    const quads = [...readNQuads(nquads)];
    const mediaType = 'application/ld+json';
    const text = (await this.#rdf.write({ quads, mediaType, baseIri: graph })).trimEnd();
    if (graph !== '') return this.#next(text);
    // An object with nothing but a context and `@graph` would be a nameless graph inside the array.
    const { '@context': context, '@graph': nodes, ...node } = JSON.parse(text) as JsonDocument;
    return (nodes ?? [node])
      .map((each) => this.#next(JSON.stringify({ '@context': context, ...each }, null, 2)))
      .join('');
  }

  async flush(): Promise<string> {
    return '';
  }
  end(): string {
    return '\n]\n';
  }

  #next(text: string): string {
    const separator = this.#separator;
    this.#separator = ',\n';
    return separator + text;
  }
}

interface JsonDocument {
  readonly '@context'?: object;
  readonly '@graph'?: readonly object[];
}
