import { WikiError } from '../../../core/errors.ts';
import { diffQuads } from '../../../core/rdf/delta.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import { PPL } from '../../../core/vocabulary.ts';
import type { GraphChange, GraphState } from '../../store/journal.ts';
import { demandTerms } from '../pages/demand-terms.ts';
import { inTurn } from '../pages/in-turn.ts';
import type { Precondition } from '../pages/index.ts';
import type { Services } from '../services.ts';
import { descriptionDelta, type DescriptionChange } from './description.ts';
import { demandGraphPrecondition } from './graph-precondition.ts';

/** Who changes a graph that is no page, from what state, and why. */
export interface GraphWrite {
  /** A reference graph, or the empty string for the unnamed graph. */
  readonly iri: string;
  /** Account name. */
  readonly author: string;
  readonly comment: string;
  readonly precondition: Precondition;
  /** What is said of the graph otherwise, in the same commit; not for the unnamed graph. */
  readonly description?: DescriptionChange;
}

export interface SavedGraph {
  /** The commit that last changed the graph. */
  readonly seq: number;
  /** True when the graph held nothing before. */
  readonly created: boolean;
  /** False when nothing changed, so that no commit was made. */
  readonly changed: boolean;
}

/** Works out the whole new content from the state the graph is in. */
export type GraphWork = (before: readonly Quad[], isLive: boolean) => Promise<readonly Quad[]>;

/**
 * Makes one durable commit of a new content and description, and hands it to the index before it
 * returns. Changes of one graph are worked out one after the other; where another commit slipped in
 * all the same, the work is done again. A graph without statements does not exist.
 * @throws WikiError stale as `demandGraphPrecondition`, unprocessable `bad-term` (term)
 */
export async function commitGraph(
  services: Services,
  write: GraphWrite,
  work: GraphWork,
): Promise<SavedGraph> {
  const { journal, quadIndex, clock } = services;
  const { iri, author, comment } = write;
  return inTurn(journal, `graph ${iri}`, async () => {
    const state = await journal.graph(iri);
    const live = state && state.quads.length > 0 ? state : undefined;
    demandGraphPrecondition(write.precondition, live);
    const quads = await work(state?.quads ?? [], live !== undefined);
    const { added, removed } = diffQuads(state?.quads ?? [], quads);
    demandTerms(added);
    const described = await describedChange(services, write);
    const changes = [...contentChange(iri, state, added, removed), ...described.changes];
    const created = live === undefined && quads.length > 0;
    if (changes.length === 0) return { seq: state?.seq ?? 0, created, changed: false };
    const { licence } = described;
    const time = clock().toISOString();
    const { seq } = await journal.commit({ author, time, comment, licence, changes });
    quadIndex.apply({ seq, changes });
    const isTouched = added.length + removed.length > 0;
    return { seq: isTouched ? seq : (state?.seq ?? 0), created, changed: true };
  });
}

/**
 * Says something else of a graph in one commit, without reading its content, which may be large.
 * @throws WikiError not-found `graph-unknown` (graph)
 */
export async function describeGraph(services: Services, write: GraphWrite): Promise<SavedGraph> {
  const { journal, quadIndex, clock } = services;
  const { iri, author, comment } = write;
  return inTurn(journal, `graph ${iri}`, async () => {
    const info = await journal.graphInfo(iri);
    if (!info || info.size === 0) throw new WikiError('not-found', 'graph-unknown', { graph: iri });
    demandGraphPrecondition(write.precondition, info);
    const { changes, licence } = await describedChange(services, write);
    if (changes.length > 0) {
      const time = clock().toISOString();
      const { seq } = await journal.commit({ author, time, comment, licence, changes });
      quadIndex.apply({ seq, changes });
    }
    return { seq: info.seq, created: false, changed: changes.length > 0 };
  });
}

function contentChange(
  graph: string,
  state: GraphState | undefined,
  added: readonly Quad[],
  removed: readonly Quad[],
): GraphChange[] {
  if (added.length + removed.length === 0) return [];
  const kind = graph === '' ? 'unnamed' : 'reference';
  return [{ graph, kind, added, removed, expectedSeq: state?.seq ?? 0 }];
}

/** The change of the catalogue, and the licence the data is under. */
async function describedChange(
  services: Services,
  { iri, description }: GraphWrite,
): Promise<{ changes: GraphChange[]; licence: string }> {
  if (iri === '') return { changes: [], licence: PPL };
  const { added, removed, licence } = await descriptionDelta(services, iri, description ?? {});
  const { catalogue } = services.iris;
  const change: GraphChange = { graph: catalogue, kind: 'catalogue', added, removed };
  const changes = added.length + removed.length === 0 ? [] : [change];
  return { changes, licence };
}
