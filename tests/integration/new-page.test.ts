import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Answer } from '../support/http-client.ts';
import { PASSWORD, startWiki, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
let cookie: string;

beforeAll(async () => {
  wiki = await startWiki({ RATE_LIMITS: 'off' });
  await wiki.token('ana', 'contributor', 'write');
  const signedIn = await post('/fr/sign-in', { name: 'ana', password: PASSWORD });
  cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});
afterAll(() => wiki.close());

type Fields = Readonly<Record<string, string | readonly string[]>>;

function post(path: string, fields: Fields, as = ''): Promise<Answer> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  return ask(wiki.origin, path, {
    method: 'POST',
    body: body.toString(),
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
      Accept: 'text/html',
      ...(as !== '' && { Cookie: as }),
    },
  });
}

function get(path: string, as = '', accept = 'text/html'): Promise<Answer> {
  const headers = { Accept: accept, ...(as !== '' && { Cookie: as }) };
  return ask(wiki.origin, path, { headers });
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** What a browser would send of the form that is posted here: every field but the buttons. */
function fieldsOf(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  const add = (name: string, value: string): void => void (fields[name] ??= []).push(value);
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  for (const [tag] of main.matchAll(/<input\b[^>]*>/g)) {
    const of = (name: string): string | undefined => {
      const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s>/])`).exec(tag);
      return found ? unescaped(found[1] ?? '') : undefined;
    };
    const isTick = ['checkbox', 'radio'].includes(of('type') ?? '');
    const name = of('name');
    if (name !== undefined && (!isTick || of('checked') !== undefined)) add(name, of('value') ?? '');
  }
  for (const [, tag = '', text = ''] of main.matchAll(/<textarea\b([^>]*)>([^]*?)<\/textarea/g)) {
    const name = /\sname="([^"]*)"/.exec(tag)?.[1];
    if (name !== undefined) add(unescaped(name), unescaped(text.replace(/^\n/, '')));
  }
  for (const [, tag = '', options = ''] of main.matchAll(/<select\b([^>]*)>([^]*?)<\/select/g)) {
    const name = /\sname="([^"]*)"/.exec(tag)?.[1];
    const chosen = /<option value="([^"]*)"[^>]*\sselected/.exec(options)?.[1];
    const [, first] = /<option value="([^"]*)"/.exec(options) ?? [];
    if (name !== undefined) add(unescaped(name), unescaped(chosen ?? first ?? ''));
  }
  return fields;
}

function locationOf(answer: Answer): string {
  return String(answer.headers.location ?? '');
}

/** Text as people see it. */
function shown(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return unescaped(main.replace(/<!--[^]*?-->/g, '').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
}

async function save(html: string, action: string, more: Fields = {}): Promise<Answer> {
  return post(action, { ...fieldsOf(html), action: 'save', ...more }, cookie);
}

async function statements(slug: string): Promise<string> {
  return (await get(`/wiki/${slug}`, '', 'application/n-triples')).text;
}

describe('from a title', () => {
  test('opens the editor under a key of its own, and the first save gives the address', async () => {
    const begun = await post('/fr/new', {
      'title-fr': 'Tresser un panier d’osier',
      'title-en': 'Weaving a willow basket',
      kind: 'procedure',
      chantier: 'dom-pc',
      action: 'title',
    });
    expect(begun.status).toBe(303);
    const opened = await get(locationOf(begun), cookie);
    expect(opened.status).toBe(200);
    expect(opened.headers['cache-control']).toBe('no-store');
    const action = locationOf(begun).split('?')[0] ?? '';
    expect(action).toMatch(/^\/fr\/new\/new-[0-9a-z]{16}$/);

    const saved = await save(opened.text, action, { comment: 'premier jet' });
    expect(saved.status).toBe(303);
    expect(locationOf(saved)).toBe('/fr/wiki/tresser-un-panier-d-osier');
    const content = await statements('tresser-un-panier-d-osier');
    expect(content).toContain('"Tresser un panier d’osier"@fr');
    expect(content).toContain('"Weaving a willow basket"@en');
    expect(content).toContain(`${wiki.origin}/id/dom-pc`);
    expect(content).not.toContain('/id/new-');
    const history = await get('/wiki/tresser-un-panier-d-osier/history', '', 'application/json');
    expect(history.json<unknown[]>()).toMatchObject([{ author: 'ana', comment: 'premier jet' }]);
    // The address of the form leads to the page from now on.
    expect(locationOf(await get(action, cookie))).toBe('/fr/wiki/tresser-un-panier-d-osier');
  });
});
