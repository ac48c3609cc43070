import { WikiError } from '../../../core/errors.ts';
import { quadKey } from '../../../core/rdf/canonical-literal.ts';
import type { QuadDelta } from '../../../core/rdf/delta.ts';
import { graphName, type Quad } from '../../../core/rdf/terms.ts';
import { graphTarget } from '../graphs/graph-target.ts';
import { demandTerms } from '../pages/demand-terms.ts';
import { loadPage } from '../pages/load-page.ts';
import { demandOwnSubject } from '../pages/page-subjects.ts';
import type { Actor } from '../permissions/index.ts';
import type { Services } from '../services.ts';
import { demandGraph } from './demand-graph.ts';
import { GraphDraft, type GraphBase } from './graph-draft.ts';
import { MOST_QUADS, MOST_READ } from './limits.ts';

type StateServices = Pick<Services, 'journal' | 'iris'>;

/** Asks the index which of these statements it holds. */
type Holds = (quads: readonly Quad[]) => Promise<readonly boolean[]>;

/** The graphs an update touches, each with what was changed in it so far. */
export class WorkingState {
  readonly #services: StateServices;
  readonly #actor: Actor;
  readonly #holds: Holds;
  readonly #drafts = new Map<string, GraphDraft>();

  constructor(services: StateServices, actor: Actor, holds: Holds) {
    this.#services = services;
    this.#actor = actor;
    this.#holds = holds;
  }

  /** Every graph that was looked at. */
  get drafts(): Iterable<GraphDraft> {
    return this.#drafts.values();
  }

  /**
   * Takes quads out, then puts quads in, and returns what that changes indeed.
   * @throws WikiError as `demandGraph` does, unprocessable `foreign-subject`, `bad-term`; too-large
   *   `update-too-large`
   */
  async change(removed: readonly Quad[], added: readonly Quad[]): Promise<QuadDelta> {
    demandTerms(added);
    const byGraph = grouped(removed, added);
    const gone: Quad[] = [];
    const come: Quad[] = [];
    for (const [graph, change] of byGraph) {
      const draft = await this.writable(graph);
      const { target } = draft.base;
      if (target.kind === 'page') {
        for (const one of change.added) demandOwnSubject(this.#services.iris, target.slug, one);
      }
      await this.#learn(draft, [...change.removed, ...change.added]);
      for (const one of change.removed) if (draft.remove(one)) gone.push(one);
      for (const one of change.added) if (draft.add(one)) come.push(one);
    }
    this.#demandSize();
    return netOf(gone, come);
  }

  /** A graph that the actor may write to, as it is now. */
  async writable(graph: string): Promise<GraphDraft> {
    const target = await this.target(graph);
    return this.draft(target.iri);
  }

  /** Makes sure that the actor may write to a graph. */
  async target(graph: string): Promise<GraphBase['target']> {
    const target =
      this.#drafts.get(graph)?.base.target ?? (await graphTarget(this.#services, graph));
    demandGraph(this.#actor, target);
    return target;
  }

  /** A graph as it is now, to be read. */
  async draft(graph: string, whole = false): Promise<GraphDraft> {
    const known = this.#drafts.get(graph);
    if (known && (known.base.quads || !whole)) return known;
    if (known && known.changes > 0) throw tooLarge();
    const draft = new GraphDraft(await this.#base(graph, whole));
    this.#drafts.set(graph, draft);
    return draft;
  }

  async #base(graph: string, whole: boolean): Promise<GraphBase> {
    const { journal } = this.#services;
    const target = await graphTarget(this.#services, graph);
    if (target.kind === 'page') {
      const page = await loadPage(this.#services, target.slug);
      const { quads = [], info } = page ?? {};
      return { target, seq: info?.seq ?? 0, size: quads.length, quads, ...(page && { page }) };
    }
    const info = await journal.graphInfo(graph);
    if (!info) return { target, seq: 0, size: 0, quads: [] };
    const { seq, size } = info;
    if (size > MOST_READ && !whole) return { target, seq, size };
    const state = await journal.graph(graph);
    const quads = state?.quads ?? [];
    return { target, seq: state?.seq ?? seq, size: quads.length, quads };
  }

  async #learn(draft: GraphDraft, quads: readonly Quad[]): Promise<void> {
    const unknown = draft.unknown(quads);
    if (unknown.length === 0) return;
    const found = await this.#holds(unknown);
    for (const [at, statement] of unknown.entries()) draft.note(statement, found[at] ?? false);
  }

  #demandSize(): void {
    let changes = 0;
    for (const draft of this.#drafts.values()) changes += draft.changes;
    if (changes > MOST_QUADS) throw tooLarge();
  }
}

function tooLarge(): WikiError {
  return new WikiError('too-large', 'update-too-large', { limit: MOST_QUADS });
}

interface Change {
  readonly removed: Quad[];
  readonly added: Quad[];
}

function grouped(removed: readonly Quad[], added: readonly Quad[]): Map<string, Change> {
  const byGraph = new Map<string, Change>();
  const of = (graph: string): Change => {
    const known = byGraph.get(graph) ?? { removed: [], added: [] };
    byGraph.set(graph, known);
    return known;
  };
  for (const one of removed) of(one.graph.value).removed.push(one);
  for (const one of added) of(one.graph.value).added.push(one);
  return byGraph;
}

/** A quad that was taken out and put in again has not changed. */
function netOf(removed: readonly Quad[], added: readonly Quad[]): QuadDelta {
  const gone = new Map(removed.map((one) => [quadKey(one), one]));
  const come = added.filter((one) => !gone.delete(quadKey(one)));
  return { removed: [...gone.values()], added: come };
}

/** The same statements in another graph. */
export function inGraph(quads: readonly Quad[], graph: string): Quad[] {
  const name = graphName(graph);
  return quads.map((statement) => ({ ...statement, graph: name }));
}
