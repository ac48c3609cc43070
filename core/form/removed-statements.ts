import type { Quad } from '../rdf/terms.ts';

/**
 * The statements that go when steps are removed: those about the steps and about the parts that
 * only they lead to (their parameters, uses, conditions, notes), and those that refer to them.
 *
 * @param steps IRIs (or blank node labels) of the steps that go
 * @param kept IRIs of the steps that stay, whatever leads to them
 * @param iri the thing the page is about; its parts are `{iri}#…` and blank nodes
 */
export function removedStatements(
  statements: readonly Quad[],
  steps: ReadonlySet<string>,
  kept: ReadonlySet<string>,
  iri: string,
): Quad[] {
  const isPart = (term: Quad['object']): boolean =>
    term.termType === 'BlankNode' ||
    (term.termType === 'NamedNode' && term.value.startsWith(`${iri}#`));
  const candidates = reachable(statements, steps, (term) => isPart(term) && !kept.has(term.value));
  const gone = withoutShared(statements, candidates, steps);
  return statements.filter(
    ({ subject, object }) =>
      gone.has(subject.value) || (object.termType !== 'Literal' && gone.has(object.value)),
  );
}

function reachable(
  statements: readonly Quad[],
  from: ReadonlySet<string>,
  follow: (term: Quad['object']) => boolean,
): Set<string> {
  const links = new Map<string, string[]>();
  for (const { subject, object } of statements) {
    if (object.termType === 'Literal' || !follow(object)) continue;
    const known = links.get(subject.value);
    if (known) known.push(object.value);
    else links.set(subject.value, [object.value]);
  }
  const met = new Set(from);
  for (const node of met) for (const next of links.get(node) ?? []) met.add(next);
  return met;
}

/** Leaves out the parts that something staying also refers to, and again until nothing changes. */
function withoutShared(
  statements: readonly Quad[],
  candidates: ReadonlySet<string>,
  certain: ReadonlySet<string>,
): Set<string> {
  const gone = new Set(candidates);
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const { subject, object } of statements) {
      if (object.termType === 'Literal' || gone.has(subject.value)) continue;
      if (!certain.has(object.value)) gone.delete(object.value);
    }
  }
  return gone;
}
