import { WikiError } from '../../../core/errors.ts';
import { diffQuads } from '../../../core/rdf/delta.ts';
import { RDF_SYNTAXES, syntaxOfFile } from '../../../core/rdf/syntaxes.ts';
import { graphName, type Quad } from '../../../core/rdf/terms.ts';
import { PPL } from '../../../core/vocabulary.ts';
import type { GraphChange, GraphState } from '../../store/journal.ts';
import type { Services } from '../services.ts';
import { demandReferenceGraph } from './reserved-graphs.ts';

export interface ImportFile {
  /** For messages; its ending tells the syntax when `mediaType` does not. */
  readonly name: string;
  readonly text: string;
  readonly mediaType?: string;
}

export interface ImportRequest {
  /** The IRI of the graph that the files replace; a named graph within a file goes under its own name. */
  readonly graph: string;
  readonly files: readonly ImportFile[];
  /** Account name; the packaged author when a command of the operator does it. */
  readonly author?: string;
  readonly comment?: string;
  /** IRI of the licence the data is under, when it is known. */
  readonly licence?: string;
}

export interface ImportReport {
  /** Quads that the graphs now hold. */
  readonly total: number;
  readonly added: number;
  readonly removed: number;
  /** The commit; undefined when everything was there already. */
  readonly seq?: number;
}

type ImportServices = Pick<Services, 'journal' | 'iris' | 'clock' | 'rdf'> & {
  readonly quadIndex: Pick<Services['quadIndex'], 'apply'>;
};

/**
 * Replaces reference graphs by the content of RDF files, read whole before anything is written,
 * as one commit that the quad index is given at once. The same files again change nothing.
 *
 * Throws the WikiErrors of reading with `file` among their arguments (`rdf-syntax` becomes
 * `rdf-syntax-file`), `file-syntax-unknown` for an ending that says nothing, `graph-reserved`,
 * and those of the journal.
 */
export async function importReferenceGraph(
  services: ImportServices,
  request: ImportRequest,
): Promise<ImportReport> {
  demandReferenceGraph(services.iris, request.graph);
  const contents = await readFiles(services, request);
  const changes: GraphChange[] = [];
  let total = 0;
  for (const [graph, quads] of contents) {
    const before = await services.journal.graph(graph);
    demandReferenceGraph(services.iris, graph, before?.kind);
    const labelled = await services.rdf.labelBlankNodes(quads, before?.quads ?? []);
    const change = replace(graph, before, labelled);
    total += (before?.quads.length ?? 0) + change.added.length - change.removed.length;
    if (change.added.length + change.removed.length > 0) changes.push(change);
  }
  const sum = (side: 'added' | 'removed'): number =>
    changes.reduce((count, change) => count + change[side].length, 0);
  const counts = { total, added: sum('added'), removed: sum('removed') };
  if (changes.length === 0) return counts;
  const { seq } = await services.journal.commit({
    author: request.author ?? 'Infrawiki',
    time: services.clock().toISOString(),
    comment: request.comment ?? request.files.map(({ name }) => name).join(', '),
    licence: request.licence ?? PPL,
    changes,
  });
  services.quadIndex.apply({ seq, changes });
  return { ...counts, seq };
}

function replace(graph: string, before: GraphState | undefined, quads: Quad[]): GraphChange {
  const { added, removed } = diffQuads(before?.quads ?? [], quads);
  return { graph, kind: 'reference', added, removed, expectedSeq: before?.seq ?? 0 };
}

/** The statements of all files by graph. Blank nodes of different files stay apart. */
async function readFiles(
  services: ImportServices,
  { graph, files }: ImportRequest,
): Promise<Map<string, Quad[]>> {
  const byGraph = new Map<string, Quad[]>([[graph, []]]);
  for (const [number, file] of files.entries()) {
    const quads = await readFile(services, graph, file);
    for (const statement of files.length > 1 ? renamed(quads, `f${number}-`) : quads) {
      const name = statement.graph.value === '' ? graph : statement.graph.value;
      const known = byGraph.get(name) ?? [];
      known.push({ ...statement, graph: graphName(name) });
      byGraph.set(name, known);
    }
  }
  return byGraph;
}

async function readFile(
  services: ImportServices,
  graph: string,
  { name, text, mediaType }: ImportFile,
): Promise<Quad[]> {
  const syntax = mediaType ?? syntaxOfFile(name)?.mediaType;
  if (syntax === undefined) {
    const accepted = RDF_SYNTAXES.map(({ extension }) => `.${extension}`).join(', ');
    throw new WikiError('unsupported-media-type', 'file-syntax-unknown', { file: name, accepted });
  }
  try {
    return await services.rdf.read({ text, mediaType: syntax, baseIri: graph });
  } catch (error) {
    if (!(error instanceof WikiError)) throw error;
    const id = error.id === 'rdf-syntax' ? 'rdf-syntax-file' : error.id;
    throw new WikiError(error.kind, id, { ...error.args, file: name }, error);
  }
}

function renamed(quads: readonly Quad[], prefix: string): Quad[] {
  const rename = <T extends Quad['subject'] | Quad['object']>(term: T): T =>
    term.termType === 'BlankNode' ? { ...term, value: prefix + term.value } : term;
  return quads.map((statement) => ({
    ...statement,
    subject: rename(statement.subject),
    object: rename(statement.object),
  }));
}
