import { namedNode, quadToNQuads, type Quad, type Subject } from '../../rdf/terms.ts';
import { im } from '../../vocabulary.ts';
import type { Version } from './versions.ts';

/** Statements that say where a step stands: they are merged as the order of the steps. */
const OF_ARRANGEMENT: ReadonlySet<string> = new Set([im('hasMember'), im('order')]);

/** A step or part with everything that only it leads to. */
export interface WholeThing {
  /** IRIs and blank node labels. */
  readonly nodes: ReadonlySet<string>;
  /** About these and referring to them, without what says where a step stands. */
  readonly statements: readonly Quad[];
}

/**
 * These steps and parts of a version as a whole; what anything else leads to as well is not theirs.
 * The same as `removedStatements` takes away, found without reading the whole page each time.
 */
export function wholeThing(version: Version, names: readonly string[], iri: string): WholeThing {
  const { view, subjects } = version.reading;
  const { referring, steps } = referencesIn(version);
  const certain = new Set(names.flatMap((name) => subjects.get(name)?.value ?? []));
  const isPart = ({ termType, value }: Quad['object']): boolean =>
    (termType === 'BlankNode' || (termType === 'NamedNode' && value.startsWith(`${iri}#`))) &&
    !steps.has(value);
  const nodes = new Set(certain);
  for (const node of nodes) {
    for (const { object } of view.about(node)) if (isPart(object)) nodes.add(object.value);
  }
  const from = (node: string): readonly Quad[] => referring.get(node) ?? [];
  for (let before = -1; before !== nodes.size;) {
    before = nodes.size;
    for (const node of nodes) {
      const isShared = from(node).some(({ subject }) => !nodes.has(subject.value));
      if (isShared && !certain.has(node)) nodes.delete(node);
    }
  }
  const statements = [...nodes].flatMap((node) => [
    ...view.about(node),
    ...from(node).filter(({ subject }) => !nodes.has(subject.value)),
  ]);
  const own = statements.filter(({ predicate }) => !OF_ARRANGEMENT.has(predicate.value));
  return { nodes, statements: own };
}

interface References {
  /** The statements that lead to a thing, by its IRI or label. */
  readonly referring: ReadonlyMap<string, readonly Quad[]>;
  readonly steps: ReadonlySet<string>;
}

const known = new WeakMap<Version, References>();

function referencesIn(version: Version): References {
  const found = known.get(version) ?? readReferences(version);
  known.set(version, found);
  return found;
}

function readReferences({ quads, form, reading }: Version): References {
  const referring = new Map<string, Quad[]>();
  for (const statement of quads) {
    const { object } = statement;
    if (object.termType === 'Literal') continue;
    const list = referring.get(object.value);
    if (list) list.push(statement);
    else referring.set(object.value, [statement]);
  }
  const steps = new Set(form.steps.flatMap(({ name }) => reading.subjects.get(name)?.value ?? []));
  return { referring, steps };
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
