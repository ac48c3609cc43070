import { describe, expect, test } from 'vitest';
import { Job, type LaneName } from '../../../../server/store/embedded/job.ts';
import { LaneQueues } from '../../../../server/store/embedded/lane-queues.ts';

function job(client: string | undefined, lane: LaneName = 'heavy'): Job {
  const made = new Job({
    work: () => Promise.reject(new Error('Nothing runs here')),
    lane,
    shape: '',
    vouched: client === undefined,
    deadlineMs: 60_000,
    ...(client === undefined ? {} : { client }),
  });
  made.answer.catch(() => undefined);
  return made;
}

function queues(all = 100, client = 25): LaneQueues {
  return new LaneQueues({ all, client });
}

/** Whose queries come, in order, the wiki's own as `-`. */
function order(from: LaneQueues, lane: LaneName = 'heavy'): string {
  let said = '';
  for (let next = from.next(lane, true); next; next = from.next(lane, true))
    said += next.request.client ?? '-';
  return said;
}

describe('clients take turns', () => {
  test('a burst of one lets the others in between', () => {
    const waiting = queues();
    for (const client of 'aaaaabbc') waiting.add(job(client));
    expect(order(waiting)).toBe('abcabaaa');
  });

  test('who comes back goes to the end of the row', () => {
    const waiting = queues();
    waiting.add(job('a'));
    waiting.add(job('b'));
    expect(waiting.next('heavy', true)?.request.client).toBe('a');
    waiting.add(job('a'));
    expect(order(waiting)).toBe('ba');
  });

  test('who comes after a burst has begun is next', () => {
    const waiting = queues();
    for (const client of 'aaa') waiting.add(job(client));
    expect(waiting.next('heavy', true)?.request.client).toBe('a');
    waiting.add(job('b'));
    waiting.add(job('b'));
    expect(order(waiting)).toBe('baba');
  });

  test('every other turn is the wiki’s own', () => {
    const waiting = queues();
    for (const client of 'abc') waiting.add(job(client, 'light'));
    for (let i = 0; i < 3; i += 1) waiting.add(job(undefined, 'light'));
    expect(order(waiting, 'light')).toBe('-a-b-c');
  });

  test('one that was moved comes before the client’s others, not before other clients', () => {
    const waiting = queues();
    waiting.add(job('a'));
    waiting.add(job('b'));
    const moved = job('b');
    waiting.addFirst(moved);
    expect(waiting.next('heavy', true)?.request.client).toBe('a');
    expect(waiting.next('heavy', true)).toBe(moved);
  });

  test('one that leaves is gone, and its client with its last', () => {
    const waiting = queues();
    const only = job('a');
    waiting.add(only);
    waiting.add(job('b'));
    expect(waiting.remove(only)).toBe(true);
    expect(waiting.remove(only)).toBe(false);
    expect(waiting.waiting('heavy')).toBe(1);
    expect(order(waiting)).toBe('b');
  });
});

describe('a lane has room', () => {
  test('for a part of it a client', () => {
    const waiting = queues(10, 2);
    waiting.add(job('a'));
    waiting.add(job('a'));
    expect(() => waiting.add(job('a'))).toThrow(
      expect.objectContaining({ kind: 'too-many-requests', id: 'client-queue-full' }),
    );
    waiting.add(job('a', 'light'));
    waiting.add(job('b'));
    expect(waiting.waiting('heavy')).toBe(3);
  });

  test('for a newcomer in the place of the last of the greediest', async () => {
    const waiting = queues(4, 4);
    const burst = Array.from({ length: 4 }, () => job('a'));
    for (const one of burst) waiting.add(one);
    waiting.add(job('b'));
    await expect(burst[3]?.answer).rejects.toMatchObject({
      kind: 'too-many-requests',
      id: 'queue-full',
      args: { waiting: 4, retryAfter: expect.any(Number) as number },
    });
    // Nobody else has more than the newcomer would have.
    waiting.add(job('b'));
    expect(() => waiting.add(job('b'))).toThrow(expect.objectContaining({ id: 'queue-full' }));
    expect(order(waiting)).toBe('abab');
  });

  test('for nobody’s burst at the wiki’s own cost', () => {
    const waiting = queues(3, 3);
    for (let i = 0; i < 3; i += 1) waiting.add(job(undefined));
    expect(() => waiting.add(job('a'))).toThrow(expect.objectContaining({ id: 'queue-full' }));
    expect(order(waiting)).toBe('---');
  });
});
