import { readFileSync } from 'node:fs';
import path from 'node:path';

interface KnownDifference {
  /** A regular expression that finds the construct in the text of a query. */
  readonly construct: string;
  readonly reason: string;
}

const KNOWN = (
  JSON.parse(
    readFileSync(path.join(import.meta.dirname, 'known-differences.json'), 'utf8'),
  ) as KnownDifference[]
).map(({ construct, reason }) => ({ construct: new RegExp(construct), reason }));

/** Why the two engines may answer a query differently; undefined when they may not. */
export function knownDifference(query: string): string | undefined {
  return KNOWN.find(({ construct }) => construct.test(query))?.reason;
}
