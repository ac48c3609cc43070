import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  withoutLongStretches,
  wordRuns,
  type Run,
} from '../../../server/domain/pages/differences/index.ts';

const side = (runs: readonly Run[], mark: Run['mark']): string =>
  runs
    .filter((run) => run.mark === 'same' || run.mark === mark)
    .map((run) => run.text)
    .join('');

test('the runs hold both texts, to the letter', () => {
  fc.assert(
    fc.property(fc.lorem(), fc.string(), fc.lorem(), (one, odd, other) => {
      const [before, after] = [`${one} ${odd}`, `${other}\u00a0${odd}`];
      const runs = wordRuns(before, after);
      expect(side(runs, 'del')).toBe(before);
      expect(side(runs, 'ins')).toBe(after);
    }),
  );
});

test('an added phrase is the only mark', () => {
  const runs = wordRuns('Mesurer la température.', 'Mesurer la température, en trois points.');
  expect(runs.filter((run) => run.mark !== 'same')).toEqual([
    { text: ', en trois points', mark: 'ins' },
  ]);
});

test('the no-break spaces beside a replaced word are no change', () => {
  const runs = wordRuns('un rapport de 25\u00a0à\u00a030', 'un rapport de 28\u00a0à\u00a032');
  expect(runs).toEqual([
    { text: 'un rapport de ', mark: 'same' },
    { text: '25', mark: 'del' },
    { text: '28', mark: 'ins' },
    { text: '\u00a0à\u00a0', mark: 'same' },
    { text: '30', mark: 'del' },
    { text: '32', mark: 'ins' },
  ]);
});

test('two long texts with nothing in common are answered soon, whole', () => {
  const long = (word: string): string =>
    Array.from({ length: 20_000 }, (_unused, i) => `${word}${(i * 7919) % 20_011}`).join(' ');
  const started = performance.now();
  const runs = wordRuns(long('a'), long('b'));
  expect(performance.now() - started).toBeLessThan(2000);
  expect(side(runs, 'ins')).toBe(long('b'));
});

test('long unchanged stretches keep only what stands beside a change', () => {
  const same = 'mot '.repeat(500);
  const runs = withoutLongStretches(wordRuns(`${same}avant ${same}`, `${same}après ${same}`));
  expect(runs.map((run) => run.text).join('').length).toBeLessThan(400);
  expect(runs.filter((run) => run.mark !== 'same').map((run) => run.text)).toEqual([
    'avant',
    'après',
  ]);
});

test('many long texts share one patience, and are shown whole when it is used up', () => {
  const words = Array.from({ length: 3000 }, (_unused, i) => `mot${i}`);
  const [before, after] = [words.join(' '), words.toReversed().join(' ')];
  const patience = { ms: 100 };
  const started = performance.now();
  for (let i = 0; i < 300; i++) expect(side(wordRuns(before, after, patience), 'ins')).toBe(after);
  expect(performance.now() - started).toBeLessThan(2000);
  expect(patience.ms).toBeLessThanOrEqual(0);
});
