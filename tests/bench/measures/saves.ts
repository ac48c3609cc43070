import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { hasSalt, procedureTurtle, SLUG } from '../bench-page.ts';
import { withServer } from '../bench-server.ts';
import { atOnce, beside } from '../clients.ts';
import { openEditor, type Save } from '../edit-form.ts';
import type { Figure } from '../figure.ts';
import { BROWSER, call } from '../http-client.ts';
import { p50, p95 } from '../samples.ts';
import { starterPaths } from '../starter-pages.ts';

const SAVES = 80;
const READERS = 4;
/** Milliseconds between two pages of a reader who pauses. */
const PAUSE = 50;

/** Saves of a page of 70 triples until SPARQL tells of them, alone and beside four readers. */
export function saves(): Promise<readonly Figure[]> {
  return withServer({}, async (server) => {
    const { origin } = server;
    const paths = await starterPaths(origin);
    const read = (path: string) => call(`${origin}${path}`, { headers: BROWSER });
    await atOnce(2 * READERS, paths, read);
    const put = putter(origin, await server.token('ana', 'contributor', 'write'));
    await manySaves(origin, put, 'échauffement');
    const post = await openEditor(origin, 'ana');
    await manySaves(origin, post, 'essai');
    const alone = await manySaves(origin, put, 'seul');
    const busy = <T>(action: () => Promise<T>): Promise<T> => beside(READERS, paths, read, action);
    const busyPut = await busy(() => manySaves(origin, put, 'parmi'));
    const busyPost = await busy(() => manySaves(origin, post, 'formulaire'));
    const calmly = async (path: string) => {
      await read(path);
      await pause(PAUSE);
    };
    const calmPut = await beside(READERS, paths, calmly, () => manySaves(origin, put, 'pause'));
    const baseline = p95(await bareInserts());
    const judged = { unit: 'ms', target: 25, baseline } as const;
    const told = { unit: 'ms', baseline } as const;
    return [
      { measure: 'PUT to SPARQL, alone, p95', value: p95(alone.visible), ...told },
      { measure: 'PUT to SPARQL, 4 readers, p95', value: p95(busyPut.visible), ...judged },
      { measure: 'PUT to SPARQL, 4 readers, p50', value: p50(busyPut.visible), ...told },
      { measure: 'PUT, acknowledged, 4 readers, p95', value: p95(busyPut.acknowledged), ...told },
      {
        measure: `PUT to SPARQL, 4 readers pausing ${PAUSE} ms, p95`,
        value: p95(calmPut.visible),
        ...told,
      },
      { measure: 'form to SPARQL, 4 readers, p95', value: p95(busyPost.visible), ...judged },
      { measure: 'form, acknowledged, 4 readers, p95', value: p95(busyPost.acknowledged), ...told },
    ];
  });
}

interface SaveTimes {
  readonly acknowledged: readonly number[];
  /** The answer of a query that has it included. */
  readonly visible: readonly number[];
}

async function manySaves(origin: string, save: Save, word: string): Promise<SaveTimes> {
  const acknowledged: number[] = [];
  const visible: number[] = [];
  for (let n = 0; n < SAVES; n += 1) {
    const salt = `${word} ${n}`;
    const ready = await save(salt);
    const start = performance.now();
    await ready();
    acknowledged.push(performance.now() - start);
    await untilVisible(origin, salt);
    visible.push(performance.now() - start);
  }
  return { acknowledged, visible };
}

async function untilVisible(origin: string, salt: string): Promise<void> {
  const deadline = performance.now() + 5000;
  while (performance.now() < deadline) {
    const { body } = await call(`${origin}/sparql`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/sparql-query',
        Accept: 'application/sparql-results+json',
      },
      body: hasSalt(origin, salt),
    });
    if ((JSON.parse(body.toString()) as { boolean: boolean }).boolean) return;
  }
  throw new Error(`The save “${salt}” never reached SPARQL`);
}

function putter(origin: string, token: string): Save {
  let tag: string | undefined;
  return async (salt) => {
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'text/turtle',
      ...(tag !== undefined && { 'If-Match': tag }),
    };
    const body = procedureTurtle(salt);
    return async () => {
      const reply = await call(`${origin}/wiki/${SLUG}`, { method: 'PUT', headers, body });
      // What the form saved meanwhile is overwritten knowingly.
      tag = '*';
      if (reply.status !== 200 && reply.status !== 201 && reply.status !== 204) {
        throw new Error(`PUT was answered with ${reply.status}`);
      }
    };
  };
}

/** The same text into a bare SQLite file, durable on return: what the disk alone costs. */
async function bareInserts(): Promise<number[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-bench-'));
  const db = new Database(path.join(folder, 'bare.sqlite'));
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec('CREATE TABLE page (revision INTEGER PRIMARY KEY, text TEXT)');
    const insert = db.prepare('INSERT INTO page (text) VALUES (?)');
    return Array.from({ length: SAVES }, (_, n) => {
      const start = performance.now();
      insert.run(procedureTurtle(`nu ${n}`));
      return performance.now() - start;
    });
  } finally {
    db.close();
    await rm(folder, { recursive: true, force: true });
  }
}
