import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Quad } from '../../core/rdf/terms.ts';
import type { Journal } from '../../server/store/journal.ts';
import { openSqliteJournal } from '../../server/store/sqlite-journal/index.ts';
import { manualPage, pageSave, request } from '../contracts/journal-fixture.ts';

const PAGE_TRIPLES = 70;
const SAVES = 300;

export interface JournalRate {
  /** Milliseconds until a page of 70 triples is saved, one at a time. */
  readonly saveP50: number;
  readonly saveP95: number;
  /** Saves a second when 200 arrive together. */
  readonly savesTogether: number;
  readonly triples: number;
  readonly replayMs: number;
  /** From a closed file to a journal that serves, its checks included. */
  readonly openMs: number;
  readonly fileMB: number;
}

/** Measures the SQLite journal in a temporary folder filled with `pages` pages of 70 triples. */
export async function journalRate(pages: number): Promise<JournalRate> {
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-rate-'));
  try {
    const journal = await openSqliteJournal({ folder });
    const saves = await saveTimes(journal);
    const savesTogether = await saveTogether(journal);
    await fill(journal, pages);
    const { triples, replayMs } = await replayTime(journal);
    await journal.close();
    const { size } = await stat(path.join(folder, 'journal.sqlite'));
    const [openMs, reopened] = await timed(() => openSqliteJournal({ folder }));
    await reopened.close();
    const [saveP50, saveP95] = [0.5, 0.95].map((part) => saves[Math.floor(SAVES * part)]!);
    return {
      saveP50: saveP50!,
      saveP95: saveP95!,
      savesTogether,
      triples,
      replayMs,
      openMs,
      fileMB: size / 1e6,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function saveTimes(journal: Journal): Promise<number[]> {
  const times: number[] = [];
  let before: Quad[] = [];
  for (let revision = 0; revision < SAVES; revision += 1) {
    const after = manualPage('saved', PAGE_TRIPLES, revision);
    const source = { mediaType: 'text/turtle', text: JSON.stringify(after) };
    const change = pageSave('saved', revision, before, after, { source });
    const [time] = await timed(() => journal.commit(request([change])));
    times.push(time);
    before = after;
  }
  return times.sort((a, b) => a - b);
}

async function saveTogether(journal: Journal): Promise<number> {
  const changes = Array.from({ length: 200 }, (_, index) =>
    pageSave(`together-${index}`, 0, [], manualPage(`together-${index}`, PAGE_TRIPLES)),
  );
  const [time] = await timed(() =>
    Promise.all(changes.map((change) => journal.commit(request([change])))),
  );
  return (changes.length / time) * 1000;
}

async function fill(journal: Journal, pages: number): Promise<void> {
  for (let first = 0; first < pages; first += 100) {
    const slugs = Array.from({ length: 100 }, (_, index) => `page-${first + index}`);
    await journal.commit(
      request(slugs.map((slug) => pageSave(slug, 0, [], manualPage(slug, PAGE_TRIPLES)))),
    );
  }
}

async function replayTime(journal: Journal): Promise<{ triples: number; replayMs: number }> {
  let triples = 0;
  const [replayMs] = await timed(async () => {
    const { chunks } = await journal.replay();
    for await (const { nquads } of chunks) triples += nquads.split('\n').length - 1;
  });
  return { triples, replayMs };
}

async function timed<T>(action: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const result = await action();
  return [performance.now() - start, result];
}
