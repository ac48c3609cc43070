import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import express from 'express';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadAssets, type Assets } from '../../../server/http/assets.ts';

const KILOBYTE = 1000;
let folder = '';
let assets: Assets;
let server: http.Server;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'infrawiki-assets-'));
  await build({ configFile: 'web/vite.config.ts', logLevel: 'error', build: { outDir: folder } });
  assets = loadAssets(folder);
  const app = express();
  app.use('/assets', assets.handler);
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly bytes: number;
}

function get(target: string, headers: http.OutgoingHttpHeaders = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    http
      .get({ port, host: '127.0.0.1', path: target, headers }, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes }),
        );
      })
      .on('error', reject);
  });
}

/** Bytes of built files, gzip. */
async function gzipSize(...links: readonly string[]): Promise<number> {
  const sizes = links.map(
    async (link) => (await stat(path.join(folder, `${path.basename(link)}.gz`))).size,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** What a script loads with itself, without those it fetches when they are wanted. */
async function withImports(...links: readonly string[]): Promise<string[]> {
  const found = new Set(links.map((link) => path.basename(link)));
  for (const name of found) {
    const text = await readFile(path.join(folder, name), 'utf8');
    for (const [, other = ''] of text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g))
      found.add(other);
  }
  return [...found];
}

test('a page to read costs at most 15 kB of script and 12 kB of style, gzip', async () => {
  const { script, style, shared } = assets.links;
  const scripts = await withImports(script);
  expect(new Set(scripts)).toEqual(new Set([script, ...shared].map((link) => path.basename(link))));
  expect(scripts.length).toBeLessThanOrEqual(3);
  expect(await gzipSize(...scripts)).toBeLessThanOrEqual(15 * KILOBYTE);
  expect(await gzipSize(style)).toBeLessThanOrEqual(12 * KILOBYTE);
});

test('a page to edit costs at most 40 kB of script, gzip, in 3 requests', async () => {
  const scripts = await withImports(assets.links.script, assets.links.edit);
  expect(scripts.length).toBeLessThanOrEqual(3);
  expect(await gzipSize(...scripts)).toBeLessThanOrEqual(40 * KILOBYTE);
});

test('a page to write Turtle costs at most 160 kB of script, gzip, and nothing of it elsewhere', async () => {
  const { script, edit, code } = assets.links;
  const scripts = await withImports(script, code);
  expect(scripts.length).toBeLessThanOrEqual(3);
  expect(await gzipSize(...scripts)).toBeLessThanOrEqual(160 * KILOBYTE);
  expect(await withImports(script, edit)).not.toContain(path.basename(code));
});

test('the workbench can be used after 20 kB in 3 requests, and its editor is all that follows', async () => {
  const { script, code, workbench, style, workbenchStyle } = assets.links;
  const first = await withImports(script, workbench);
  expect(first.length).toBeLessThanOrEqual(3);
  expect(await gzipSize(...first)).toBeLessThanOrEqual(20 * KILOBYTE);
  expect(first).not.toContain(path.basename(code));
  const own = await readFile(path.join(folder, path.basename(workbench)), 'utf8');
  expect(own).toContain(path.basename(code));
  expect(await gzipSize(path.basename(code))).toBeLessThanOrEqual(150 * KILOBYTE);
  expect(await gzipSize(...(await withImports(script, workbench, code)))).toBeLessThanOrEqual(
    160 * KILOBYTE,
  );
  expect(await gzipSize(style, workbenchStyle)).toBeLessThanOrEqual(13 * KILOBYTE);
});

test('what is fetched on demand brings nothing along that is there already', async () => {
  const all = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const { script, edit, code, workbench } = assets.links;
  const first = await withImports(script, edit, code, workbench);
  const later = all.filter((name) => !first.includes(name));
  expect(later.length).toBeGreaterThan(0);
  for (const name of later) {
    const brought = (await withImports(name)).filter((other) => other !== name);
    expect({ name, brought: brought.filter((other) => !first.includes(other)) }).toEqual({
      name,
      brought: [],
    });
  }
});

test('serves the smallest form the client takes, for a year', async () => {
  const brotli = await get(assets.links.style, { 'Accept-Encoding': 'gzip, deflate, br' });
  expect(brotli.status).toBe(200);
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotli.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(brotli.headers['content-type']).toBe('text/css; charset=utf-8');
  const gzip = await get(assets.links.script, { 'Accept-Encoding': 'gzip' });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  const plain = await get(assets.links.script);
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.bytes).toBeGreaterThan(gzip.bytes);
  expect(new Set([brotli.headers.vary, gzip.headers.vary, plain.headers.vary])).toEqual(
    new Set(['Accept-Encoding']),
  );
});

test('answers 304 to what the client has, and passes on what it does not know', async () => {
  const first = await get('/assets/mark.svg');
  expect(first.headers['cache-control']).toBe('public, max-age=86400');
  const again = await get('/assets/mark.svg', { 'If-None-Match': first.headers.etag });
  expect(again.status).toBe(304);
  expect((await get('/assets/../package.json')).status).toBe(404);
  expect((await get('/assets/manifest.json')).status).toBe(404);
  expect((await get('/assets/none.js')).status).toBe(404);
});

test('says what to do when the assets were not built', () => {
  expect(() => loadAssets(os.tmpdir())).toThrow(/npm run build/);
});
