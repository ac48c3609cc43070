import { describe, expect, it } from 'vitest';
import { type MakePlace } from './journal-checks.ts';

/** What every journal promises of its accounts. */
export function accountPromises(place: MakePlace): void {
  describe('accounts', () => {
    const ana = { name: 'ana', role: 'admin', created: '2026-01-01', passwordHash: 'x' } as const;
    const session = { account: 'ana', created: '2026-01-01', expires: '2026-02-01' };

    it('are kept with their verifier, which the list leaves out', async () => {
      const where = await place();
      const journal = await where.open();
      await journal.putAccount(ana);
      await journal.putAccount({ ...ana, name: 'luc', role: 'reader' });
      await journal.close();
      const again = await where.open();
      expect(await again.account('ana')).toEqual(ana);
      expect(await again.account('eve')).toBeUndefined();
      expect(await again.accounts()).toEqual([
        { name: 'ana', role: 'admin', created: '2026-01-01' },
        { name: 'luc', role: 'reader', created: '2026-01-01' },
      ]);
    });

    it('lose their sessions, and no one else’s, when the password changes', async () => {
      const journal = await (await place()).open();
      await journal.putAccount(ana);
      await journal.putAccount({ ...ana, name: 'luc' });
      await journal.addSession('h1', session);
      await journal.addSession('h2', { ...session, account: 'luc' });
      await journal.putAccount({ ...ana, role: 'steward' });
      expect(await journal.session('h1')).toEqual(session);
      await journal.putAccount({ ...ana, passwordHash: 'y' });
      expect(await journal.session('h1')).toBeUndefined();
      expect(await journal.session('h2')).toMatchObject({ account: 'luc' });
    });

    it('have sessions that are forgotten, once over, when another begins', async () => {
      const journal = await (await place()).open();
      await journal.addSession('h1', session);
      await journal.addSession('h2', { ...session, expires: '2026-03-01' });
      await journal.addSession('h3', { ...session, created: '2026-02-01', expires: '2026-03-01' });
      expect(await journal.session('h1')).toBeUndefined();
      expect(await journal.session('h2')).toMatchObject({ expires: '2026-03-01' });
      expect(await journal.session('h3')).toMatchObject({ created: '2026-02-01' });
    });

    it('have sessions that end and tokens that stay', async () => {
      const journal = await (await place()).open();
      await journal.addSession('h1', session);
      await journal.endSession('h1');
      await journal.endSession('never');
      expect(await journal.session('h1')).toBeUndefined();
      const token = { account: 'ana', scope: 'update', created: '2026-01-01' } as const;
      await journal.addToken('t1', token);
      expect(await journal.token('t1')).toEqual(token);
      expect(await journal.token('t2')).toBeUndefined();
    });

    it('and settings are replaced by the last one written', async () => {
      const journal = await (await place()).open();
      expect(await journal.setting('baseIri')).toBeUndefined();
      await journal.setSetting('baseIri', 'http://a/');
      await journal.setSetting('baseIri', 'http://b/');
      expect(await journal.setting('baseIri')).toBe('http://b/');
    });
  });
}
