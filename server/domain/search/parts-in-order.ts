import type { GraphView } from '../../../core/rdf/graph-view.ts';
import { im } from '../../../core/vocabulary.ts';

/**
 * The inner things of a page (`iri#…`): steps as they are performed, groups before their members,
 * each followed by its notes and quantities; whatever no step leads to comes last.
 */
export function partsInOrder(view: GraphView, iri: string): string[] {
  const parts = new Set<string>();
  const waiting = [iri];
  for (let thing = waiting.pop(); thing !== undefined; thing = waiting.pop()) {
    if (thing !== iri && parts.has(thing)) continue;
    if (thing !== iri) parts.add(thing);
    const members = view.links(thing, im('hasMember')).filter(isPart);
    const others = view
      .about(thing)
      .filter(({ object }) => object.termType === 'NamedNode' && isPart(object.value))
      .map(({ object }) => object.value)
      .filter((part) => !members.includes(part));
    const inOrder = members.toSorted((a, b) => orderOf(view, a) - orderOf(view, b));
    waiting.push(...[...others, ...inOrder].toReversed());
  }
  for (const { subject } of view.quads) {
    if (isPart(subject.value)) parts.add(subject.value);
  }
  return [...parts];

  function isPart(thing: string): boolean {
    return thing.startsWith(`${iri}#`);
  }
}

function orderOf(view: GraphView, step: string): number {
  return view.number(step, im('order')) ?? Infinity;
}
