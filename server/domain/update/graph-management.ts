import { WikiError } from '../../../core/errors.ts';
import type { QuadDelta } from '../../../core/rdf/delta.ts';
import type {
  CreateOperation,
  EmptyOperation,
  TransferOperation,
} from '../../sparql/update/index.ts';
import type { Services } from '../services.ts';
import type { GraphDraft } from './graph-draft.ts';
import { inGraph, type WorkingState } from './working-state.ts';

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
  services: Pick<Services, 'journal'>,
  state: WorkingState,
  { target, silent }: EmptyOperation,
): AsyncGenerator<QuadDelta> {
  if (typeof target === 'object') {
    const draft = await state.writable(target.graph);
    if (!exists(draft) && !silent) throw unknown(target.graph);
    yield empty(state, target.graph);
    draft.created = false;
    return;
  }
  if (target !== 'named') yield empty(state, '');
  if (target === 'default') return;
  for (const { graph, kind } of await services.journal.graphs()) {
    if (kind === 'page' || kind === 'reference') yield empty(state, graph);
  }
  for (const { base } of [...state.drafts]) {
    if (base.target.kind !== 'read-only' && base.target.iri !== '')
      yield empty(state, base.target.iri);
  }
}

/** COPY, MOVE and ADD. Throws not-found `graph-unknown` (graph), unless it is silent. */
export async function* transferGraph(
  state: WorkingState,
  { type, from, to, silent }: TransferOperation,
): AsyncGenerator<QuadDelta> {
  const source = await state.draft(from, true);
  if (!exists(source)) {
    if (!silent) throw unknown(from);
    return;
  }
  if (from === to) return;
  const content = source.content();
  if (type !== 'add') yield empty(state, to);
  yield state.change([], inGraph(content, to));
  if (type === 'move') yield empty(state, from);
}

async function empty(state: WorkingState, graph: string): Promise<QuadDelta> {
  await state.target(graph);
  const draft = await state.draft(graph, true);
  return state.change(draft.content(), []);
}

/** The unnamed graph is always there. */
function exists(draft: GraphDraft): boolean {
  return draft.base.target.kind === 'unnamed' || draft.size > 0 || draft.created;
}

function unknown(graph: string): WikiError {
  return new WikiError('not-found', 'graph-unknown', { graph });
}
