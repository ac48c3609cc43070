import { WikiError } from '../../../core/errors.ts';
import type { Watched } from '../../../core/progress.ts';
import { RDF_SYNTAXES, syntaxOfFile, type RdfMediaType } from '../../../core/rdf/syntaxes.ts';
import { changedDescription, type DescriptionChange } from '../graphs/description.ts';
import type { Services } from '../services.ts';
import type { BadLine } from './import-thread/protocol.ts';
import { ImportThread } from './import-thread/import-thread.ts';
import { recordImport, type ImportedContent } from './record-import.ts';
import { demandReferenceGraph } from './reserved-graphs.ts';

export type { BadLine } from './import-thread/protocol.ts';

export interface ImportFile {
  /** For messages; its ending tells the syntax, less `.gz`. */
  readonly name: string;
  /** Bytes, where they are known. */
  readonly size?: number;
}

export interface ImportRequest {
  readonly files: readonly ImportFile[];
  /**
   * The graph that the files replace together, as one commit; graphs that they name go under their own
   * names. Without it every file is a commit of its own, and graphs of pages become pages.
   */
  readonly graph?: string;
  /** What is said of that graph otherwise, in the same commit. */
  readonly description?: DescriptionChange;
  /** Goes on past lines of N-Triples and N-Quads that are no statements. */
  readonly skipBadLines?: boolean;
  /** Lets a file without a statement empty the graph. */
  readonly allowEmpty?: boolean;
  /** Account name; the packaged author when a command of the operator does it. */
  readonly author?: string;
}

/** What came of one commit. */
export interface ImportReport extends ImportedContent {
  readonly files: readonly string[];
  readonly statements: number;
  /** Lines passed over. */
  readonly badLines: number;
  /** The first of them. */
  readonly firstBad: readonly FileLine[];
}

export interface FileLine extends BadLine {
  readonly file: string;
}

/** Lines that are no statements; nothing of the file was imported. Args: file, count. */
export class BadLines extends WikiError {
  readonly lines: readonly FileLine[];

  constructor(file: string, count: number, lines: readonly FileLine[]) {
    super('bad-request', 'import-bad-lines', { file, count });
    this.lines = lines;
  }
}

export interface ImportWork extends Watched {
  /** The bytes of a file, piece by piece. */
  read(file: string): AsyncIterable<Uint8Array>;
  /** To be told of every commit that was made. */
  done(report: ImportReport): void;
}

/** How many times larger RDF is than its gzip, at most, usually. */
const MOST_COMPRESSED = 20;

type ImportServices = Pick<
  Services,
  'journal' | 'quadIndex' | 'textIndex' | 'iris' | 'clock' | 'log'
> & {
  /** Where large files are put aside while they are read. */
  readonly spoolFolder: string;
};

/**
 * Imports RDF files of any size: read, compared with what is there, and packed in threads; each commit
 * whole or absent, and seen by no query before it is durable. The same file again changes nothing.
 *
 * Throws the WikiErrors of reading with `file` among their arguments (`rdf-syntax-file`,
 * `import-gzip-damaged`, `foreign-subject`…), BadLines, `import-empty`, `import-needs-graph`,
 * `file-syntax-unknown`, `graph-reserved`, `graph-title`, `graph-link`, `index-too-small`, and those of the journal.
 */
export async function importFiles(
  services: ImportServices,
  request: ImportRequest,
  work: ImportWork,
): Promise<void> {
  const { files, graph, description } = request;
  if (graph !== undefined) demandReferenceGraph(services.iris, graph);
  // What cannot be said of it is told before a large file is read.
  if (description) changedDescription({ titles: [] }, description);
  const syntaxes = files.map(({ name }) => syntaxOf(name));
  const commits = graph === undefined ? files.map((file) => [file]) : [files];
  for (const together of commits) {
    const mediaTypes = together.map((file) => syntaxes[files.indexOf(file)]!);
    work.done(await importTogether(services, request, together, mediaTypes, work));
  }
}

function syntaxOf(name: string): RdfMediaType {
  const syntax = syntaxOfFile(name.replace(/\.gz$/i, ''));
  if (syntax) return syntax.mediaType;
  const accepted = RDF_SYNTAXES.map(({ extension }) => `.${extension}`).join(', ');
  throw new WikiError('unsupported-media-type', 'file-syntax-unknown', { file: name, accepted });
}

async function importTogether(
  services: ImportServices,
  request: ImportRequest,
  files: readonly ImportFile[],
  mediaTypes: readonly RdfMediaType[],
  work: ImportWork,
): Promise<ImportReport> {
  const { graph, description, author = 'Infrawiki' } = request;
  const time = services.clock().toISOString();
  const base = services.iris.base;
  const settings = {
    base,
    author,
    time,
    folder: services.spoolFolder,
    ...(graph !== undefined && { graph }),
  };
  const thread = new ImportThread(settings, sum(files.map(uncompressed)));
  try {
    let [statements, badLines] = [0, 0];
    const firstBad: FileLine[] = [];
    for (const [index, file] of files.entries()) {
      const read = await named(file.name, () => readFile(thread, file, mediaTypes[index]!, work));
      const lines = read.firstBad.map((line) => ({ ...line, file: file.name }));
      if (read.badLines > 0 && !request.skipBadLines)
        throw new BadLines(file.name, read.badLines, lines);
      if (read.statements === 0 && !request.allowEmpty)
        throw new WikiError('unprocessable', 'import-empty', { file: file.name });
      statements += read.statements;
      badLines += read.badLines;
      firstBad.push(...lines);
    }
    const names = files.map(({ name }) => name);
    const facts = { author, time, comment: names.join(', '), statements };
    const content = await recordImport(
      services,
      thread,
      {
        ...facts,
        pages: graph === undefined,
        ...(graph !== undefined && description && { described: { graph, description } }),
      },
      work,
    );
    return { ...content, files: names, statements, badLines, firstBad };
  } finally {
    await thread.close();
  }
}

/** Bytes that a file may unfold to; nobody knows how large a pipe is. */
function uncompressed({ name, size = Infinity }: ImportFile): number {
  return name.endsWith('.gz') ? size * MOST_COMPRESSED : size;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

async function readFile(
  thread: ImportThread,
  { name, size }: ImportFile,
  mediaType: RdfMediaType,
  work: ImportWork,
) {
  await thread.call('begin', { mediaType, name });
  let bytes = 0;
  let reading: ReturnType<typeof thread.call<'piece'>> | undefined;
  for await (const piece of work.read(name)) {
    // One piece is on its way while the thread works on another.
    const { statements = 0 } = (await reading) ?? {};
    work.signal.throwIfAborted();
    work.progress({
      stage: 'import',
      name,
      done: bytes,
      ...(size !== undefined && { total: size }),
      unit: 'bytes',
      counted: { count: statements, unit: 'statements' },
    });
    bytes += piece.byteLength;
    reading = thread.call('piece', piece);
    reading.catch(() => undefined);
  }
  await reading;
  return thread.call('end', undefined);
}

/** Failures of reading name the file. */
async function named<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WikiError) || error.kind === 'unavailable') throw error;
    const id = error.id === 'rdf-syntax' ? 'rdf-syntax-file' : error.id;
    throw new WikiError(error.kind, id, { ...error.args, file }, error);
  }
}
