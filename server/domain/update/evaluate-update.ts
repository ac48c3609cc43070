import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Quad } from '../../../core/rdf/terms.ts';
import {
  freshLabelPrefix,
  instantiate,
  type ModifyOperation,
  type UpdateOperation,
  type UpdatePlan,
} from '../../sparql/update/index.ts';
import { demand, mayAdmin, type Actor } from '../permissions/index.ts';
import type { Services } from '../services.ts';
import { createGraph, emptyGraphs, transferGraph } from './graph-management.ts';
import { homeGraph } from './home-graph.ts';
import { MOST_QUADS } from './limits.ts';
import { ShownIndex, tooLarge, type Hold } from './shown-index.ts';
import { inGraph, WorkingState } from './working-state.ts';

type ReadingServices = Pick<Services, 'journal' | 'iris'>;

/** Quads made before other work gets its turn. */
const SLICE = 10_000;

/** Works out what a plan changes, operation by operation; nothing is written. */
export async function evaluateUpdate(
  services: ReadingServices,
  actor: Actor,
  plan: UpdatePlan,
  hold: Hold,
): Promise<WorkingState> {
  const shown = new ShownIndex(hold);
  const state = new WorkingState(services, actor, (quads) => shown.holds(quads));
  await demandNamedGraphs(state, actor, plan);
  const evaluation = new Evaluation(services, state, shown);
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
  for (const operation of plan) {
    for (const graph of graphsNamed(operation, actor)) graphs.add(graph);
  }
  for (const graph of graphs) await state.target(graph);
}

function graphsNamed(operation: UpdateOperation, actor: Actor): readonly string[] {
  switch (operation.type) {
    case 'data':
      return operation.quads.map(({ graph }) => graph.value).filter((graph) => graph !== '');
    case 'modify':
      return [...operation.deletes, ...operation.inserts].flatMap(({ graph }) =>
        graph?.termType === 'NamedNode' ? [graph.value] : [],
      );
    case 'empty': {
      const { target } = operation;
      if (target === 'all' || target === 'named') demand(mayAdmin, actor);
      return typeof target === 'object' ? [target.graph] : [];
    }
    case 'create':
      return [operation.graph];
    case 'move':
      return [operation.from, operation.to];
    default:
      return [operation.to];
  }
}

class Evaluation {
  readonly #services: ReadingServices;
  readonly #state: WorkingState;
  readonly #shown: ShownIndex;
  /** Quads changed one by one. */
  #count = 0;

  constructor(services: ReadingServices, state: WorkingState, shown: ShownIndex) {
    this.#services = services;
    this.#state = state;
    this.#shown = shown;
  }

  perform(operation: UpdateOperation): Promise<void> {
    switch (operation.type) {
      case 'data': {
        const quads = this.#atHome(operation.quads);
        return operation.remove ? this.#change(quads, []) : this.#change([], quads);
      }
      case 'modify':
        return this.#modify(operation);
      case 'create':
        return createGraph(this.#state, operation);
      case 'empty':
        return this.#shown.add(emptyGraphs(this.#services, this.#state, operation));
      default:
        return this.#shown.add(transferGraph(this.#services, this.#state, operation));
    }
  }

  async #modify({ select, dataset, deletes, inserts }: ModifyOperation): Promise<void> {
    const making = {
      rows: await this.#shown.select(select, dataset),
      labelPrefix: freshLabelPrefix(),
      home: (subject: Quad['subject']) => homeGraph(this.#services.iris, subject),
    };
    const removed = await bounded(instantiate(deletes, making));
    const added = await bounded(instantiate(inserts, making));
    await this.#change(removed, added);
  }

  async #change(removed: readonly Quad[], added: readonly Quad[]): Promise<void> {
    const delta = await this.#state.change(removed, added);
    this.#count += delta.removed.length + delta.added.length;
    if (this.#count > MOST_QUADS) throw tooLarge();
    this.#shown.note(delta);
  }

  #atHome(quads: readonly Quad[]): Quad[] {
    return quads.flatMap((statement) =>
      statement.graph.termType === 'DefaultGraph'
        ? inGraph([statement], homeGraph(this.#services.iris, statement.subject))
        : [statement],
    );
  }
}

async function bounded(quads: Iterable<Quad>): Promise<Quad[]> {
  const kept: Quad[] = [];
  for (const one of quads) {
    if (kept.length >= MOST_QUADS) throw tooLarge();
    kept.push(one);
    if (kept.length % SLICE === 0) await nextTurn();
  }
  return kept;
}
