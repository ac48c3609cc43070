import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { W3cTest } from './w3c-manifest.ts';

/** Reasons by test id. Every one is a deviation we have decided to live with. */
const KNOWN = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'known-failures.json'), 'utf8'),
) as Record<string, string>;

interface Tally {
  passed: number;
  known: number;
  failed: number;
}

/**
 * Runs each test of a suite; one that is listed as a known failure must fail, so that the list never
 * outlives its reasons. Prints what came out per folder.
 */
export function runSuite(
  suite: string,
  tests: readonly W3cTest[],
  check: (one: W3cTest) => Promise<void>,
): void {
  const tallies = new Map<string, Tally>();
  for (const one of tests) {
    const folder = one.id.split('/')[0] ?? '';
    const tally = tallies.get(folder) ?? { passed: 0, known: 0, failed: 0 };
    tallies.set(folder, tally);
    const reason = KNOWN[one.id];
    test(`${one.id}${reason === undefined ? '' : ` (known to fail: ${reason})`}`, async () => {
      tally.failed += 1;
      const outcome: unknown = await check(one).then(
        () => 'passes',
        (error: unknown) => error,
      );
      if (reason === undefined && outcome !== 'passes') throw outcome;
      const stale = reason !== undefined && outcome === 'passes';
      expect(stale, 'it passes: strike it from known-failures.json').toBe(false);
      tally.failed -= 1;
      tally[reason === undefined ? 'passed' : 'known'] += 1;
    });
  }
  test('every known failure names a test that exists', () => {
    const folders = new Set(tallies.keys());
    const ids = new Set(tests.map(({ id }) => id));
    const stray = Object.keys(KNOWN).filter(
      (id) => folders.has(id.split('/')[0] ?? '') && !ids.has(id),
    );
    expect(stray).toEqual([]);
  });
  afterAll(() => print(suite, tallies));
}

function print(suite: string, tallies: ReadonlyMap<string, Tally>): void {
  const line = (name: string, { passed, known, failed }: Tally): string =>
    `${name.padEnd(24)}${[passed, known, failed].map((n) => String(n).padStart(8)).join('')}`;
  const total: Tally = { passed: 0, known: 0, failed: 0 };
  for (const tally of tallies.values())
    for (const key of ['passed', 'known', 'failed'] as const) total[key] += tally[key];
  const head = `${suite.padEnd(24)}${['passed', 'known', 'failed'].map((word) => word.padStart(8)).join('')}`;
  const rows = [...tallies].map(([folder, tally]) => line(folder, tally));
  process.stdout.write(['', head, ...rows, line('all', total), ''].join('\n') + '\n');
}
