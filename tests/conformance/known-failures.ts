import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { note, type Tally } from './table.ts';

/** Reasons by test id. Every one is a deviation we have decided to live with. */
const KNOWN = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'known-failures.json'), 'utf8'),
) as Record<string, string>;

/** True for a test that is listed as one that fails. */
export function isKnown(id: string): boolean {
  return id in KNOWN;
}

/**
 * Runs each test of a suite; one that is listed as a known failure must fail, so that the list never
 * outlives its reasons. What came out goes into the table that the run ends with, by folder.
 */
export function runSuite<T extends { readonly id: string }>(
  suite: string,
  tests: readonly T[],
  check: (one: T) => Promise<void>,
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
  test(`every known failure of ${suite} names a test that exists`, () => {
    expect(tests.length).toBeGreaterThan(0);
    const folders = new Set(tallies.keys());
    const ids = new Set(tests.map(({ id }) => id));
    const stray = Object.keys(KNOWN).filter(
      (id) => folders.has(id.split('/')[0] ?? '') && !ids.has(id),
    );
    expect(stray).toEqual([]);
  });
  afterAll(() => note(inject('table'), suite, tallies));
}
