import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { WikiServer } from '../../support/wiki-server.ts';
import { bareLoad } from '../bare-load.ts';
import { withServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';
import { pageText } from '../generate/serialize.ts';
import { wikiPages } from '../generate/wiki.ts';
import { call } from '../http-client.ts';
import { residentMemory } from '../memory.ts';
import { p50, p95, percentile, timed } from '../samples.ts';

const TRIPLES = 1_000_000;
const STARTS = 3;
/** Milliseconds between two signs of life. */
const PING = 10;

/** A generated wiki of a million statements: imported durably, restarted on, and its memory. */
export async function size(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-size-'));
  try {
    return await withServer({}, async (server) => {
      const file = path.join(folder, 'wiki.nq');
      const { statements, last } = await generate(file, `${server.origin}/`);
      const bare = await bareLoad(file);
      const watch = watched(server);
      const [took] = await timed(async () => {
        await importFile(server, file);
        await demandLast(server, last);
      });
      const { pings, peak } = await watch();
      await pause(3000);
      const after = await residentMemory(server.pid);
      const [again] = await timed(() => importFile(server, file));
      return [
        { measure: 'import of 1M triples, to SPARQL', value: took, unit: 'ms', baseline: bare },
        {
          measure: 'import of 1M triples',
          value: (statements / took) * 1000,
          unit: 'per second',
          least: 50_000,
          baseline: (statements / bare) * 1000,
        },
        { measure: 'the same 1M again, nothing changed', value: again, unit: 'ms' },
        { measure: '/healthz during the import, p95', value: p95(pings), unit: 'ms', target: 20 },
        {
          measure: '/healthz during the import, worst',
          value: percentile(pings, 1),
          unit: 'ms',
          target: 50,
        },
        ...memory('memory during the import, most', peak),
        ...memory('memory after the import', after),
        ...(await restarts(server, last)),
      ];
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function restarts(server: WikiServer, last: string): Promise<readonly Figure[]> {
  const fromImage: number[] = [];
  for (let round = 0; round < STARTS; round += 1) {
    await server.stop(round === 0 ? 'SIGKILL' : 'SIGTERM');
    fromImage.push((await timed(() => server.restart()))[0]);
    await demandLast(server, last);
  }
  const idle = await residentMemory(server.pid);
  await server.stop();
  await rm(path.join(server.dataDir, 'quad-index.image'));
  const [replayed] = await timed(() => server.restart());
  await demandLast(server, last);
  return [
    {
      measure: 'restart with 1M triples, p50 of 3',
      value: p50(fromImage),
      unit: 'ms',
      target: 6000,
      baseline: replayed,
    },
    {
      measure: 'restart with 1M triples, slowest (after kill -9 the first)',
      value: percentile(fromImage, 1),
      unit: 'ms',
      target: 6000,
    },
    { measure: 'restart without the image', value: replayed, unit: 'ms' },
    ...memory('memory after a restart with 1M triples', idle),
  ];
}

function memory(measure: string, value: number | undefined): Figure[] {
  return value === undefined ? [] : [{ measure, value, unit: 'MB', target: 1536 }];
}

/** Writes the wiki; `last` is the thing its last page is about. */
async function generate(file: string, base: string): Promise<{ statements: number; last: string }> {
  let statements = 0;
  let last = '';
  const texts = function* (): Generator<string> {
    for (const page of wikiPages({ triples: TRIPLES, base })) {
      statements += page.statements.length;
      last = `${base}id/${page.slug}`;
      yield pageText(page, base, 'nq');
    }
  };
  await pipeline(Readable.from(texts()), createWriteStream(file));
  return { statements, last };
}

async function importFile(server: WikiServer, file: string): Promise<void> {
  const { code, stderr } = await server.admin(['import', file]);
  if (code !== 0) throw new Error(`The import ended with ${code}: ${stderr}`);
}

async function demandLast(server: WikiServer, thing: string): Promise<void> {
  const query = encodeURIComponent(`ASK { <${thing}> ?p ?o }`);
  const { body } = await call(`${server.origin}/sparql?query=${query}`, {
    headers: { Accept: 'application/sparql-results+json' },
  });
  if (!body.toString().includes('true')) throw new Error(`${thing} is not there`);
}

/** Asks for signs of life and looks at the memory until it is asked what it saw. */
function watched(
  server: WikiServer,
): () => Promise<{ readonly pings: readonly number[]; readonly peak: number | undefined }> {
  const pings: number[] = [];
  let peak: number | undefined;
  const over = new AbortController();
  const watching = (async () => {
    while (!over.signal.aborted) {
      pings.push((await call(`${server.origin}/healthz`)).milliseconds);
      const now = await residentMemory(server.pid);
      if (now !== undefined) peak = Math.max(peak ?? 0, now);
      await pause(PING);
    }
  })();
  return async () => {
    over.abort();
    await watching;
    return { pings, peak };
  };
}
