import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pageText } from '../bench/generate/serialize.ts';
import { wikiPages } from '../bench/generate/wiki.ts';
import { startWiki } from '../support/wiki-server.ts';

test(
  'kill -9 at any moment of an import leaves all of it or nothing',
  { timeout: 180_000 },
  async () => {
    const wiki = await startWiki({ RATE_LIMITS: 'off', SEED: 'none' });
    onTestFinished(() => wiki.close());
    const folder = mkdtempSync(path.join(os.tmpdir(), 'import-kill-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const base = `${wiki.origin}/`;
    const file = path.join(folder, 'wiki.nq');
    const made = [...wikiPages({ triples: 30_000, base })];
    writeFileSync(file, made.map((page) => pageText(page, base, 'nq')).join(''));
    const pages = async (): Promise<number> => {
      const query = `SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), "${base}wiki/gen-")) }`;
      const reply = await fetch(`${wiki.origin}/sparql?query=${encodeURIComponent(query)}`, {
        headers: { Accept: 'text/csv' },
      });
      return Number((await reply.text()).split('\n')[1]);
    };
    let took = 4000;
    const found: number[] = [];
    for (let round = 1; round <= 4; round += 1) {
      const start = performance.now();
      const running = wiki.admin(['import', file]);
      const ended = running.then(() => performance.now() - start);
      const delay = (took * round) / 4;
      const done = await Promise.race([
        ended,
        new Promise((resolve) => setTimeout(resolve, delay)),
      ]);
      if (typeof done === 'number') took = done;
      await wiki.stop('SIGKILL');
      await running;
      await wiki.restart();
      found.push(await pages());
      expect(found.filter((count) => count !== 0 && count !== made.length)).toEqual([]);
      const { code, stdout } = await wiki.admin(['--lang', 'en', 'verify']);
      expect({ code, stdout }).toMatchObject({ code: 0 });
      expect(readdirSync(wiki.dataDir).filter((name) => /spool|image\.\d/.test(name))).toEqual([]);
    }
    const { code } = await wiki.admin(['import', file]);
    expect([code, await pages()]).toEqual([0, made.length]);
  },
);
