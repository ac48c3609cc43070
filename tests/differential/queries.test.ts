import fc from 'fast-check';
import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import { WikiError } from '../../core/errors.ts';
import type { Row } from '../../server/store/quad-index.ts';
import { sameResults } from '../conformance/result-sets.ts';
import { ChangingIndex } from './changing-index.ts';
import { askComunica } from './comunica.ts';
import { knownDifference } from './known-differences.ts';
import { dataset, GRAPHS, HOME } from './random-dataset.ts';
import { expression, group, numbered, query } from './random-query.ts';

const DATASET = { defaultGraphs: [HOME.value], namedGraphs: GRAPHS.map(({ value }) => value) };
const { runs, seed } = inject('differential');

describe(`random queries, ${runs} runs, seed ${seed}`, () => {
  let changing: ChangingIndex;
  beforeAll(async () => {
    changing = await ChangingIndex.open();
  });
  afterAll(() => changing.close());
  const ask = (text: string): Promise<readonly Row[]> => changing.index.select(text, DATASET);

  test('the index and Comunica find the same solutions', { timeout: 3_600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(dataset, query, async (quads, text) => {
        changing.hold(quads);
        const [ours, theirs] = [
          await answered(() => ask(text)),
          await answered(() => askComunica(quads, text)),
        ];
        // What one declines as wrong the other may too; neither then says anything.
        if (ours === undefined || theirs === undefined) return;
        if (!sameResults(ours, theirs) && knownDifference(text) === undefined)
          throw new Error(difference(text, ours, theirs));
      }),
      { numRuns: runs, seed, endOnFailure: false },
    );
  });

  test('FILTER parts the solutions: true, false, error', { timeout: 3_600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(dataset, group(1), expression(), async (quads, inside, condition) => {
        changing.hold(quads);
        const where = (filter: string): string => numbered(`SELECT * { { ${inside} } ${filter} }`);
        const all = await ask(where(''));
        const parts = await Promise.all(
          [
            `FILTER(${condition})`,
            `FILTER(!(${condition}))`,
            `FILTER(!COALESCE((${condition}) || !(${condition}), false))`,
          ].map((filter) => ask(where(filter))),
        );
        if (!sameResults(all, parts.flat()))
          throw new Error(difference(where(condition), all, parts.flat()));
      }),
      { numRuns: runs, seed },
    );
  });
});

/** Undefined for a query that is refused; other failures are failures. */
async function answered(ask: () => Promise<readonly Row[]>): Promise<readonly Row[] | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof WikiError && error.kind !== 'bad-request') throw error;
    return undefined;
  }
}

function difference(text: string, ours: readonly Row[], theirs: readonly Row[]): string {
  const lines = (rows: readonly Row[]): string =>
    rows
      .map((row) => JSON.stringify(row))
      .sort()
      .join('\n');
  return `${text}\n--- ours\n${lines(ours)}\n--- theirs\n${lines(theirs)}`;
}
