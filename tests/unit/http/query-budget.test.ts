import type { Request } from 'express';
import { describe, expect, test } from 'vitest';
import { WikiError } from '../../../core/errors.ts';
import { QueryBudget } from '../../../server/http/query-budget.ts';

function budget(clientQuerySeconds: number, rateLimits = true): QueryBudget {
  const limits = { queryTimeoutMs: 1000, clientQuerySeconds, rateLimits };
  return new QueryBudget({ limits, clock: () => new Date() });
}

const from = (ip: string): Request => ({ ip }) as Request;
const ANA = from('192.0.2.1');
const MAX = from('192.0.2.2');
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Work that begins at once and takes some milliseconds. */
const running =
  (ms: number) =>
  (begin: () => void): Promise<void> => {
    begin();
    return wait(ms);
  };
const SPENT = { kind: 'too-many-requests', id: 'query-budget-spent' };

describe('query time', () => {
  test('counts while it passes', async () => {
    const spending = budget(0.2);
    const slow = Array.from({ length: 3 }, () => spending.spend(ANA, running(300)));
    await wait(100);
    // Three times a tenth of a second is more than two tenths; nothing has ended yet.
    await expect(spending.spend(ANA, () => wait(0))).rejects.toMatchObject(SPENT);
    await spending.spend(MAX, () => wait(0));
    await Promise.all(slow);
    await expect(spending.spend(ANA, () => wait(0))).rejects.toMatchObject({
      args: { retryAfter: expect.any(Number) as number },
    });
  });

  test('is asked for again when a turn comes, so that a burst does not pass at once', async () => {
    const spending = budget(0.2);
    let lane: Promise<void> = Promise.resolve();
    const burst = Array.from({ length: 6 }, () =>
      spending.spend(ANA, (begin) => {
        const mine = lane.then(() => running(100)(begin));
        lane = mine.catch(() => undefined);
        return mine;
      }),
    );
    const ends = await Promise.allSettled(burst);
    const ran = ends.map(({ status }) => status === 'fulfilled');
    expect(ran.slice(0, 2)).toEqual([true, true]);
    expect(ran.slice(3)).toEqual([false, false, false]);
  });

  test('does not pass while a query waits', async () => {
    const spending = budget(0.1);
    await spending.spend(ANA, async (begin) => {
      await wait(200);
      begin();
    });
    await expect(spending.spend(ANA, running(0))).resolves.toBeUndefined();
  });

  test('of a query that was cancelled or failed counts too', async () => {
    const spending = budget(0.1);
    const cancelled = spending.spend(ANA, async (begin) => {
      await running(150)(begin);
      throw new DOMException('left', 'AbortError');
    });
    await expect(cancelled).rejects.toThrow('left');
    await expect(spending.spend(ANA, () => wait(0))).rejects.toMatchObject(SPENT);
  });
});

test('of queries cancelled beside another of theirs counts though they waited', async () => {
  const leave = async (): Promise<void> => {
    await wait(120);
    throw new DOMException('left', 'AbortError');
  };
  const alone = budget(0.2);
  await alone.spend(ANA, leave).catch(() => undefined);
  await alone.spend(ANA, leave).catch(() => undefined);
  await alone.spend(ANA, running(0));
  const many = budget(0.2);
  await Promise.allSettled([1, 2, 3].map(() => many.spend(ANA, leave)));
  await expect(many.spend(ANA, running(0))).rejects.toMatchObject(SPENT);
});

describe('failures', () => {
  const fail =
    (kind: 'bad-request' | 'unavailable' | 'too-many-requests', id = 'x') =>
    () =>
      Promise.reject(new WikiError(kind, id));

  test('are thirty a minute', async () => {
    const spending = budget(60);
    for (let i = 0; i < 30; i += 1)
      await expect(spending.spend(ANA, fail('bad-request'))).rejects.toMatchObject({ id: 'x' });
    await expect(spending.spend(ANA, () => wait(0))).rejects.toMatchObject(SPENT);
    await spending.spend(MAX, () => wait(0));
  });

  test('are those of the query, not those of the server', async () => {
    const spending = budget(60);
    for (let i = 0; i < 40; i += 1) {
      const kind = i % 2 ? 'unavailable' : 'too-many-requests';
      await expect(spending.spend(ANA, fail(kind))).rejects.toMatchObject({ kind });
    }
    await spending.spend(ANA, () => wait(0));
    for (let i = 0; i < 30; i += 1)
      await spending.spend(ANA, fail('unavailable', 'query-crashed')).catch(() => undefined);
    await expect(spending.spend(ANA, () => wait(0))).rejects.toMatchObject(SPENT);
  });
});

test('nothing is counted where limits are off', async () => {
  const spending = budget(0.05, false);
  await spending.spend(ANA, running(100));
  await expect(spending.spend(ANA, running(0))).resolves.toBeUndefined();
});
