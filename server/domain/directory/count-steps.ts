import type { GraphView } from '../../../core/rdf/graph-view.ts';
import { im } from '../../../core/vocabulary.ts';
import type { Asker } from '../../store/quad-index.ts';
import { describeAll } from './describe.ts';

/** Groups nested deeper than this are not looked into. */
const DEEPEST = 6;

/**
 * How many steps each of these procedures has, groups not counted but what is in them: the number
 * that its own page says.
 * @param view says `im:hasMember` of the procedures
 */
export async function countSteps(
  asker: Asker,
  view: GraphView,
  procedures: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map(procedures.map((iri) => [iri, 0]));
  let level = procedures.flatMap((owner) => membersOf(view, owner, owner));
  for (let depth = 0; level.length > 0 && depth < DEEPEST; depth += 1) {
    const inside = await describeAll(
      asker,
      level.map(({ iri }) => iri),
      'im:hasMember im:flow',
    );
    const next: Member[] = [];
    for (const { owner, iri } of level) {
      const members = membersOf(inside, iri, owner);
      next.push(...members);
      const isStep = members.length === 0 && inside.link(iri, im('flow')) === undefined;
      if (isStep) counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
    level = next;
  }
  return counts;
}

interface Member {
  /** The procedure it counts for. */
  readonly owner: string;
  readonly iri: string;
}

function membersOf(view: GraphView, iri: string, owner: string): Member[] {
  return view.links(iri, im('hasMember')).map((member) => ({ owner, iri: member }));
}
