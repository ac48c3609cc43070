import { describe } from 'vitest';
import { commitPromises } from './quad-index-commits.ts';
import type { OpenIndex } from './quad-index-fixture.ts';
import { formatPromises } from './quad-index-formats.ts';
import { holdingPromises } from './quad-index-holding.ts';
import { hostilePromises } from './quad-index-hostile.ts';
import { preparedPromises } from './quad-index-prepared.ts';
import { queryPromises } from './quad-index-queries.ts';

/** What every quad index promises; run on each adapter. */
export function quadIndexContract(open: OpenIndex): void {
  describe('queries', () => {
    queryPromises(open);
  });
  describe('formats', () => {
    formatPromises(open);
  });
  describe('commits', () => {
    commitPromises(open);
  });
  describe('large commits', () => {
    preparedPromises(open);
  });
  describe('holding', () => {
    holdingPromises(open);
  });
  describe('hostile queries', () => {
    hostilePromises(open);
  });
}
