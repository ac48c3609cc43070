import type { GraphView } from '../../../core/rdf/graph-view.ts';
import { NS } from '../../../core/vocabulary.ts';
import { severityOf, type Severity } from './finding.ts';

const sh = (local: string): string => NS.sh + local;

/** Something a page is expected to have, by the IRI of the shape or rule that expects it. */
export interface Expectation {
  readonly shape: string;
  readonly severity: Severity;
}

/** Constraints of a node shape that ask for something to be there. */
const ASKING: ReadonlySet<string> = new Set(['or', 'xone', 'and', 'not'].map(sh));

/**
 * What a node shape expects of each thing it targets: its property shapes with a minimum or a
 * qualified minimum, and the shape itself where it asks for one thing or another.
 */
export function expectationsOf(shapes: GraphView, nodeShape: string): Expectation[] {
  const asked = shapes
    .links(nodeShape, sh('property'))
    .filter((property) =>
      ['minCount', 'qualifiedMinCount'].some(
        (local) => (shapes.number(property, sh(local)) ?? 0) > 0,
      ),
    );
  const asks = shapes.about(nodeShape).some(({ predicate }) => ASKING.has(predicate.value));
  return [...asked, ...(asks ? [nodeShape] : [])].map((shape) => ({
    shape,
    severity: severityOf(shapes.link(shape, sh('severity'))),
  }));
}
