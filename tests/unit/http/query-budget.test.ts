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
const SPENT = { kind: 'too-many-requests', id: 'query-budget-spent' };

describe('query time', () => {
  test('counts while it passes', async () => {
    const spending = budget(0.2);
    const slow = Array.from({ length: 3 }, () => spending.spend(ANA, () => wait(300)));
    await wait(100);
    // Three times a tenth of a second is more than two tenths; nothing has ended yet.
    await expect(spending.spend(ANA, () => wait(0))).rejects.toMatchObject(SPENT);
    await spending.spend(MAX, () => wait(0));
    await Promise.all(slow);
    await expect(spending.spend(ANA, () => wait(0))).rejects.toMatchObject({
      args: { retryAfter: expect.any(Number) as number },
    });
  });

  test('is asked for again when a turn comes, without what was waited oneself', async () => {
    const spending = budget(0.2);
    const alone = spending.spend(ANA, async (admit) => {
      await wait(300);
      admit();
      return 'ran';
    });
    expect(await alone).toBe('ran');
    const burst = Array.from({ length: 4 }, () =>
      spending.spend(MAX, async (admit) => {
        await wait(120);
        admit();
      }),
    );
    const ends = await Promise.allSettled(burst);
    expect(ends.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
  });

  test('of a query that was cancelled or failed counts too', async () => {
    const spending = budget(0.1);
    const cancelled = spending.spend(ANA, async () => {
      await wait(150);
      throw new DOMException('left', 'AbortError');
    });
    await expect(cancelled).rejects.toThrow('left');
    await expect(spending.spend(ANA, () => wait(0))).rejects.toMatchObject(SPENT);
  });
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
  await spending.spend(ANA, () => wait(100));
  await spending.spend(ANA, () => wait(0));
});
