import { quadKey } from './canonical-literal.ts';
import type { Quad } from './terms.ts';

/** What turns one set of quads into another; no quad is in both lists. */
export interface QuadDelta {
  readonly added: readonly Quad[];
  readonly removed: readonly Quad[];
}

/**
 * The smallest delta from one state to the next. Quads are the same when their canonical keys are,
 * so a literal that is only spelled differently makes no difference.
 */
export function diffQuads(before: Iterable<Quad>, after: Iterable<Quad>): QuadDelta {
  const gone = keyed(before);
  const added: Quad[] = [];
  for (const [key, statement] of keyed(after)) {
    if (!gone.delete(key)) added.push(statement);
  }
  return { added, removed: [...gone.values()] };
}

/**
 * The state after a delta, each quad once: the old quads less `removed`, then `added`. A quad that
 * is removed and added comes out in its new spelling; one that was there already takes it too.
 */
export function applyDelta(quads: Iterable<Quad>, delta: QuadDelta): Quad[] {
  const state = keyed(quads);
  for (const statement of delta.removed) state.delete(quadKey(statement));
  for (const statement of delta.added) state.set(quadKey(statement), statement);
  return [...state.values()];
}

function keyed(quads: Iterable<Quad>): Map<string, Quad> {
  const byKey = new Map<string, Quad>();
  for (const statement of quads) byKey.set(quadKey(statement), statement);
  return byKey;
}
