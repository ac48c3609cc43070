import { expect, it, onTestFinished } from 'vitest';
import { accountPromises } from './journal-accounts.ts';
import { backupPromises } from './journal-backup.ts';
import { awkwardQuads, LOG, type MakePlace } from './journal-checks.ts';
import { commitPromises } from './journal-commits.ts';
import { draftPromises } from './journal-drafts.ts';
import { logged, manualPage, pageSave, request } from './journal-fixture.ts';
import { graphPromises } from './journal-graphs.ts';
import { largePromises } from './journal-large.ts';
import { pagePromises } from './journal-pages.ts';
import { replayPromises } from './journal-replay.ts';

/** What every journal promises; run on each adapter with an empty place a test. */
export function journalContract(makePlace: MakePlace): void {
  const place: MakePlace = async () => {
    const made = await makePlace();
    onTestFinished(() => made.dispose());
    return made;
  };

  commitPromises(place);
  graphPromises(place);
  largePromises(place);
  pagePromises(place);
  replayPromises(place);
  accountPromises(place);
  draftPromises(place);
  backupPromises(place);

  it('finds nothing wrong with what it wrote', async () => {
    const journal = await (await place()).open();
    await journal.commit(request([pageSave('a', 0, [], manualPage('a', 9))]));
    await journal.commit(request([logged(LOG, awkwardQuads(LOG))]));
    expect(await journal.verify()).toEqual([]);
  });

  it('answers calls after its end with a clear refusal', async () => {
    const journal = await (await place()).open();
    await journal.close();
    await expect(journal.head()).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(journal.commit(request([]))).rejects.toMatchObject({ kind: 'unavailable' });
  });
}
