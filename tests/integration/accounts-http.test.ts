import { mkdtemp, rm } from 'node:fs/promises';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express, { type ErrorRequestHandler } from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WikiError } from '../../core/errors.ts';
import {
  createAccounts,
  PasswordHasher,
  type Accounts,
} from '../../server/domain/accounts/index.ts';
import { demand, mayUpdate, mayWritePage } from '../../server/domain/permissions/index.ts';
import { clientAddress } from '../../server/http/client-address.ts';
import { signInLimits } from '../../server/http/rate-limit-sign-in.ts';
import { sameOriginAlways, sameOriginForCookies } from '../../server/http/same-origin.ts';
import { submitSetUp, submitSignIn, submitSignOut } from '../../server/http/session-forms.ts';
import { actorOf, identify } from '../../server/http/session.ts';
import type { Journal } from '../../server/store/journal.ts';
import { openSqliteJournal } from '../../server/store/sqlite-journal/index.ts';

const PASSWORD = 'cheval agrafe pile exact';
const STATUS: Partial<Record<WikiError['kind'], number>> = {
  unauthenticated: 401,
  forbidden: 403,
  unprocessable: 422,
  'too-many-requests': 429,
};

let folder: string;
let journal: Journal;
let accounts: Accounts;
let server: Server;
let proxied: Server;
let written: string[];
const clock = { time: Date.parse('2026-01-01T08:00:00Z') };
const now = (): number => clock.time;

const answerError: ErrorRequestHandler = (error: unknown, _req, res, _next) => {
  if (!(error instanceof WikiError)) throw error;
  res.status(STATUS[error.kind] ?? 500).json({ id: error.id, ...error.args });
};

/** The middlewares in the order of the wiki's own app, and two doors that need rights. */
function listen(trustProxy: number | false): Promise<Server> {
  const app = express();
  app.set('trust proxy', trustProxy);
  app.use(identify(accounts));
  app.use(sameOriginForCookies);
  const form = express.urlencoded({ extended: false });
  app.post('/sign-in', sameOriginAlways, form, submitSignIn(accounts));
  app.post('/sign-out', sameOriginAlways, form, submitSignOut(accounts));
  app.post('/set-up', sameOriginAlways, form, submitSetUp(accounts));
  app.post('/page', (req, res) => {
    written.push(demand(mayWritePage, actorOf(req)).name);
    res.sendStatus(201);
  });
  app.post('/sparql', (req, res) => {
    written.push(demand(mayUpdate, actorOf(req)).name);
    res.sendStatus(204);
  });
  app.get('/who', (req, res) => {
    res.json({ ...actorOf(req), address: clientAddress(req) });
  });
  app.use(answerError);
  return new Promise((resolve) => {
    const listening: Server = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-test-'));
  journal = await openSqliteJournal({ folder });
  const hasher = new PasswordHasher({ ln: 10, r: 8, p: 1 });
  accounts = createAccounts({ store: journal, hasher, now, ...signInLimits({ on: true, now }) });
  server = await listen(false);
  proxied = await listen(1);
});
afterAll(async () => {
  for (const each of [server, proxied]) {
    each.closeAllConnections();
    await new Promise((resolve) => each.close(resolve));
  }
  await journal.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  written = [];
  clock.time += 3_600_000;
});

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** A plain request: fetch would add or refuse the headers that matter here. */
function send(
  method: string,
  url: string,
  headers: Record<string, string> = {},
  body = '',
  to: Server = server,
): Promise<Answer> {
  const { port } = to.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path: url, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () =>
        resolve({
          status: res.statusCode ?? 0,
          headers: res.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const HERE = { 'sec-fetch-site': 'same-origin' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

function submit(
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
  to?: Server,
): Promise<Answer> {
  const body = new URLSearchParams(fields).toString();
  return send('POST', url, { ...HERE, ...FORM, ...headers }, body, to);
}

function setCookie({ headers }: Answer): string {
  return [headers['set-cookie'] ?? []].flat()[0] ?? '';
}

function cookieOf(answer: Answer): string {
  return setCookie(answer).split(';', 1)[0] ?? '';
}

async function signedIn(): Promise<string> {
  return cookieOf(await submit('/sign-in', { name: 'ana', password: PASSWORD }));
}

function port(): number {
  return (server.address() as AddressInfo).port;
}

/** A token used by another site's script. */
function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}`, origin: 'https://evil.example' };
}

describe('with an account', () => {
  beforeAll(async () => {
    await accounts.put({ name: 'ana', role: 'contributor', password: PASSWORD });
  });

  test('signing in sets a cookie that scripts and other sites cannot use', async () => {
    const answer = await submit('/sign-in', { name: 'ana', password: PASSWORD, next: '/fr/x?a=1' });
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toBe('/fr/x?a=1');
    expect(setCookie(answer)).toMatch(/^infrawiki=[A-Za-z0-9_-]{43}; /);
    expect(setCookie(answer)).toContain('HttpOnly');
    expect(setCookie(answer)).toContain('SameSite=Lax');
    expect(setCookie(answer)).toContain('Path=/');
    expect(setCookie(answer)).toContain('Max-Age=2592000');
    expect(setCookie(answer)).not.toMatch(/Domain|Secure/);
    const who = await send('GET', '/who', { cookie: `a=b; ${cookieOf(answer)}; c=d` });
    expect(JSON.parse(who.body)).toMatchObject({ name: 'ana', via: 'session' });
  });

  test('over HTTPS the cookie is bound to this host', async () => {
    const https = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' };
    const fields = { name: 'ana', password: PASSWORD };
    const answer = await submit('/sign-in', fields, https, proxied);
    expect(setCookie(answer)).toMatch(/^__Host-infrawiki=/);
    expect(setCookie(answer)).toContain('Secure');
    const cookie = cookieOf(answer);
    const who = await send('GET', '/who', { ...https, cookie }, '', proxied);
    expect(JSON.parse(who.body)).toMatchObject({ name: 'ana' });
    const unbound = cookie.replace('__Host-', '');
    const refused = await send('GET', '/who', { ...https, cookie: unbound }, '', proxied);
    expect(JSON.parse(refused.body)).toMatchObject({ kind: 'anonymous' });
  });

  test('who names no trusted proxy believes no forwarded header', async () => {
    const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' };
    const answer = await submit('/sign-in', { name: 'ana', password: PASSWORD }, forwarded);
    expect(setCookie(answer)).toMatch(/^infrawiki=/);
    const who = await send('GET', '/who', forwarded);
    expect(JSON.parse(who.body)).toMatchObject({ address: '127.0.0.1' });
  });

  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8::7', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('behind a trusted proxy %s is counted as %s', async (address, counted) => {
    const who = await send('GET', '/who', { 'x-forwarded-for': address }, '', proxied);
    expect(JSON.parse(who.body)).toMatchObject({ address: counted });
  });

  test('signing in ends the session that was there and takes no id from outside', async () => {
    const before = await signedIn();
    const after = cookieOf(
      await submit('/sign-in', { name: 'ana', password: PASSWORD }, { cookie: before }),
    );
    expect(after).not.toBe(before);
    expect(JSON.parse((await send('GET', '/who', { cookie: before })).body)).toMatchObject({
      kind: 'anonymous',
    });
    const planted = `infrawiki=${'a'.repeat(43)}`;
    const given = await submit(
      '/sign-in',
      { name: 'ana', password: PASSWORD },
      { cookie: planted },
    );
    expect(cookieOf(given)).not.toBe(planted);
  });

  test('signing out ends the session on the server', async () => {
    const cookie = await signedIn();
    const answer = await submit('/sign-out', { next: '/en/' }, { cookie });
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toBe('/en/');
    expect(setCookie(answer)).toMatch(/^infrawiki=; Max-Age=0; /);
    const who = await send('GET', '/who', { cookie });
    expect(JSON.parse(who.body)).toMatchObject({ kind: 'anonymous' });
  });

  test.each(['//evil.example/', '/\\evil.example', 'https://evil.example/'])(
    'next=%s stays here',
    async (next) => {
      const answer = await submit('/sign-in', { name: 'ana', password: PASSWORD, next });
      expect(answer.headers['location']).toBe('/');
    },
  );

  test('role and other fields from outside are ignored', async () => {
    await submit('/sign-in', { name: 'ana', password: PASSWORD, role: 'admin', author: 'bo' });
    expect((await journal.account('ana'))?.role).toBe('contributor');
  });

  test('a wrong password sets no cookie; the sixth guess waits', async () => {
    for (let n = 0; n < 5; n += 1) {
      const answer = await submit('/sign-in', { name: 'ana', password: 'wrong' });
      expect(answer.status).toBe(401);
      expect(setCookie(answer)).toBe('');
    }
    const limited = await submit('/sign-in', { name: 'ana', password: PASSWORD });
    expect(limited.status).toBe(429);
    expect(JSON.parse(limited.body)).toEqual({ id: 'too-many-sign-ins', retryAfter: 300 });
  });

  test('a session in daily use has its cookie renewed', async () => {
    const cookie = await signedIn();
    expect(setCookie(await send('GET', '/who', { cookie }))).toBe('');
    clock.time += 86_400_000;
    const renewed = await send('GET', '/who', { cookie });
    expect(cookieOf(renewed)).toBe(cookie);
    expect(setCookie(renewed)).toContain('Max-Age=2592000');
  });

  describe('a cookie', () => {
    test.each([
      ['Sec-Fetch-Site: same-origin', () => HERE],
      ['Sec-Fetch-Site: none', () => ({ 'sec-fetch-site': 'none' })],
      ['its own Origin', () => ({ origin: `http://127.0.0.1:${port()}` })],
      [
        'its own Origin by name',
        () => ({ host: `localhost:${port()}`, origin: `http://localhost:${port()}` }),
      ],
    ])('authorises a request with %s', async (_what, headers) => {
      const cookie = await signedIn();
      expect((await send('POST', '/page', { cookie, ...headers() })).status).toBe(201);
      expect(written).toEqual(['ana']);
    });

    test.each<[string, () => Record<string, string>]>([
      ['no sign of where it comes from', () => ({})],
      ['Sec-Fetch-Site: cross-site', () => ({ 'sec-fetch-site': 'cross-site' })],
      ['Sec-Fetch-Site: same-site', () => ({ 'sec-fetch-site': 'same-site' })],
      ['another Origin', () => ({ origin: 'https://evil.example' })],
      ['another port', () => ({ origin: 'http://127.0.0.1:1' })],
      ['a look-alike host', () => ({ origin: `http://127.0.0.1.evil.example:${port()}` })],
      ['Origin: null', () => ({ origin: 'null' })],
      [
        'its own Origin but Sec-Fetch-Site: cross-site',
        () => ({ origin: `http://127.0.0.1:${port()}`, 'sec-fetch-site': 'cross-site' }),
      ],
    ])('does not with %s, and nothing changes', async (_what, headers) => {
      const cookie = await signedIn();
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const answer = await send(method, '/page', { cookie, ...headers() });
        expect(answer.status).toBe(403);
        expect(JSON.parse(answer.body)).toEqual({ id: 'cross-site' });
      }
      expect(written).toEqual([]);
      expect((await send('GET', '/who', { cookie, ...headers() })).status).toBe(200);
    });

    test('over HTTPS only an HTTPS origin will do', async () => {
      const https = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'wiki.example' };
      const fields = { name: 'ana', password: PASSWORD };
      const cookie = cookieOf(await submit('/sign-in', fields, https, proxied));
      const post = (origin: string): Promise<Answer> =>
        send('POST', '/page', { ...https, cookie, origin }, '', proxied);
      expect((await post('https://wiki.example')).status).toBe(201);
      expect((await post('http://wiki.example')).status).toBe(403);
    });
  });

  test.each(['/sign-in', '/sign-out', '/set-up'])(
    '%s from another site does nothing, signed in or not',
    async (url) => {
      const cross = { 'sec-fetch-site': 'cross-site' };
      const cookie = await signedIn();
      for (const headers of [cross, { ...cross, cookie }]) {
        const answer = await submit(url, { name: 'ana', password: PASSWORD }, headers);
        expect(answer.status).toBe(403);
        expect(setCookie(answer)).toBe('');
      }
      expect(JSON.parse((await send('GET', '/who', { cookie })).body)).toMatchObject({
        name: 'ana',
      });
    },
  );

  test('nobody in particular is asked to sign in', async () => {
    const answer = await send('POST', '/page');
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.body)).toEqual({ id: 'sign-in-needed' });
  });

  test('a token works from anywhere, as far as its scope goes', async () => {
    const write = await accounts.issueToken({ name: 'ana', scope: 'write' });
    const read = await accounts.issueToken({ name: 'ana', scope: 'read' });
    expect((await send('POST', '/page', bearer(write))).status).toBe(201);
    expect((await send('POST', '/page', bearer(read))).status).toBe(403);
    expect((await send('POST', '/sparql', bearer(write))).status).toBe(403);
    expect(written).toEqual(['ana']);
  });

  test.each(['Bearer iw_wrong', 'bearer x', 'Bearer', `Bearer iw_${'a'.repeat(43)}`])(
    '%j is refused as a token, even beside a good cookie',
    async (authorization) => {
      const cookie = await signedIn();
      const answer = await send('GET', '/who', { authorization, cookie });
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
      expect(JSON.parse(answer.body)).toEqual({ id: 'token-unknown' });
    },
  );

  test('a token of somebody who lost the role can no longer do it', async () => {
    await accounts.put({ name: 'sam', role: 'steward', password: PASSWORD });
    const token = await accounts.issueToken({ name: 'sam', scope: 'update' });
    const authorization = `Bearer ${token}`;
    expect((await send('POST', '/sparql', { authorization })).status).toBe(204);
    await accounts.put({ name: 'sam', role: 'reader', password: PASSWORD });
    expect((await send('POST', '/sparql', { authorization })).status).toBe(403);
  });
});

test('the set-up form makes the first admin, signed in', async () => {
  const key = (await accounts.setUp.key()) ?? '';
  const wrong = await submit('/set-up', { key: 'x', name: 'root', password: PASSWORD });
  expect(wrong.status).toBe(403);
  const short = await submit('/set-up', { key, name: 'root', password: 'short' });
  expect(short.status).toBe(422);
  const answer = await submit('/set-up', { key, name: 'root', password: PASSWORD, next: '/fr/' });
  expect(answer.status).toBe(303);
  expect(answer.headers['location']).toBe('/fr/');
  const who = await send('GET', '/who', { cookie: cookieOf(answer) });
  expect(JSON.parse(who.body)).toMatchObject({ name: 'root', role: 'admin' });
  const again = await submit('/set-up', { key, name: 'eve', password: PASSWORD });
  expect(again.status).toBe(403);
});
