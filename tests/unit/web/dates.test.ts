import { expect, test } from 'vitest';
import { formatDate, formatDateTime, joinWords, monthName } from '../../../core/dates.ts';

test('days read as people write them in each language', () => {
  expect(formatDate('2026-06-02T23:59:00Z', 'fr')).toBe('2\u00a0juin 2026');
  expect(formatDate('2026-03-01', 'fr')).toBe('1ᵉʳ\u00a0mars 2026');
  expect(formatDate('2026-03-11', 'fr', { year: false })).toBe('11\u00a0mars');
  expect(formatDate('2026-06-02', 'en')).toBe('June 2, 2026');
});

test('a day is that of the zone asked for', () => {
  expect(formatDate('2026-06-02T02:00:00Z', 'fr', { timeZone: 'America/Toronto' })).toBe(
    '1ᵉʳ\u00a0juin 2026',
  );
});

test('a moment says its hour and its zone', () => {
  expect(formatDateTime('2026-06-02T08:05:00Z', 'fr')).toBe(
    '2\u00a0juin 2026, 8\u00a0h\u00a005 UTC',
  );
  expect(formatDateTime('2026-06-02T14:05:00Z', 'en')).toBe('June 2, 2026, 14:05 UTC');
});

test('what is no date is shown as it is', () => {
  expect(formatDate('someday', 'fr')).toBe('someday');
  expect(formatDateTime('', 'en')).toBe('');
});

test('lists and months in words', () => {
  expect(joinWords(['a', 'b', 'c'], 'fr')).toBe('a, b et c');
  expect(monthName(8, 'fr')).toBe('août');
  expect(monthName(12, 'en')).toBe('December');
});
