import { expect, test } from 'vitest';
import type { Progress } from '../../../core/progress.ts';
import { ProgressLine } from '../../../server/cli/progress-line.ts';
import { testLocale } from '../../support/locales.ts';

const READING: Progress = {
  stage: 'import',
  name: 'tunes.nt',
  done: 0,
  total: 40e6,
  unit: 'bytes',
};

function line(lang: 'fr' | 'en', stream: { isTTY?: boolean; columns?: number }) {
  const written: string[] = [];
  let now = 0;
  const progress = new ProgressLine(
    { ...stream, write: (text) => written.push(text) },
    testLocale(lang),
    () => now,
  );
  return {
    written,
    progress,
    at: (ms: number, more: Partial<Progress>): void => {
      now = ms;
      progress.show({ ...READING, ...more });
    },
  };
}

test('a screen has one line, drawn over itself, with share, count, speed and time left', () => {
  const { at, written, progress } = line('en', { isTTY: true, columns: 120 });
  at(0, {});
  at(2000, { done: 10e6, counted: { count: 100_000, unit: 'statements' } });
  expect(written).toEqual([
    '\rReading tunes.nt · █████░░░░░░░░░░░░░░░ 25% · 100,000 statements · 50,000 statements a second · 0:06 left\u001b[K',
  ]);
  progress.end();
  expect(written.at(-1)).toBe('\r\u001b[K');
});

test('a narrow screen never gets a second line', () => {
  const { at, written } = line('en', { isTTY: true, columns: 20 });
  at(2000, { done: 10e6 });
  expect(written[0]).toBe('\rReading tunes.nt · \u001b[K');
});

test('a file gets a plain line now and then', () => {
  const { at, written, progress } = line('fr', {});
  for (let ms = 0; ms <= 12_000; ms += 100) at(ms, { done: ms * 1000 });
  progress.end();
  expect(written).toEqual([
    'Lecture de tunes.nt · 12\u00a0% · 5\u00a0Mo · 1\u00a0Mo par seconde · encore 0:35\n',
    'Lecture de tunes.nt · 25\u00a0% · 10\u00a0Mo · 1\u00a0Mo par seconde · encore 0:30\n',
  ]);
});

test('without a total there is no share and no time left', () => {
  let now = 0;
  const written: string[] = [];
  const stream = { isTTY: true, write: (text: string) => written.push(text) };
  const progress = new ProgressLine(stream, testLocale('en'), () => now);
  for (; now <= 2000; now += 2000) {
    progress.show({ stage: 'import', name: '-', done: 1 + now / 10, unit: 'statements' });
  }
  expect(written).toEqual(['\rReading - · 201 statements · 100 statements a second\u001b[K']);
});

test('a new stage starts its own clock', () => {
  const { at, written } = line('en', { isTTY: true });
  at(0, { done: 5e6 });
  at(2000, { done: 7e6, name: 'b.nt' });
  expect(written.at(-1)).toBe('\rReading b.nt · ███░░░░░░░░░░░░░░░░░ 17% · 7\u00a0MB\u001b[K');
});
