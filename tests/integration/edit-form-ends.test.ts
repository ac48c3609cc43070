import { afterAll, beforeAll, expect, test } from 'vitest';
import { postForm, sessionOf } from '../support/form-client.ts';
import { ask, type Answer } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
let ana: string;
let token: string;

beforeAll(async () => {
  wiki = await startWiki({ RATE_LIMITS: 'off' });
  token = await wiki.token('ana', 'admin', 'update');
  ana = await sessionOf(wiki.origin, 'ana');
});
afterAll(() => wiki.close());

function post(path: string, fields: Record<string, string>, cookie = ana): Promise<Answer> {
  return postForm(wiki.origin, path, fields, cookie);
}

const get = (path: string): Promise<Answer> =>
  ask(wiki.origin, path, { headers: { Accept: 'text/html', Cookie: ana } });

const triples = async (slug: string): Promise<string> =>
  (await ask(wiki.origin, `/wiki/${slug}`, { headers: { Accept: 'application/n-triples' } })).text;

/** A hidden field of a page. */
function hidden({ text }: Answer, name: string): string {
  const found = new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1];
  if (found === undefined) throw new Error(`No field ${name}: ${text.slice(0, 2000)}`);
  return found
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

test('saving a page that was deleted meanwhile says so, then restores it with the names of its steps', async () => {
  const before = await triples('pc-consent');
  const form = await get('/fr/wiki/pc-consent/edit');
  const state = hidden(form, 'state');
  const page = await ask(wiki.origin, '/wiki/pc-consent', {
    headers: { Accept: 'application/n-triples' },
  });
  const gone = await ask(wiki.origin, '/wiki/pc-consent', {
    method: 'DELETE',
    token,
    headers: { 'If-Match': page.headers.etag ?? '' },
  });
  expect(gone.status, gone.text).toBeLessThan(300);
  const typed = { action: 'save', state, '/rdfs:label/fr': 'Décider par consentement, encore' };
  const told = await post('/fr/wiki/pc-consent/edit', typed);
  expect(told.status).toBe(409);
  expect(told.text).toMatch(/La page a été supprimée le .* par ana\./);
  expect(told.text).toContain('Décider par consentement, encore');
  expect((await get('/fr/wiki/pc-consent')).status).toBe(410);
  const saved = await post('/fr/wiki/pc-consent/edit', {
    action: 'save',
    state: hidden(told, 'state'),
  });
  expect(saved.status, saved.text.slice(0, 500)).toBe(303);
  const after = await triples('pc-consent');
  expect(after).toContain('Décider par consentement, encore');
  const names = (text: string): string[] =>
    [...new Set(text.match(/pc-consent#[\w-]+/g) ?? [])].sort();
  expect(names(after)).toEqual(names(before));
});

test('a draft is forgotten once it is saved by way of the page about a conflict', async () => {
  const path = '/fr/wiki/pc-hotcompost/edit';
  const state = hidden(await get(path), 'state');
  const mine = { state, '/rdfs:label/fr': 'Compost chaud, ma version' };
  const kept = await post(path, { ...mine, action: 'draft' });
  const seen = hidden(kept, 'seen');
  const theirs = await post(path, {
    state,
    '/rdfs:label/fr': 'Compost chaud, leur version',
    action: 'save',
  });
  expect(theirs.status).toBe(303);
  const conflict = await post(path, { ...mine, seen, action: 'save' });
  expect(conflict.status).toBe(409);
  const merged = await post(path, {
    state: hidden(conflict, 'state'),
    onto: hidden(conflict, 'onto'),
    seen: hidden(conflict, 'seen'),
    'choice.rest': 'mine',
    action: 'merge',
  });
  expect(merged.status, merged.text.slice(0, 500)).toBe(303);
  expect(await triples('pc-hotcompost')).toContain('Compost chaud, ma version');
  const again = await ask(wiki.origin, '/fr/drafts/pc-hotcompost', {
    headers: { Accept: 'application/json', Cookie: ana, 'Sec-Fetch-Site': 'same-origin' },
  });
  expect(again.status).toBe(404);
});

test('a call that leads back to the procedure is said at its field, unsaved and saved', async () => {
  const path = '/fr/wiki/pc-hotcompost/edit';
  const state = JSON.parse(hidden(await get(path), 'state')) as {
    steps: { name: string; flow: string; fields: Record<string, unknown> }[];
  };
  const step = state.steps.find(({ flow }) => flow === '');
  if (!step) throw new Error('No step');
  const iri = /<([^>]*pc-hotcompost)> /.exec(await triples('pc-hotcompost'))?.[1] ?? '';
  step.fields['im:callsProcedure'] = [{ iri }];
  const fields = { state: JSON.stringify(state), open: step.name };
  const expectSaid = (answer: Answer): void => {
    const at = new RegExp(
      `id="f${step.name}/im:callsProcedure(?:/0)?-hint"[\\s\\S]{0,400}Cette étape appelle la procédure dont elle fait partie`,
    );
    expect(answer.text).toMatch(at);
  };
  expectSaid(await post(path, { ...fields, action: 'edit' }));
  expect((await post(path, { ...fields, action: 'save' })).status).toBe(303);
  expectSaid(await get(`${path}?open=${step.name}`));
});

test('a preview shows durations, indicators and the diagram of what is not saved', async () => {
  const path = '/fr/wiki/pc-hotcompost/edit';
  const answer = await post(path, {
    state: hidden(await get(path), 'state'),
    '/rdfs:label/fr': 'Compost à l’essai',
    action: 'preview',
  });
  const preview = /<section class="u5 preview"[\s\S]*?<form\s+id="editing"/.exec(answer.text)?.[0];
  expect(preview).toContain('Compost à l’essai');
  expect(preview).toMatch(/\d+[\u00a0 ]jours/);
  expect(preview).toContain('href="#editing"');
  expect(preview).toMatch(/Indicateur/i);
  expect(preview).toMatch(/<svg[^>]*(?:viewBox="0 0 \d{3,})/);
  expect((await get('/fr/wiki/pc-hotcompost')).text).not.toContain('Compost à l’essai');
});

test('a page of a kind that no shape speaks of has a form all the same, and is saved with it', async () => {
  const put = await ask(wiki.origin, '/wiki/chose-rare', {
    method: 'PUT',
    token,
    body: '<#it> a <https://example.org/Rare> ; <https://example.org/poids> "trois livres" .',
    headers: { 'Content-Type': 'text/turtle', 'If-None-Match': '*' },
  });
  expect(put.status, put.text).toBe(201);
  const path = '/fr/wiki/chose-rare/edit';
  const form = await get(path);
  expect(form.status).toBe(200);
  expect(form.text).toContain('trois livres');
  const row = /name="(others\/\d+\/value)"[^>]*value="trois livres"/.exec(form.text)?.[1];
  const saved = await post(path, {
    action: 'save',
    state: hidden(form, 'state'),
    [row ?? 'others/0/value']: 'quatre livres',
  });
  expect(saved.status, saved.text.slice(0, 500)).toBe(303);
  const now = await triples('chose-rare');
  expect(now).toContain('quatre livres');
  expect(now).not.toContain('trois livres');
});
