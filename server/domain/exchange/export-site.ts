import type { Watched } from '../../../core/progress.ts';
import type { RdfMediaType } from '../../../core/rdf/syntaxes.ts';
import { quadToNQuads } from '../../../core/rdf/terms.ts';
import { readNQuads } from '../../store/embedded/read-nquads.ts';
import type { DatasetChunk } from '../../store/journal.ts';
import type { Services } from '../services.ts';
import { Credits, type PageCredits } from './export-credits.ts';
import { selectGraphs, type ExportSelection } from './export-selection.ts';
import { documentWriter, type DocumentWriter } from './write-document.ts';

export interface ExportRequest {
  readonly selection: ExportSelection;
  readonly mediaType: RdfMediaType;
  /** What a document that can hold comments begins with, a line each. */
  heading(facts: { base: string; time: string; seq: number }): readonly string[];
  /** The comment before a page. */
  credit(credits: PageCredits): string;
}

export interface ExportReport {
  /** The commit that was exported, all of it at that moment. */
  readonly seq: number;
  readonly graphs: number;
  readonly statements: number;
}

type Exporting = Pick<Services, 'journal' | 'iris' | 'clock' | 'rdf'> & {
  readonly quadIndex: Pick<Services['quadIndex'], 'select'>;
};

/**
 * Writes the public graphs of a selection as one document, piece by piece, as they were at one
 * moment. The catalogue's statements about every page go with it: its title, authors, date, revision
 * and licence, which the Peer Production Licence asks to be passed on. A syntax without graphs gets
 * all of it as one graph.
 *
 * Throws the WikiErrors of `selectGraphs`, and of RDF/XML what it cannot say.
 * @param write takes the next piece of the document, and may make the export wait
 */
export async function exportSite(
  services: Exporting,
  request: ExportRequest,
  write: (piece: string) => Promise<void>,
  { signal, progress }: Watched,
): Promise<ExportReport> {
  const { journal, iris, clock } = services;
  const graphs = await selectGraphs(services, request.selection);
  const { seq, chunks } = await journal.replay([iris.catalogue, ...graphs]);
  const writer = documentWriter(services.rdf, request.mediaType);
  const credits = new Credits();
  const time = clock().toISOString();
  await write(writer.begin(request.heading({ base: iris.base, time, seq })));
  let done = 0;
  let statements = 0;
  let current: string | undefined;
  for await (const chunk of chunks) {
    signal.throwIfAborted();
    if (chunk.graph === iris.catalogue) {
      credits.add(readNQuads(chunk.nquads));
      continue;
    }
    if (current === undefined)
      statements += await writeCredits(services, writer, credits, graphs, write);
    if (chunk.graph !== current) {
      await write(await writer.flush());
      const about = credits.of(chunk.graph);
      if (about) await write(writer.comment([request.credit(about)]));
      done += current === undefined ? 0 : 1;
    }
    current = chunk.graph;
    statements += linesIn(chunk.nquads);
    await write(await writer.add(chunk));
    const counted = { count: statements, unit: 'statements' } as const;
    progress({ stage: 'export', done, total: graphs.length, unit: 'graphs', counted });
  }
  await write((await writer.flush()) + writer.end());
  return { seq, graphs: graphs.length, statements };
}

/** Returns how many statements they are. */
async function writeCredits(
  { iris }: Pick<Services, 'iris'>,
  writer: DocumentWriter,
  credits: Credits,
  graphs: readonly string[],
  write: (piece: string) => Promise<void>,
): Promise<number> {
  const statements = credits.statementsOf(graphs);
  for (const chunk of chunksOf(iris.catalogue, statements.map(quadToNQuads))) {
    await write(await writer.add(chunk));
  }
  await write(await writer.flush());
  return statements.length;
}

const CHUNK_LINES = 5000;

function* chunksOf(graph: string, lines: readonly string[]): Generator<DatasetChunk> {
  for (let at = 0; at < lines.length; at += CHUNK_LINES) {
    yield { graph, nquads: `${lines.slice(at, at + CHUNK_LINES).join('\n')}\n` };
  }
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
