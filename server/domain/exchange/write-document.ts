import type { RdfMediaType } from '../../../core/rdf/syntaxes.ts';
import type { DatasetChunk } from '../../store/journal.ts';
import type { RdfCodec } from '../services.ts';
import { JsonLdWriter } from './write-json-ld.ts';
import { LineWriter } from './write-lines.ts';
import { RdfXmlWriter } from './write-rdf-xml.ts';
import { TurtleWriter } from './write-turtle.ts';

/**
 * Writes one RDF document of any size, piece by piece. Blank nodes keep their labels, which are
 * different in different graphs, so that a graph may come in several chunks.
 */
export interface DocumentWriter {
  begin(heading: readonly string[]): string;
  /** Between two graphs; the empty string where the syntax has no comments. */
  comment(lines: readonly string[]): string;
  /** Takes a chunk; what it gives back is to be written now. */
  add(chunk: DatasetChunk): Promise<string>;
  /** What was kept back of the graph that has ended. */
  flush(): Promise<string>;
  end(): string;
}

export function documentWriter(
  rdf: Pick<RdfCodec, 'write'>,
  mediaType: RdfMediaType,
): DocumentWriter {
  switch (mediaType) {
    case 'text/turtle':
      return new TurtleWriter(rdf, false);
    case 'application/trig':
      return new TurtleWriter(rdf, true);
    case 'application/n-triples':
      return new LineWriter(false);
    case 'application/n-quads':
      return new LineWriter(true);
    case 'application/ld+json':
      return new JsonLdWriter(rdf);
    case 'application/rdf+xml':
      return new RdfXmlWriter(rdf);
  }
}

/** Comment lines of the syntaxes that have `#`; no text can leave its line. */
export function hashComment(lines: readonly string[]): string {
  return lines.map((line) => `# ${line.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}\n`).join('');
}

/** N-Quads lines of one graph as N-Triples. */
export function withoutGraph({ graph, nquads }: DatasetChunk): string {
  if (graph === '') return nquads;
  // By lines and not by a pattern: a text may hold other ends of line, and what looks like an end.
  return nquads
    .split('\n')
    .map((line) => (line === '' ? '' : `${line.slice(0, line.lastIndexOf(' <'))} .`))
    .join('\n');
}
