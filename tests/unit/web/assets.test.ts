import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
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

test('a page to read costs at most 15 kB of script and 12 kB of style, gzip', async () => {
  const size = async (ending: string): Promise<number> => {
    const names = (await readdir(folder)).filter((name) => name.endsWith(`${ending}.gz`));
    expect(names).toHaveLength(1);
    return (await stat(path.join(folder, names[0] ?? ''))).size;
  };
  expect(await size('.js')).toBeLessThanOrEqual(15 * KILOBYTE);
  expect(await size('.css')).toBeLessThanOrEqual(12 * KILOBYTE);
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
