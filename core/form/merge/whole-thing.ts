import { namedNode, quadToNQuads, type Quad, type Subject } from '../../rdf/terms.ts';
import { im } from '../../vocabulary.ts';
import { removedNodes, removedStatements } from '../removed-statements.ts';
import type { Version } from './versions.ts';

/** Statements that say where a step stands: they are merged as the order of the steps. */
export const OF_ARRANGEMENT: readonly string[] = [im('hasMember'), im('order')];

/** A step or part with everything that only it leads to. */
export interface WholeThing {
  /** IRIs and blank node labels. */
  readonly nodes: ReadonlySet<string>;
  /** About these and referring to them, without what says where a step stands. */
  readonly statements: readonly Quad[];
}

/** These steps and parts of a version as a whole; what other steps lead to as well is not theirs. */
export function wholeThing(version: Version, names: readonly string[], iri: string): WholeThing {
  const subjects = new Set(
    names.flatMap((name) => version.reading.subjects.get(name)?.value ?? []),
  );
  const kept = new Set(
    version.form.steps
      .map(({ name }) => version.reading.subjects.get(name)?.value ?? '')
      .filter((step) => !subjects.has(step)),
  ).add(iri);
  const statements = removedStatements(version.quads, subjects, kept, iri).filter(
    ({ predicate }) => !OF_ARRANGEMENT.includes(predicate.value),
  );
  return { nodes: removedNodes(version.quads, subjects, kept, iri), statements };
}

/** Whether anything that is said of a step or part differs between two versions that have it. */
export function isChangedWhole(before: Version, now: Version, name: string, iri: string): boolean {
  const lines = (version: Version): Set<string> =>
    new Set(wholeThing(version, [name], iri).statements.map(quadToNQuads));
  const was = lines(before);
  const is = lines(now);
  return was.size !== is.size || [...is].some((line) => !was.has(line));
}

/** The subject of a step or part in a version; the empty name is the thing itself. */
export function subjectIn(version: Version, name: string, iri: string): Subject {
  return name === ''
    ? namedNode(iri)
    : (version.reading.subjects.get(name) ?? namedNode(`${iri}#${name}`));
}
