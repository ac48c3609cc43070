import type { Watched } from '../../../core/progress.ts';
import type { QuadDelta } from '../../../core/rdf/delta.ts';
import { PPL } from '../../../core/vocabulary.ts';
import type { LargeCommit } from '../../store/journal.ts';
import { descriptionDelta, type DescriptionChange } from '../graphs/description.ts';
import type { Services } from '../services.ts';
import { IndexFeed } from './index-feed.ts';
import type { ImportThread } from './import-thread/import-thread.ts';
import type { ComparedGraphs, GraphBefore, ReadGraph } from './import-thread/protocol.ts';
import { demandReferenceGraph, isOwnGraph } from './reserved-graphs.ts';

/** What the graphs of an import hold, and what the commit changed. */
export interface ImportedContent {
  /** Quads that the graphs now hold. */
  readonly total: number;
  readonly added: number;
  readonly removed: number;
  /** Pages changed or made. */
  readonly pages: number;
  /** Other graphs changed or made. */
  readonly graphs: number;
  /** Graphs that the wiki makes itself, which were left out. */
  readonly leftOut: readonly string[];
  /** The commit; undefined when everything was there already. */
  readonly seq?: number;
}

export interface RecordRequest {
  readonly author: string;
  readonly time: string;
  readonly comment: string;
  /** How many were read, for the progress. */
  readonly statements: number;
  /** True when graphs of pages become pages. */
  readonly pages: boolean;
  /** What is said of a graph otherwise. */
  readonly described?: { readonly graph: string; readonly description: DescriptionChange };
}

type RecordServices = Pick<Services, 'journal' | 'quadIndex' | 'textIndex' | 'iris' | 'log'>;

/** Statements compared at once, about. */
const BATCH = 8_000;
/** Batches taken over at once: journal and indexes are not always equally fast. */
const WINDOW = 4;

/** Compares what a thread has read with the journal, and makes the difference one commit. */
export async function recordImport(
  services: RecordServices,
  thread: ImportThread,
  request: RecordRequest,
  work: Watched,
): Promise<ImportedContent> {
  const { journal, quadIndex, textIndex } = services;
  const graphs = await thread.call('graphs', undefined);
  const { wanted, leftOut } = sorted(services, request, graphs);
  const commit = journal.startLargeCommit();
  const feed = new IndexFeed(quadIndex, textIndex);
  const sum = { total: 0, added: 0, removed: 0, pages: 0, graphs: 0 };
  const take = async ({ changes, texts, total }: ComparedGraphs): Promise<void> => {
    sum.total += total;
    for (const change of changes) {
      sum.added += change.addedCount;
      sum.removed += change.removedCount;
      sum[change.page ? 'pages' : 'graphs'] += 1;
    }
    // The feed first: the journal is handed the bytes.
    await Promise.all([feed.add(changes, texts), commit.add(changes)]);
  };
  try {
    leftOut.push(...(await compareAll(services, thread, wanted, request, work, take)));
    const said = await saidOtherwise(services, request);
    if (sum.pages + sum.graphs === 0 && !said.isChange) {
      await giveUp(commit, feed);
      return { ...sum, leftOut };
    }
    const [known] = await journal.graphTexts([services.iris.catalogue]);
    const catalogue =
      sum.pages > 0 || said.isChange
        ? await thread.call('catalogue', { ...(known && { before: known }), said })
        : undefined;
    if (catalogue) await Promise.all([feed.add([catalogue]), commit.add([catalogue])]);
    // Its memory is needed for the replicas.
    await thread.close();
    await feed.ready();
    work.signal.throwIfAborted();
    work.progress({ stage: 'commit', done: 0, unit: 'commits' });
    const { author, time, comment } = request;
    const { seq } = await commit.commit({ author, time, comment, licence: said.licence });
    await feed.take(seq, services.log);
    return { ...sum, leftOut, seq };
  } catch (error) {
    await giveUp(commit, feed);
    throw error;
  }
}

async function saidOtherwise(
  services: RecordServices,
  { described }: RecordRequest,
): Promise<QuadDelta & { licence: string; isChange: boolean }> {
  if (!described) return { added: [], removed: [], licence: PPL, isChange: false };
  const delta = await descriptionDelta(services, described.graph, described.description);
  return { ...delta, isChange: delta.added.length + delta.removed.length > 0 };
}

async function giveUp(commit: LargeCommit, feed: IndexFeed): Promise<void> {
  await Promise.allSettled([commit.discard(), feed.abandon()]);
}

/** Which graphs are imported. Throws `graph-reserved` when one is not free and was asked for by name. */
function sorted(
  { iris }: RecordServices,
  { pages }: RecordRequest,
  graphs: readonly ReadGraph[],
): { wanted: readonly ReadGraph[]; leftOut: string[] } {
  const own = graphs.filter(({ iri, page }) => page === undefined && isOwnGraph(iris, iri));
  if (!pages) for (const { iri } of own) demandReferenceGraph(iris, iri);
  return {
    wanted: graphs.filter((graph) => !own.includes(graph)),
    leftOut: own.map(({ iri }) => iri),
  };
}

/**
 * Batch after batch; one is compared while those before are taken over. Returns the graphs that are
 * not to be written, by what the journal holds under their names.
 */
async function compareAll(
  { journal, iris }: RecordServices,
  thread: ImportThread,
  graphs: readonly ReadGraph[],
  { statements, comment, pages }: RecordRequest,
  { signal, progress }: Watched,
  take: (compared: ComparedGraphs) => Promise<void>,
): Promise<string[]> {
  const leftOut: string[] = [];
  let done = 0;
  const taking: Promise<void>[] = [];
  for (const batch of batches(graphs)) {
    signal.throwIfAborted();
    progress({ stage: 'take-in', name: comment, done, total: statements, unit: 'statements' });
    const [known, infos] = await Promise.all([
      journal.graphTexts(batch.map(({ iri }) => iri)),
      journal.pagesNamed(batch.flatMap(({ page }) => page ?? [])),
    ]);
    const asked: GraphBefore[] = [];
    for (const { iri, page } of batch) {
      const before = known.find(({ graph }) => graph === iri);
      const info = infos.find(({ slug }) => slug === page);
      const isFree = page !== undefined || before === undefined || before.kind === 'reference';
      if (!isFree && !pages) demandReferenceGraph(iris, iri, before.kind);
      if (!isFree) leftOut.push(iri);
      else asked.push({ iri, ...(before && { before }), ...(info && { page: info }) });
    }
    const compared = await thread.call('compare', asked);
    if (taking.length >= WINDOW) await taking.shift();
    const taken = take(compared);
    // A failure is met where it is awaited.
    taken.catch(() => undefined);
    taking.push(taken);
    done += batch.reduce((sum, graph) => sum + graph.statements, 0);
  }
  await Promise.all(taking);
  return leftOut;
}

function* batches(graphs: readonly ReadGraph[]): Generator<ReadGraph[]> {
  let batch: ReadGraph[] = [];
  let size = 0;
  for (const graph of graphs) {
    batch.push(graph);
    size += graph.statements;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
