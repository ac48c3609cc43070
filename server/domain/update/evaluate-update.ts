import { WikiError } from '../../../core/errors.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import {
  freshLabelPrefix,
  instantiate,
  type ModifyOperation,
  type UpdateOperation,
  type UpdatePlan,
} from '../../sparql/update/index.ts';
import type { HeldChange, HeldIndex, Row } from '../../store/quad-index.ts';
import { demand, mayAdmin, type Actor } from '../permissions/index.ts';
import type { Services } from '../services.ts';
import { emptyGraphs, transferGraph, createGraph } from './graph-management.ts';
import { homeGraph } from './home-graph.ts';
import { MOST_QUADS } from './limits.ts';
import { inGraph, WorkingState } from './working-state.ts';

/** The index, held from the first time it is needed. */
export type Hold = () => Promise<HeldIndex>;

/** Works out what a plan changes, operation by operation; nothing is written. */
export async function evaluateUpdate(
  services: Pick<Services, 'journal' | 'iris'>,
  actor: Actor,
  plan: UpdatePlan,
  hold: Hold,
): Promise<WorkingState> {
  const state = new WorkingState(services, actor, async (quads) => (await hold()).holds(quads));
  await demandNamedGraphs(state, actor, plan);
  const evaluation = new Evaluation(services, state, hold);
  for (const operation of plan) await evaluation.perform(operation);
  return state;
}

/** The graphs that a plan names are judged before anything is worked out, whatever would come of it. */
async function demandNamedGraphs(
  state: WorkingState,
  actor: Actor,
  plan: UpdatePlan,
): Promise<void> {
  const graphs = new Set<string>();
  for (const operation of plan)
    for (const graph of graphsNamed(operation, actor)) graphs.add(graph);
  for (const graph of graphs) await state.target(graph);
}

function graphsNamed(operation: UpdateOperation, actor: Actor): string[] {
  switch (operation.type) {
    case 'data':
      return [...new Set(operation.quads.map(({ graph }) => graph.value))].filter(Boolean);
    case 'modify':
      return [...operation.deletes, ...operation.inserts].flatMap(({ graph }) =>
        graph?.termType === 'NamedNode' ? [graph.value] : [],
      );
    case 'empty': {
      const { target } = operation;
      if (target === 'all' || target === 'named') demand(mayAdmin, actor);
      return typeof target === 'object' ? [target.graph] : target === 'default' ? [''] : [];
    }
    case 'create':
      return [operation.graph];
    case 'copy':
    case 'add':
      return [operation.to];
    case 'move':
      return [operation.from, operation.to];
  }
}

class Evaluation {
  readonly #services: Pick<Services, 'journal' | 'iris'>;
  readonly #state: WorkingState;
  readonly #hold: Hold;
  /** What was changed since the index was last asked. */
  #unshown: HeldChange[] = [];

  constructor(services: Pick<Services, 'journal' | 'iris'>, state: WorkingState, hold: Hold) {
    this.#services = services;
    this.#state = state;
    this.#hold = hold;
  }

  async perform(operation: UpdateOperation): Promise<void> {
    switch (operation.type) {
      case 'data': {
        const quads = this.#atHome(operation.quads);
        this.#note(
          await (operation.remove ? this.#state.change(quads, []) : this.#state.change([], quads)),
        );
        return;
      }
      case 'modify':
        return this.#modify(operation);
      case 'create':
        return createGraph(this.#state, operation);
      case 'empty':
        return this.#noteAll(emptyGraphs(this.#services, this.#state, operation));
      default:
        return this.#noteAll(transferGraph(this.#state, operation));
    }
  }

  async #modify(operation: ModifyOperation): Promise<void> {
    const rows = await this.#solutions(operation);
    const making = {
      rows,
      labelPrefix: freshLabelPrefix(),
      home: (subject: Quad['object']) => homeGraph(this.#services.iris, subject),
    };
    const removed = bounded(instantiate(operation.deletes, making));
    const added = bounded(instantiate(operation.inserts, making));
    this.#note(await this.#state.change(removed, added));
  }

  async #solutions({ select, dataset }: ModifyOperation): Promise<readonly Row[]> {
    const held = await this.#hold();
    for (const change of this.#unshown.splice(0)) await held.show(change);
    try {
      return await held.select(select, { ...dataset, maxResults: MOST_QUADS });
    } catch (error) {
      if (error instanceof WikiError && error.kind === 'result-too-large') throw tooLarge(error);
      throw error;
    }
  }

  #atHome(quads: readonly Quad[]): Quad[] {
    return quads.flatMap((statement) =>
      statement.graph.termType === 'DefaultGraph'
        ? inGraph([statement], homeGraph(this.#services.iris, statement.subject))
        : statement,
    );
  }

  async #noteAll(changes: AsyncIterable<HeldChange>): Promise<void> {
    for await (const change of changes) this.#note(change);
  }

  #note(change: HeldChange): void {
    if (change.removed.length + change.added.length > 0) this.#unshown.push(change);
  }
}

function bounded(quads: Iterable<Quad>): Quad[] {
  const kept: Quad[] = [];
  for (const one of quads) {
    if (kept.length >= MOST_QUADS) throw tooLarge();
    kept.push(one);
  }
  return kept;
}

function tooLarge(cause?: unknown): WikiError {
  return new WikiError('too-large', 'update-too-large', { limit: MOST_QUADS }, cause);
}
