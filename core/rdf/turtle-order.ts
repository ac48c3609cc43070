import { readSteps } from '../procedure/read-steps.ts';
import type { StepNode } from '../procedure/procedure.ts';
import { UnderstoodStatements } from '../procedure/understood-statements.ts';
import { GraphView } from './graph-view.ts';
import type { Quad } from './terms.ts';

const NATURAL = new Intl.Collator('en', { numeric: true });

/**
 * The subjects of a page (IRIs and blank node labels) in the order people read them: the thing, its
 * steps as they are done, each followed by the parts only it leads to, then the other parts of the
 * thing, and what is left. The same for the same statements, in whatever order they come.
 */
export function subjectsInReadingOrder(quads: readonly Quad[], iri: string): string[] {
  const view = new GraphView(quads);
  const steps = stepsOf(readSteps(new UnderstoodStatements(view), iri));
  const isStep = new Set(steps);
  const order = new Set<string>();
  const withParts = (subject: string): void => {
    if (view.about(subject).length > 0) order.add(subject);
    for (const part of partsFrom(view, subject, iri, isStep)) order.add(part);
  };
  if (view.about(iri).length > 0) order.add(iri);
  for (const step of steps) withParts(step);
  withParts(iri);
  for (const subject of restOf(quads, iri)) order.add(subject);
  return [...order];
}

function stepsOf(nodes: readonly StepNode[]): string[] {
  return nodes.flatMap((node) => [
    node.iri,
    ...(node.kind === 'group' ? stepsOf(node.members) : []),
  ]);
}

/** What a subject leads to within the page, near things first, without going through a step. */
function partsFrom(
  view: GraphView,
  subject: string,
  iri: string,
  steps: ReadonlySet<string>,
): string[] {
  const found = new Set<string>();
  const from = new Set([subject]);
  for (const at of from) {
    const parts = view
      .about(at)
      .flatMap(({ object }) => (object.termType === 'Literal' ? [] : [object]))
      .filter(({ termType, value }) => termType === 'BlankNode' || value.startsWith(`${iri}#`))
      .map(({ value }) => value)
      .filter((value) => !steps.has(value) && view.about(value).length > 0)
      .sort(compareNaturally);
    for (const part of parts) {
      found.add(part);
      from.add(part);
    }
  }
  return [...found];
}

function restOf(quads: readonly Quad[], iri: string): string[] {
  const rank = ({ subject }: Quad): number =>
    subject.termType === 'BlankNode' ? 2 : subject.value.startsWith(`${iri}#`) ? 0 : 1;
  return [...quads]
    .sort((a, b) => rank(a) - rank(b) || compareNaturally(a.subject.value, b.subject.value))
    .map(({ subject }) => subject.value);
}

/** Numbers in a text by their value; never 0 for texts that differ. */
export function compareNaturally(a: string, b: string): number {
  return NATURAL.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
