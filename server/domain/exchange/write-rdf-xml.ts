import { NS } from '../../../core/vocabulary.ts';
import { asTriples } from '../../../core/rdf/terms.ts';
import { readNQuads } from '../../store/embedded/read-nquads.ts';
import type { DatasetChunk } from '../../store/journal.ts';
import type { RdfCodec } from '../services.ts';
import type { DocumentWriter } from './write-document.ts';

const DOCUMENT = /^<\?xml[^>]*\?>\n<rdf:RDF([^>]*)>\n([\s\S]*)<\/rdf:RDF>\n$/;
/** Namespaces that the whole document does not declare: ns1, ns2, … different in each chunk. */
const MADE_PREFIX = /xmlns:ns\d+="[^"]*"/g;

/** RDF/XML, all graphs merged. Texts cannot hold markup there, so that `<` always begins an element. */
export class RdfXmlWriter implements DocumentWriter {
  readonly #rdf: Pick<RdfCodec, 'write'>;

  constructor(rdf: Pick<RdfCodec, 'write'>) {
    this.#rdf = rdf;
  }

  begin(heading: readonly string[]): string {
    const namespaces = Object.entries(NS).map(([prefix, iri]) => `\n  xmlns:${prefix}="${iri}"`);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${this.comment(heading)}<rdf:RDF${namespaces.join('')}>\n`;
  }

  comment(lines: readonly string[]): string {
    return lines.map((line) => `<!-- ${harmless(line)} -->\n`).join('');
  }

  async add({ graph, nquads }: DatasetChunk): Promise<string> {
    const quads = asTriples([...readNQuads(nquads)]);
    const text = await this.#rdf.write({ quads, mediaType: 'application/rdf+xml', baseIri: graph });
    const [, attributes = '', blocks = ''] = DOCUMENT.exec(text) ?? [];
    const made = (attributes.match(MADE_PREFIX) ?? []).join(' ');
    if (made === '') return blocks;
    return blocks.replaceAll('  <rdf:Description ', () => `  <rdf:Description ${made} `);
  }

  async flush(): Promise<string> {
    return '';
  }
  end(): string {
    return '</rdf:RDF>\n';
  }
}

/** What a comment cannot hold is left out (XML 1.0, 2.5 and 2.2). */
function harmless(line: string): string {
  return line.replace(/\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, ' ').replace(/-{2,}|-$/g, '–');
}
