import { createHash } from 'node:crypto';
import { quadToNQuads, type Quad } from '../../../core/rdf/terms.ts';

/** How many links away from a blank node its surroundings are compared. */
const ROUNDS = 4;

/** A fingerprint of every blank node, by label. */
type Fingerprints = ReadonlyMap<string, string>;

/**
 * A label for every blank node of `quads`: the one that a node of `previous` with the same
 * surroundings had, else `prefix` with a number. Surroundings begin with the hash of RDFC-1.0's
 * “Hash First Degree Quads” (4.6) and are refined by those of the neighbours, so that of several
 * look-alikes the one in the same place is preferred.
 */
export function firstDegreeLabels(
  quads: readonly Quad[],
  previous: readonly Quad[],
  prefix: string,
): Map<string, string> {
  const now = fingerprintRounds(quads);
  const before = fingerprintRounds(previous);
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (let round = ROUNDS - 1; round >= 0; round -= 1) {
    match(now[round] ?? new Map(), before[round] ?? new Map(), labels, taken);
  }
  const used = new Set(before[0]?.keys());
  let number = 0;
  for (const label of now[0]?.keys() ?? []) {
    if (labels.has(label)) continue;
    do number += 1;
    while (used.has(`${prefix}${number}`));
    labels.set(label, `${prefix}${number}`);
  }
  return labels;
}

/** Pairs the nodes with equal fingerprints, in the order they are met. */
function match(
  now: Fingerprints,
  before: Fingerprints,
  labels: Map<string, string>,
  taken: Set<string>,
): void {
  const free = new Map<string, string[]>();
  for (const [label, fingerprint] of before) {
    if (taken.has(label)) continue;
    const alike = free.get(fingerprint);
    if (alike) alike.push(label);
    else free.set(fingerprint, [label]);
  }
  for (const alike of free.values()) alike.reverse();
  for (const [label, fingerprint] of now) {
    if (labels.has(label)) continue;
    const known = free.get(fingerprint)?.pop();
    if (known === undefined) continue;
    labels.set(label, known);
    taken.add(known);
  }
}

/** The fingerprints after 0, 1, … rounds of refinement. */
function fingerprintRounds(quads: readonly Quad[]): Fingerprints[] {
  const touching = quadsByBlankNode(quads);
  const rounds: Fingerprints[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const last = rounds.at(-1);
    const next = new Map<string, string>();
    for (const [label, statements] of touching) {
      next.set(
        label,
        fingerprint(label, statements, (other) => last?.get(other) ?? 'z'),
      );
    }
    rounds.push(next);
  }
  return rounds;
}

function quadsByBlankNode(quads: readonly Quad[]): Map<string, Quad[]> {
  const touching = new Map<string, Quad[]>();
  for (const statement of quads) {
    const ends = [statement.subject, statement.object].filter((t) => t.termType === 'BlankNode');
    for (const label of new Set(ends.map((term) => term.value))) {
      const known = touching.get(label);
      if (known) known.push(statement);
      else touching.set(label, [statement]);
    }
  }
  return touching;
}

function fingerprint(
  label: string,
  statements: readonly Quad[],
  nameOf: (label: string) => string,
): string {
  const named = <T extends Quad['subject'] | Quad['object']>(term: T): T =>
    term.termType === 'BlankNode'
      ? { ...term, value: term.value === label ? 'a' : nameOf(term.value) }
      : term;
  const lines = statements.map((statement) =>
    quadToNQuads({
      ...statement,
      subject: named(statement.subject),
      object: named(statement.object),
    }),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
