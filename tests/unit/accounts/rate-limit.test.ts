import { expect, test } from 'vitest';
import { SlidingWindow, UNLIMITED } from '../../../server/http/rate-limit.ts';

function clocked(options: { limit: number; windowMs: number; mostKeys?: number }) {
  const clock = { time: 1_000_000 };
  return { clock, window: new SlidingWindow({ ...options, now: () => clock.time }) };
}

test('admits up to the limit, then says how long to wait', () => {
  const { clock, window } = clocked({ limit: 5, windowMs: 300_000 });
  for (let n = 0; n < 5; n += 1) {
    expect(window.take('a')).toBe(0);
    clock.time += 10_000;
  }
  expect(window.take('a')).toBe(250);
  expect(window.take('b')).toBe(0);
  clock.time += 249_999;
  expect(window.take('a')).toBe(1);
  clock.time += 1;
  expect(window.take('a')).toBe(0);
  expect(window.take('a')).toBeGreaterThan(0);
});

test('never admits more than the limit in any window, however the attempts fall', () => {
  const { clock, window } = clocked({ limit: 5, windowMs: 300_000 });
  const admitted: number[] = [];
  for (let step = 0; step < 2000; step += 1) {
    if (window.take('a') === 0) admitted.push(clock.time);
    clock.time += 700 + ((step * 7919) % 2600);
  }
  for (const start of admitted) {
    const within = admitted.filter((time) => time >= start && time < start + 300_000);
    expect(within.length).toBeLessThanOrEqual(5);
  }
  expect(admitted.length).toBeGreaterThan(30);
});

test('a steady trickle below the limit is admitted for ever', () => {
  const { clock, window } = clocked({ limit: 5, windowMs: 300_000 });
  for (let n = 0; n < 200; n += 1) {
    expect(window.take('a')).toBe(0);
    clock.time += 66_000;
  }
});

test('amounts known afterwards count past the limit', () => {
  const { clock, window } = clocked({ limit: 60, windowMs: 60_000 });
  window.add('a', 59.5);
  expect(window.waitFor('a')).toBe(0);
  clock.time += 5_000;
  window.add('a', 10);
  expect(window.waitFor('a')).toBe(55);
  window.forget('a');
  expect(window.waitFor('a')).toBe(0);
});

test('remembers a bounded number of clients, the least recently seen forgotten first', () => {
  const { window } = clocked({ limit: 1, windowMs: 60_000, mostKeys: 2 });
  window.take('a');
  window.take('b');
  window.take('c');
  expect(window.waitFor('a')).toBe(0);
  expect(window.waitFor('b')).toBeGreaterThan(0);
  expect(window.waitFor('c')).toBeGreaterThan(0);
});

test('switched off, it refuses nobody', () => {
  expect(Array.from({ length: 100 }, () => UNLIMITED.take())).toEqual(Array(100).fill(0));
});
