import { setImmediate as nextTurn } from 'node:timers/promises';
import { WikiError } from '../../../core/errors.ts';
import { quadKey } from '../../../core/rdf/canonical-literal.ts';
import type { QuadDelta } from '../../../core/rdf/delta.ts';
import { graphName, type Quad } from '../../../core/rdf/terms.ts';
import { quadsOf } from '../../store/sqlite-journal/nquads-lines.ts';
import { graphTarget } from '../graphs/graph-target.ts';
import { demandTerms } from '../pages/demand-terms.ts';
import { loadPage } from '../pages/load-page.ts';
import { demandOwnSubject } from '../pages/page-subjects.ts';
import type { Actor } from '../permissions/index.ts';
import type { Services } from '../services.ts';
import { demandGraph } from './demand-graph.ts';
import { GraphDraft, type GraphBase } from './graph-draft.ts';
import { MOST_READ } from './limits.ts';

type StateServices = Pick<Services, 'journal' | 'iris'>;

/** Asks the index which of these statements it holds, and as of which commit. */
type Holds = (
  quads: readonly Quad[],
) => Promise<{ readonly seq: number; readonly found: readonly boolean[] }>;

/** Quads worked through before other work gets its turn. */
const SLICE = 10_000;
const PAGES_AT_ONCE = 200;

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
   * @throws WikiError as `demandGraph` does, unprocessable `foreign-subject`, `bad-term`
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
      for await (const one of inSlices(change.removed)) if (draft.remove(one)) gone.push(one);
      for await (const one of inSlices(change.added)) if (draft.add(one)) come.push(one);
    }
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

  /** A graph as it is now. */
  async draft(graph: string): Promise<GraphDraft> {
    const known = this.#drafts.get(graph);
    if (known) return known;
    const draft = new GraphDraft(await this.#base(graph));
    this.#drafts.set(graph, draft);
    return draft;
  }

  /** Reads many pages at once, before each is asked for. */
  async readPages(slugs: readonly string[]): Promise<void> {
    const { journal, iris } = this.#services;
    for (let at = 0; at < slugs.length; at += PAGES_AT_ONCE) {
      const some = slugs.slice(at, at + PAGES_AT_ONCE);
      const [infos, texts] = await Promise.all([
        journal.pagesNamed(some),
        journal.graphTexts(some.map((slug) => iris.page(slug))),
      ]);
      for (const { graph, seq, parts } of texts) {
        const slug = iris.slugOfPage(graph);
        const info = infos.find((page) => page.slug === slug);
        // One that was saved in between is read by itself.
        if (slug === undefined || info?.seq !== seq || this.#drafts.has(graph)) continue;
        const quads = await quadsOf(parts);
        const target = { kind: 'page', iri: graph, slug } as const;
        const base = { target, seq, size: quads.length, quads, page: { info, quads } };
        this.#drafts.set(graph, new GraphDraft(base));
      }
    }
  }

  async #base(graph: string): Promise<GraphBase> {
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
    if (size > MOST_READ) return { target, seq, size };
    const state = await journal.graph(graph);
    const quads = state?.quads ?? [];
    return { target, seq: state?.seq ?? seq, size: quads.length, quads };
  }

  async #learn(draft: GraphDraft, quads: readonly Quad[]): Promise<void> {
    const unknown = draft.unknown(quads);
    if (unknown.length === 0) return;
    const { seq, found } = await this.#holds(unknown);
    // What the index has not been given yet it cannot tell.
    if (seq < draft.base.seq) throw new WikiError('conflict', 'changed-meanwhile');
    draft.learn(unknown, found);
  }
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

async function* inSlices<T>(items: readonly T[]): AsyncGenerator<T> {
  for (let at = 0; at < items.length; at += SLICE) {
    if (at > 0) await nextTurn();
    yield* items.slice(at, at + SLICE);
  }
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
