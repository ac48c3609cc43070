import { WikiError } from '../../../core/errors.ts';
import type {
  CreateOperation,
  EmptyOperation,
  TransferOperation,
} from '../../sparql/update/index.ts';
import type { Journal } from '../../store/journal.ts';
import { lineEnd, quadsOf } from '../../store/sqlite-journal/nquads-lines.ts';
import type { Services } from '../services.ts';
import type { GraphDraft } from './graph-draft.ts';
import { snapshotOf, textNow } from './graph-text.ts';
import { MOST_QUADS } from './limits.ts';
import { tooLarge, type PendingChange } from './shown-index.ts';
import { inGraph, type WorkingState } from './working-state.ts';

type ManagedServices = Pick<Services, 'journal' | 'iris'>;

/**
 * CREATE. A graph without statements does not exist, so this is good for no more than a promise within
 * the same update, and a complaint about a graph that is there.
 * @throws WikiError conflict `create-exists` (graph), unless it is silent
 */
export async function createGraph(
  state: WorkingState,
  { graph, silent }: CreateOperation,
): Promise<void> {
  const draft = await state.writable(graph);
  if (exists(draft) && !silent) throw new WikiError('conflict', 'create-exists', { graph });
  draft.created = true;
}

/** CLEAR and DROP. Throws not-found `graph-unknown` (graph), unless it is silent. */
export async function* emptyGraphs(
  { journal, iris }: ManagedServices,
  state: WorkingState,
  { target, silent }: EmptyOperation,
): AsyncGenerator<PendingChange> {
  if (typeof target === 'object') {
    const draft = await state.writable(target.graph);
    if (!exists(draft) && !silent) throw unknown(target.graph);
    yield* empty(journal, state, target.graph);
    draft.created = false;
    return;
  }
  if (target !== 'named') yield* empty(journal, state, '');
  if (target === 'default') return;
  const graphs = (await journal.graphs()).filter(
    ({ kind, size }) => size > 0 && (kind === 'page' || kind === 'reference'),
  );
  await state.readPages(graphs.flatMap(({ graph }) => iris.slugOfPage(graph) ?? []));
  const touched = [...state.drafts].map(({ base }) => base.target);
  const written = touched.filter(({ kind, iri }) => kind !== 'read-only' && iri !== '');
  const names = [...graphs.map(({ graph }) => graph), ...written.map(({ iri }) => iri)];
  for (const graph of new Set(names)) yield* empty(journal, state, graph);
}

/**
 * COPY, MOVE and ADD.
 * @throws WikiError not-found `graph-unknown` (graph), unless it is silent; too-large
 *   `update-too-large` for much that is added to what is there
 */
export async function* transferGraph(
  { journal }: ManagedServices,
  state: WorkingState,
  { type, from, to, silent }: TransferOperation,
): AsyncGenerator<PendingChange> {
  const source = await state.draft(from);
  if (!exists(source)) {
    if (!silent) throw unknown(from);
    return;
  }
  if (from === to) return;
  if (source.isRead) {
    const content = inGraph(source.content(), to);
    if (type !== 'add') yield* empty(journal, state, to);
    yield state.change([], content);
  } else yield* transferUnread(journal, state, source, { type, to });
  if (type === 'move') yield* empty(journal, state, from);
}

/** From a graph too large to be read: its text goes over as it is. */
async function* transferUnread(
  journal: Journal,
  state: WorkingState,
  source: GraphDraft,
  { type, to }: Pick<TransferOperation, 'type' | 'to'>,
): AsyncGenerator<PendingChange> {
  const { iri } = source.base.target;
  const target = await state.writable(to);
  const text = await textNow(journal, source);
  const { size } = source;
  // Facts of a page are looked at one by one: each has to be the page’s own.
  const isPage = target.base.target.kind === 'page';
  if (isPage || (type === 'add' && target.size > 0)) {
    if (size > MOST_QUADS) throw tooLarge();
    if (type !== 'add') yield* empty(journal, state, to);
    yield state.change([], inGraph(await quadsOf(text), to));
    return;
  }
  yield* empty(journal, state, to);
  const poured = text.map((part) => renamed(part, iri, to));
  target.pour(poured, size);
  yield { removed: [], added: { nquads: poured } };
}

/** The lines of a graph, in another. */
function renamed(part: string, from: string, to: string): string {
  return part.replaceAll(lineEnd(from), lineEnd(to));
}

async function* empty(
  journal: Journal,
  state: WorkingState,
  graph: string,
): AsyncGenerator<PendingChange> {
  const draft = await state.writable(graph);
  if (draft.isRead) {
    yield state.change(draft.content(), []);
    return;
  }
  if (draft.size === 0) return;
  const before = snapshotOf(draft);
  draft.clear();
  yield async () => ({ removed: { nquads: await textNow(journal, before) }, added: [] });
}

/** The unnamed graph is always there. */
function exists(draft: GraphDraft): boolean {
  return draft.base.target.kind === 'unnamed' || draft.size > 0 || draft.created;
}

function unknown(graph: string): WikiError {
  return new WikiError('not-found', 'graph-unknown', { graph });
}
