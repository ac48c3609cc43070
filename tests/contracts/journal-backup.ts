import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UNWATCHED, type Progress } from '../../core/progress.ts';
import type { Quad } from '../../core/rdf/terms.ts';
import { LOG, quadsOfChunk, type MakePlace } from './journal-checks.ts';
import { graphOf, logged, manualPage, number, pageSave, request } from './journal-fixture.ts';

async function elsewhere(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-backup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** What every journal promises of its copies, and of what is asked for verification and export. */
export function backupPromises(place: MakePlace): void {
  describe('backups', () => {
    it('hold one commit and what came before, whatever is committed meanwhile', async () => {
      const journal = await (await place()).open();
      await journal.setSetting('baseIri', 'http://example.org/');
      await journal.commit(request([pageSave('a', 0, [], manualPage('a', 400))]));
      const file = path.join(await elsewhere(), 'copy');
      const done = new AbortController();
      const writer = (async () => {
        for (let i = 0; !done.signal.aborted; i += 1) {
          await journal.commit(request([logged(LOG, [number(LOG, String(i))])]));
        }
      })();
      const heard: Progress[] = [];
      const snapshot = await journal.backup(
        { file, overwrite: false },
        { ...UNWATCHED, progress: (now) => heard.push(now) },
      );
      done.abort();
      await writer;
      expect(snapshot.seq).toBeGreaterThanOrEqual(1);
      expect(snapshot.seq).toBeLessThanOrEqual(await journal.head());
      expect(snapshot).toMatchObject({ pages: 1, revisions: 1, baseIri: 'http://example.org/' });
      expect(snapshot.chain).toMatch(/^[0-9a-f]{64}$/);
      expect(snapshot.bytes).toBe((await stat(file)).size);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect(heard.map(({ stage }) => stage)).toContain('check');
    });

    it('have the same digest exactly when they hold the same history', async () => {
      const journal = await (await place()).open();
      const folder = await elsewhere();
      const chains: string[] = [];
      for (const name of ['one', 'two', 'three']) {
        if (name === 'three') await journal.commit(request([logged(LOG, [number(LOG, '1')])]));
        const target = { file: path.join(folder, name), overwrite: false };
        chains.push((await journal.backup(target, UNWATCHED)).chain);
      }
      expect(chains[0]).toBe(chains[1]);
      expect(chains[2]).not.toBe(chains[0]);
    });

    it('replace a file only when asked, and leave nothing beside it', async () => {
      const journal = await (await place()).open();
      const folder = await elsewhere();
      const file = path.join(folder, 'copy');
      await writeFile(file, 'mine');
      await expect(journal.backup({ file, overwrite: false }, UNWATCHED)).rejects.toMatchObject({
        kind: 'conflict',
        id: 'backup-exists',
      });
      expect(await readFile(file, 'utf8')).toBe('mine');
      await journal.backup({ file, overwrite: true }, UNWATCHED);
      expect(await readFile(file, 'utf8')).not.toBe('mine');
      expect(await readdir(folder)).toEqual(['copy']);
    });

    it('leave what was there when they are stopped', async () => {
      const journal = await (await place()).open();
      await journal.commit(request([pageSave('a', 0, [], manualPage('a', 400))]));
      const folder = await elsewhere();
      const file = path.join(folder, 'copy');
      await writeFile(file, 'mine');
      const stop = new AbortController();
      const stopped = journal.backup(
        { file, overwrite: true },
        { signal: stop.signal, progress: () => stop.abort(new Error('enough')) },
      );
      await expect(stopped).rejects.toThrow('enough');
      expect(await readdir(folder)).toEqual(['copy']);
      expect(await readFile(file, 'utf8')).toBe('mine');
      expect(await journal.verify()).toEqual([]);
    });

    it('say when the place cannot be written', async () => {
      const journal = await (await place()).open();
      const folder = await elsewhere();
      for (const file of [folder, path.join(folder, 'none', 'copy')]) {
        await expect(journal.backup({ file, overwrite: true }, UNWATCHED)).rejects.toMatchObject({
          id: 'backup-unwritable',
        });
      }
    });
  });

  it('counts statements, and the triples that stand in two graphs, by their canonical form', async () => {
    const journal = await (await place()).open();
    const other = 'http://example.org/other';
    const inOther = (quads: readonly Quad[]): Quad[] =>
      quads.map((one) => ({ ...one, graph: { termType: 'NamedNode', value: other } }));
    await journal.commit(
      request([
        logged(
          LOG,
          ['1', '2', '3'].map((text) => number(LOG, text)),
        ),
        logged(other, inOther(['02', '+3', '4'].map((text) => number(LOG, text)))),
        pageSave('a', 0, [], manualPage('a', 20)),
      ]),
    );
    expect(await journal.census(UNWATCHED)).toEqual({ statements: 26, repeated: 2 });
  });

  it('replays chosen graphs alone, in the order asked for', async () => {
    const journal = await (await place()).open();
    for (const slug of ['a', 'b', 'c']) {
      await journal.commit(request([pageSave(slug, 0, [], manualPage(slug, 8))]));
    }
    const wanted = [graphOf('c'), 'http://example.org/none', graphOf('a')];
    const { chunks } = await journal.replay(wanted);
    const found: Quad[] = [];
    for await (const chunk of chunks) found.push(...quadsOfChunk(chunk));
    expect([...new Set(found.map(({ graph }) => graph.value))]).toEqual([
      graphOf('c'),
      graphOf('a'),
    ]);
    expect(found).toHaveLength(16);
  });
}
