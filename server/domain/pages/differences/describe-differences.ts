import type { Quad } from '../../../../core/rdf/terms.ts';
import { ChangePool } from './change-pool.ts';
import { describeDurations, describeFacts } from './describe-facts.ts';
import { describeParts } from './describe-parts.ts';
import { describeSteps } from './describe-steps.ts';
import { describeTexts } from './describe-texts.ts';
import { CONCERNS, type Difference } from './difference.ts';
import { readVersions } from './page-versions.ts';

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
  const order = new Map([...versions.after.steps.keys()].map((step, index) => [step, index]));
  const place = ({ concern }: Difference): number =>
    order.get(concern.step?.iri ?? '') ?? order.size;
  return differences.sort((a, b) => rank(a) - rank(b) || place(a) - place(b));
}
