import type { Quad } from '../../../../core/rdf/terms.ts';
import { ChangePool } from './change-pool.ts';
import { describeDurations, describeFacts } from './describe-facts.ts';
import { describeParts } from './describe-parts.ts';
import { describeSteps } from './describe-steps.ts';
import { describeTexts } from './describe-texts.ts';
import { CONCERNS, type Concern, type Difference } from './difference.ts';
import { readVersions, type Versions } from './page-versions.ts';

/**
 * What changed between two versions of a page, as people would say it, in reading order. Every
 * statement that was added or removed belongs to exactly one difference, and no difference is empty.
 *
 * @param iri the thing the page is about (`/id/{slug}`)
 */
export function describeDifferences(
  before: readonly Quad[],
  after: readonly Quad[],
  iri: string,
): Difference[] {
  const versions = readVersions(before, after, iri);
  const pool = new ChangePool(before, after);
  // Whole steps first, so that nothing inside them is told a second time; the rest last.
  const differences = [
    ...describeSteps(versions, pool),
    ...describeTexts(versions, pool),
    ...describeParts(versions, pool),
    ...describeDurations(versions, pool),
    ...describeFacts(versions, pool),
  ];
  const rank = ({ concern }: Difference): number => CONCERNS.indexOf(concern.kind);
  const place = reading(versions);
  return differences.sort((a, b) => rank(a) - rank(b) || place(a.concern) - place(b.concern));
}

/** Where a concern stands among the steps; a step that is gone comes after the one it followed. */
function reading({ before, after }: Versions): (concern: Concern) => number {
  const places = new Map([...after.steps.keys()].map((step, index) => [step, index]));
  let last = -1;
  for (const step of before.steps.keys()) {
    last = after.steps.has(step) ? (places.get(step) ?? last) : last + 1 / before.steps.size;
    if (!after.steps.has(step)) places.set(step, last);
  }
  return ({ step }) => places.get(step?.iri ?? '') ?? places.size;
}
