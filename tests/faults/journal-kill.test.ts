import { describe, expect, it } from 'vitest';
import { openJournal, temporaryFolder } from './journal-folder.ts';
import { Committer, expectWholeAndComplete, type Acknowledged } from './journal-process.ts';

describe('a journal whose process is killed while it commits', () => {
  it('has all it acknowledged, whole, and opens at once, round after round', async () => {
    const folder = await temporaryFolder();
    const acknowledged: Acknowledged[] = [];
    for (const commits of [1, 40, 7, 150, 80]) {
      const committer = new Committer(folder);
      await committer.afterAcknowledged(commits);
      committer.process.kill('SIGKILL');
      await committer.ended;
      acknowledged.push(...committer.acknowledged);
      const journal = await openJournal(folder);
      await expectWholeAndComplete(journal, acknowledged);
      await journal.close();
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(278);
  });

  it('can still be opened by one process alone', async () => {
    const folder = await temporaryFolder();
    const committer = new Committer(folder);
    await committer.afterAcknowledged(1);
    await expect(openJournal(folder)).rejects.toMatchObject({
      kind: 'unavailable',
      id: 'folder-in-use',
      args: { pid: String(committer.process.pid) },
    });
    const soFar = committer.acknowledged.length;
    await committer.afterAcknowledged(soFar + 5);
  });

  it('cannot be opened twice by one process either', async () => {
    const folder = await temporaryFolder();
    const journal = await openJournal(folder);
    await expect(openJournal(folder)).rejects.toMatchObject({ id: 'folder-in-use' });
    await journal.setSetting('still', 'mine');
    await expect(openJournal(folder)).rejects.toMatchObject({ id: 'folder-in-use' });
    await journal.close();
    expect(await (await openJournal(folder)).setting('still')).toBe('mine');
  });
});
