import { expect, test } from 'vitest';
import { expectKept, merge, openWiki } from './server-saves.ts';

test(
  'kill -9 under two writers loses no acknowledged save, ten times',
  { timeout: 120_000 },
  async () => {
    const { wiki, token } = await openWiki();
    const kept: Record<string, string[]> = { left: [], right: [] };
    for (let round = 0; round < 10; round += 1) {
      const killed = new AbortController();
      const writer = async (slug: string): Promise<void> => {
        for (let i = 0; !killed.signal.aborted; i += 1) {
          const word = `w${slug[0] ?? ''}${round}x${i}`;
          try {
            const { status } = await merge(wiki, token, slug, word);
            if (status < 300) kept[slug]?.push(word);
          } catch {
            return;
          }
        }
      };
      const writers = [writer('left'), writer('right')];
      await new Promise((resolve) => setTimeout(resolve, 60 + round * 20));
      const lengths = (): number[] => Object.values(kept).map(({ length }) => length);
      const before = lengths();
      const bothSaved = (): boolean => lengths().every((length, i) => length > (before[i] ?? 0));
      await expect.poll(bothSaved, { interval: 1, timeout: 20_000 }).toBe(true);
      // Right behind an acknowledgement.
      await wiki.stop('SIGKILL');
      killed.abort();
      await Promise.all(writers);
      await wiki.restart();
      for (const slug of ['left', 'right']) await expectKept(wiki, slug, kept[slug] ?? []);
    }
    const { code, stdout } = await wiki.admin(['verify']);
    expect({ code, stdout }).toMatchObject({ code: 0 });
  },
);
