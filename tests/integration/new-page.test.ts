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
    if (name !== undefined && (!isTick || of('checked') !== undefined))
      add(name, of('value') ?? '');
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
  return answer.headers.location ?? '';
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

/** Opens the form that an answer leads to. */
async function opened(answer: Answer): Promise<{ html: string; action: string }> {
  expect(answer.status).toBe(303);
  const action = locationOf(answer).split('?')[0] ?? '';
  expect(action).toMatch(/^\/(?:fr|en)\/new\/new-[0-9a-z]{16}$/);
  const form = await get(locationOf(answer), cookie);
  expect(form.status).toBe(200);
  return { html: form.text, action };
}

const begin = (fields: Fields): Promise<Answer> => post('/fr/new', { action: 'go', ...fields });

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

  test('shows pages that may be about it first, and goes on all the same', async () => {
    const fields = { 'title-fr': 'Compost chaud', 'title-en': '', kind: 'procedure' };
    const asked = await post('/fr/new', { ...fields, action: 'title' });
    expect(asked.status).toBe(200);
    expect(shown(asked.text)).toContain('Ces pages en parlent peut-être déjà');
    expect(asked.text).toContain('href="/fr/wiki/pc-hotcompost"');
    expect(asked.text).toContain('href="/fr/wiki/pc-hotcompost/edit"');
    expect(asked.text).toContain('href="/fr/new?copy=pc-hotcompost"');
    expect(fieldsOf(asked.text)['title-fr']).toEqual(['Compost chaud']);
    expect((await post('/fr/new', { ...fields, action: 'go' })).status).toBe(303);
    // What the script showed while the title was typed is not asked about again.
    const seen = [...asked.text.matchAll(/<b><a\s+href="([^"]+)"/g)].map(([, href]) => href);
    const again = await post('/fr/new', { ...fields, action: 'title', seen: seen.join(' ') });
    expect(again.status).toBe(303);
  });

  test('a title that is taken, and words for another kind of page', async () => {
    const first = await opened(await begin({ 'title-fr': 'Corde à linge', kind: 'tool' }));
    expect(shown(first.html)).toContain('Nouvelle page : Outil');
    expect(locationOf(await save(first.html, first.action))).toBe('/fr/wiki/corde-a-linge');
    const second = await opened(await begin({ 'title-fr': 'Corde à linge', kind: 'space' }));
    expect(locationOf(await save(second.html, second.action))).toBe('/fr/wiki/corde-a-linge-2');
    expect(await statements('corde-a-linge')).toContain('infra-model/core#Tool>');
    expect(await statements('corde-a-linge-2')).toContain('infra-model/core#Space>');
  });

  test.each([
    ['مكافحة الآفات', /^\/fr\/wiki\/page(?:-\d+)?$/],
    ['🌱 Semis 🌱', /^\/fr\/wiki\/semis$/],
    [
      '<script>alert(1)</script> & « guillemets »',
      /^\/fr\/wiki\/script-alert-1-script-guillemets$/,
    ],
    ['x'.repeat(300), /^\/fr\/wiki\/x{80}$/],
  ])('takes %s', async (title, href) => {
    const { html, action } = await opened(await begin({ 'title-fr': title }));
    expect(html).not.toContain('<script>alert');
    expect(fieldsOf(html)['/rdfs:label/fr']).toEqual([title]);
    const saved = await save(html, action);
    expect(locationOf(saved)).toMatch(href);
    const page = await get(locationOf(saved));
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('<script>alert');
  });

  test.each([
    ['', 'Il manque un nom.'],
    [' \n\t ', 'Il manque un nom.'],
    ['y'.repeat(301), 'Ce nom est trop long : 300 signes au plus.'],
  ])('says what is wrong with %j, and keeps the rest', async (title, words) => {
    const fields = { 'title-fr': title, kind: 'role', chantier: 'dom-pc', find: 'abc' };
    const answer = await post('/fr/new', { ...fields, action: 'title' });
    expect(answer.status).toBe(422);
    expect(shown(answer.text)).toContain(words);
    expect(fieldsOf(answer.text)).toMatchObject({
      'title-fr': [title.trim()],
      kind: ['role'],
      chantier: ['dom-pc'],
      find: ['abc'],
    });
  });

  test('a form without a title is not saved, and says so', async () => {
    const { html, action } = await opened(await begin({ 'title-fr': 'À effacer' }));
    const refused = await save(html, action, { '/rdfs:label/fr': '' });
    expect(refused.status).toBe(422);
    expect(shown(refused.text)).toContain('Il manque un nom.');
  });

  test('sent twice makes one page; sent again with more is a change of it', async () => {
    const { html, action } = await opened(await begin({ 'title-fr': 'Double envoi' }));
    const [one, other] = await Promise.all([save(html, action), save(html, action)]);
    expect([locationOf(one), locationOf(other)]).toEqual(Array(2).fill('/fr/wiki/double-envoi'));
    await save(html, action, { '/dcterms:description/fr': 'Et un résumé.' });
    const history = await get('/wiki/double-envoi/history', '', 'application/json');
    expect(history.json<unknown[]>()).toHaveLength(2);
    expect(await statements('double-envoi')).toContain('"Et un résumé."@fr');
  });

  test('asks who saves only then, with everything typed still there', async () => {
    const { html, action } = await opened(await begin({ 'title-fr': 'Sans compte' }));
    const fields = { ...fieldsOf(html), '/dcterms:description/fr': 'Gardé.', action: 'save' };
    const asked = await post(action, fields);
    expect(asked.status).toBe(401);
    expect(fieldsOf(asked.text)).toMatchObject({
      '/rdfs:label/fr': ['Sans compte'],
      '/dcterms:description/fr': ['Gardé.'],
    });
    const saved = await post(action, {
      ...fieldsOf(asked.text),
      account: 'ana',
      password: PASSWORD,
      action: 'save',
    });
    expect(locationOf(saved)).toBe('/fr/wiki/sans-compte');
    expect(await statements('sans-compte')).toContain('"Gardé."@fr');
  });
});

describe('a draft of a page that is not there yet', () => {
  test('is kept on the account, listed, gone on with, and gone once it is saved', async () => {
    const { html, action } = await opened(await begin({ 'title-fr': 'Brouillon de ruelle' }));
    const key = action.slice(action.lastIndexOf('/') + 1);
    const typed = { '/dcterms:description/fr': 'À finir demain.' };
    const kept = await post(action, { ...fieldsOf(html), ...typed, action: 'draft' }, cookie);
    expect(kept.status).toBe(200);
    const list = await get('/fr/drafts', cookie);
    expect(list.text).toContain(`href="/fr/new?draft=${key}"`);
    expect(list.text).toContain('Brouillon de ruelle');

    const back = await get(`/fr/new?draft=${key}`, cookie);
    expect(locationOf(back)).toBe(action);
    const again = await get(action, cookie);
    expect(fieldsOf(again.text)).toMatchObject({
      '/rdfs:label/fr': ['Brouillon de ruelle'],
      '/dcterms:description/fr': ['À finir demain.'],
    });
    const saved = await save(again.text, action);
    expect(locationOf(saved)).toBe('/fr/wiki/brouillon-de-ruelle');
    expect((await get('/fr/drafts', cookie)).text).not.toContain(key);
  });

  test('of somebody else is not shown', async () => {
    const { html, action } = await opened(await begin({ 'title-fr': 'Secret' }));
    await post(action, { ...fieldsOf(html), action: 'draft' }, cookie);
    expect((await get(action)).text).not.toContain('Secret');
  });
});

const NOTES = `Compost de ruelle, à chaud

Il faut 2 fourches et un thermomètre à compost.

1. Monter un tas d’au moins 1 m³.
2. Laisser chauffer pendant quatre jours.
3. Tenir la température entre 55 et 65 °C. Attention : au-delà de 65 °C, le tas peut prendre feu.
4. Retourner aux deux jours, pendant 30 min, jusqu’à ce que le tas refroidisse.
5. Demander à Lucie
On fait ça chaque printemps.
Ne jamais mettre de viande.
`;

describe('from pasted notes', () => {
  const confirm = (fields: Fields = {}): Promise<Answer> =>
    post('/fr/new', { notes: NOTES, action: 'notes', ...fields });
  const actionOf = (html: string): string =>
    /<form[^>]*class="[^"]*notes[^"]*"[^>]*action="([^"]+)"/.exec(html)?.[1] ??
    /action="(\/fr\/new\/new-[0-9a-z]+)"/.exec(html)?.[1] ??
    '';

  test('says in plain words what was read, all of it ticked', async () => {
    const { status, text } = await confirm();
    expect(status).toBe(200);
    const words = shown(text);
    for (const said of [
      '5 étapes.',
      'Durée : 4 jours',
      'lu dans pendant quatre jours',
      'Limite : température 55–65 °C',
      'Mise en garde : (Avertissement) au-delà de 65 °C, le tas peut prendre feu.',
      'Fin de la boucle : le tas refroidit',
      'Groupe : Boucle',
      'Il faut : 2 fourches (page existante : fourche)',
      'Mise en garde : (Avertissement) Ne jamais mettre de viande.',
      'Revient :',
    ]) {
      expect(words).toContain(said);
    }
    const ticks = [...text.matchAll(/<input\s+type="checkbox"[^>]*>/g)];
    expect(ticks.length).toBeGreaterThan(12);
    expect(ticks.every(([tag]) => /\schecked/.test(tag))).toBe(true);
    expect(fieldsOf(text)).toMatchObject({
      'title-fr': ['Compost de ruelle, à chaud'],
      'text-lang': ['fr'],
      notes: [NOTES],
    });
  });

  test('opens the form unsaved, which saves as a manual', async () => {
    const { text } = await confirm();
    const action = actionOf(text);
    const form = await post(action, { ...fieldsOf(text), 'title-en': 'Alley compost' }, cookie);
    expect(form.status).toBe(200);
    expect(form.text).toContain('data-unsent="true"');
    const saved = await save(form.text, action);
    expect(locationOf(saved)).toBe('/fr/wiki/compost-de-ruelle-a-chaud');
    const page = shown((await get(locationOf(saved))).text);
    for (const said of [
      '4 jours',
      '55–65 °C',
      'le tas peut prendre feu',
      'Ne jamais mettre de viande',
    ]) {
      expect(page).toContain(said);
    }
    const content = await statements('compost-de-ruelle-a-chaud');
    expect(content).toContain('"Alley compost"@en');
    expect(content).toContain('"P4D"');
    expect(content).toContain('core#Loop>');
    expect(content).toContain('/id/res-fork>');
  });

  test('leaves unticked things in the text, and lines that are no steps in the prose', async () => {
    const { text } = await confirm();
    const fields = fieldsOf(text);
    const kept = (fields['keep'] ?? []).filter((id) => !/duration|caution/.test(id));
    const steps = (fields['step'] ?? []).filter((index) => index !== '4');
    const action = actionOf(text);
    const form = await post(action, { ...fields, keep: kept, step: steps }, cookie);
    const state = fieldsOf(form.text)['state']?.[0] ?? '';
    expect(state).not.toContain('im:minDuration');
    expect(state).not.toContain('im:safetyNote');
    for (const words of [
      'pendant quatre jours',
      'prendre feu',
      'jamais mettre de viande',
      'Demander à Lucie',
    ]) {
      expect(state).toContain(words);
    }
    const { steps: left } = JSON.parse(state) as { steps: { fields: object }[] };
    expect(JSON.stringify(left)).not.toContain('Lucie');
  });

  test('are read again in another language, and come back as a text', async () => {
    const { text } = await confirm();
    const again = await post('/fr/new', { ...fieldsOf(text), 'text-lang': 'en', action: 'notes' });
    expect(fieldsOf(again.text)['text-lang']).toEqual(['en']);
    const back = await post('/fr/new', { ...fieldsOf(text), action: 'back' });
    expect(fieldsOf(back.text)).toMatchObject({
      notes: [NOTES],
      'title-fr': ['Compost de ruelle, à chaud'],
    });
  });

  test('that stand in their field are not left behind by the return key', async () => {
    const { text } = await confirm({ action: 'title', 'title-fr': 'Mon tas' });
    expect(shown(text)).toContain('Ce qui a été lu dans vos notes');
    expect(fieldsOf(text)['title-fr']).toEqual(['Mon tas']);
  });

  test('become the text of a page that has no steps', async () => {
    const { text } = await confirm({
      kind: 'role',
      notes: 'Veille sur le tas.\n1. Arrose\n2. Note',
    });
    const action = actionOf(text);
    const form = await post(action, { ...fieldsOf(text), 'title-fr': 'Veilleuse' }, cookie);
    const saved = await save(form.text, action);
    const content = await statements(locationOf(saved).split('/').at(-1) ?? '');
    for (const word of ['Veille sur le tas', 'Arrose', 'Note']) expect(content).toContain(word);
  });

  test(
    'of 100 kB and of 500 lines are read, and keep their length',
    { timeout: 60_000 },
    async () => {
      const lines = Array.from(
        { length: 500 },
        (_, i) => `${i + 1}. Arroser le rang ${i + 1} pendant ${(i % 9) + 2} minutes`,
      );
      const long = `${lines.join('\n')}\n\n${'Le tas fume au matin. '.repeat(3700)}`;
      expect(long.length).toBeGreaterThan(100_000);
      const { status, text } = await confirm({ notes: long });
      expect(status).toBe(200);
      expect(shown(text)).toContain('500 étapes.');
      const form = await post(
        actionOf(text),
        { ...fieldsOf(text), 'title-fr': 'Tous les rangs' },
        cookie,
      );
      expect(form.status).toBe(200);
      const saved = await save(form.text, actionOf(text));
      expect(locationOf(saved)).toBe('/fr/wiki/tous-les-rangs');
      const content = await statements('tous-les-rangs');
      expect(content.match(/core#Step>/g)).toHaveLength(500);
      expect(content.match(/fume au matin/g)).toHaveLength(3700);
    },
  );

  test.each([
    ['', 422, 'Il n’y a pas de notes à lire.'],
    ['z'.repeat(200_001), 413, 'Ces notes sont trop longues'],
    [Array.from({ length: 1001 }, (_, i) => `- Faire ${i}`).join('\n'), 422, '1 001 étapes'],
  ])('that cannot be read come back with the reason', async (notes, status, words) => {
    const answer = await confirm({ notes });
    expect(answer.status).toBe(status);
    expect(shown(answer.text)).toContain(words);
    expect(fieldsOf(answer.text)['notes']).toEqual([notes]);
  });

  test('with markup, emoji and text from right to left lose and break nothing', async () => {
    const notes = '- <script>alert("1")</script>\n- 🌱 semer & arroser\n- اسق النبات\n';
    const { text } = await confirm({ notes, 'title-fr': 'Étrange' });
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('dir="auto"');
    const form = await post(actionOf(text), fieldsOf(text), cookie);
    expect(form.text).not.toContain('<script>alert');
    const state = fieldsOf(form.text)['state']?.[0] ?? '';
    for (const words of ['<script>alert(', '🌱 semer & arroser', 'اسق النبات']) {
      expect(JSON.stringify(JSON.parse(state))).toContain(words);
    }
  });
});

describe('by copying a page', () => {
  test('offers an adaptation of a procedure, linked to the revision it starts from', async () => {
    const asked = await get('/fr/new?copy=pc-hotcompost');
    expect(asked.status).toBe(200);
    const fields = fieldsOf(asked.text);
    expect(fields).toMatchObject({ copy: ['pc-hotcompost'], way: ['adapt'], chantier: ['dom-pc'] });
    expect(fields['title-fr']?.[0]).toMatch(/\(copie\)$/);
    expect(fields['title-en']?.[0]).toMatch(/\(copy\)$/);
    const titles = { 'title-fr': 'Compost de balcon', 'title-en': 'Balcony compost' };
    const { html, action } = await opened(
      await post('/fr/new', { ...fields, ...titles, action: 'copy' }),
    );
    const saved = await save(html, action);
    expect(locationOf(saved)).toBe('/fr/wiki/compost-de-balcon');

    const original = await statements('pc-hotcompost');
    const copy = await statements('compost-de-balcon');
    const revision = fields['revision']?.[0];
    expect(copy).toContain(`core#adaptationOf> <${wiki.origin}/id/pc-hotcompost>`);
    expect(copy).toContain(
      `core#sourceRevision> <${wiki.origin}/wiki/pc-hotcompost?revision=${revision}>`,
    );
    expect(copy).toContain('core#status> <https://w3id.org/infra-model/core#Draft>');
    expect(copy).toContain('Peer_Production_License>');
    expect(copy).not.toContain(`<${wiki.origin}/id/pc-hotcompost#`);
    // Everything else is the same, said of the copy.
    const said = (text: string, slug: string): string[] =>
      text
        .replaceAll(`/id/${slug}`, '/id/it')
        .replaceAll(/\.0(?="\^\^<[^>]*#decimal>)/g, '')
        .split('\n')
        .filter((line) => !/#status>|adaptationOf|sourceRevision|id\/it> <[^>]*#label>/.test(line))
        .sort();
    expect(said(copy, 'compost-de-balcon')).toEqual(said(original, 'pc-hotcompost'));
    const history = await get('/wiki/compost-de-balcon/history', '', 'application/json');
    expect(history.json<unknown[]>()).toMatchObject([
      { comment: expect.stringMatching(/^Adaptation de « .*révision 1$/) as unknown },
    ]);
  });

  test('a page of its own says where it comes from', async () => {
    const fields = fieldsOf((await get('/fr/new?copy=res-fork')).text);
    expect(fields).not.toHaveProperty('way');
    const titles = { 'title-fr': 'Bêche plate', 'title-en': '' };
    const { html, action } = await opened(
      await post('/fr/new', { ...fields, ...titles, action: 'copy' }),
    );
    await save(html, action);
    const copy = await statements('beche-plate');
    expect(copy).toContain(`prov#wasDerivedFrom> <${wiki.origin}/wiki/res-fork?revision=1>`);
    expect(copy).toContain('"Bêche plate"@fr');
    expect(copy).not.toMatch(/id\/beche-plate> <[^>]*#label> "[^"]*"@en/);
  });

  test('an adapted model is an adaptation', async () => {
    const fields = fieldsOf((await get('/fr/new?copy=model-pc')).text);
    const titles = { 'title-fr': 'Ferme de toit', 'title-en': 'Rooftop farm' };
    const { html, action } = await opened(
      await post('/fr/new', { ...fields, ...titles, action: 'copy' }),
    );
    await save(html, action);
    const copy = await statements('ferme-de-toit');
    expect(copy).toContain(`core#adaptationOf> <${wiki.origin}/id/model-pc>`);
    expect(copy).toContain('type> <https://w3id.org/infra-model/core#Adaptation>');
    expect(copy).not.toContain('type> <https://w3id.org/infra-model/core#Model>');
  });

  test('gives blank nodes labels of their own, and keeps what is said of them together', async () => {
    const body = `@prefix im: <https://w3id.org/infra-model/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix ex: <https://example.org/> .
</id/nattes> a im:Procedure ; rdfs:label "Nattes"@fr ; im:hasMember </id/nattes#étape> ;
  im:safetyNote [ a im:SafetyNote ; rdfs:label "Vert"@fr ; ex:seen [ ex:by "Luc" ] ] .
</id/nattes#étape> a im:Step ; im:order 1 ; rdfs:label "Tresser"@fr ; ex:tool "mains" .
`;
    const token = (await wiki.admin(['token', 'add', 'ana', '--scope', 'write'])).stdout.trim();
    const put = await ask(wiki.origin, '/wiki/nattes', {
      method: 'PUT',
      headers: { 'Content-Type': 'text/turtle' },
      body,
      token,
    });
    expect(put.status).toBe(201);
    const fields = fieldsOf((await get('/fr/new?copy=nattes')).text);
    const { html, action } = await opened(
      await post('/fr/new', { ...fields, way: 'copy', 'title-fr': 'Tresses', action: 'copy' }),
    );
    await save(html, action);
    const copy = await statements('tresses');
    const [, note = ''] = /core#safetyNote> (\S+) \./.exec(copy) ?? [];
    expect(note).toMatch(/^_:/);
    expect(copy).toContain(`${note} <http://www.w3.org/2000/01/rdf-schema#label> "Vert"@fr`);
    const [, seen = ''] =
      new RegExp(`${note} <https://example.org/seen> (\\S+) \\.`).exec(copy) ?? [];
    expect(copy).toContain(`${seen} <https://example.org/by> "Luc"`);
    const [, step = ''] = /core#hasMember> (\S+) \./.exec(copy) ?? [];
    expect(copy).toContain(`${step} <https://example.org/tool> "mains"`);
    expect(copy).toContain(`${step} <http://www.w3.org/2000/01/rdf-schema#label> "Tresser"@fr`);
    const labels = (text: string): string[] => [...new Set(text.match(/_:\S+/g))];
    const before = labels(await statements('nattes'));
    expect(labels(copy).filter((label) => before.includes(label))).toEqual([]);
  });

  test('finds the page by its title', async () => {
    const found = await post('/fr/new', { find: 'compost chaud', action: 'find', 'title-fr': 'T' });
    expect(found.text).toContain('href="/fr/new?copy=pc-hotcompost"');
    expect(fieldsOf(found.text)['title-fr']).toEqual(['T']);
    const none = await post('/fr/new', { find: 'zzzyyyxxx', action: 'find' });
    expect(shown(none.text)).toContain('Aucune page ne s’appelle « zzzyyyxxx ».');
  });

  test('says when there is no such page or revision', async () => {
    expect((await get('/fr/new?copy=rien-du-tout')).status).toBe(404);
    expect((await get('/fr/new?copy=../../x')).status).toBe(404);
    expect((await get('/fr/new?copy=pc-hotcompost&revision=99')).status).toBe(404);
    const untitled = await post('/fr/new', {
      copy: 'pc-hotcompost',
      revision: '1',
      'title-fr': '',
      action: 'copy',
    });
    expect(untitled.status).toBe(422);
    expect(shown(untitled.text)).toContain('Il manque un nom.');
  });
});

describe('the ways to a new page', () => {
  test.each([
    ['/fr/', '/fr/new'],
    ['/en/take-part', '/en/new'],
    ['/fr/wiki/dom-pc', '/fr/new?chantier=dom-pc'],
    ['/fr/wiki/pc-hotcompost', '/fr/new?copy=pc-hotcompost'],
    ['/fr/search?q=zzzyyyxxx', '/fr/new?title=zzzyyyxxx'],
    ['/fr/wiki/faire-un-nid', '/fr/new?title=faire+un+nid'],
  ])('%s leads to %s', async (path, href) => {
    const page = await get(path);
    expect(page.text).toContain(`href="${href}"`);
    expect((await get(href)).status).toBe(200);
  });

  test('fill in what they know', async () => {
    const { text } = await get('/en/new?title=Make+a+nest&chantier=dom-pc&kind=im:Role');
    expect(fieldsOf(text)).toMatchObject({
      'title-en': ['Make a nest'],
      chantier: ['dom-pc'],
      kind: ['role'],
    });
  });

  test('lead nowhere else', async () => {
    expect((await get('/fr/new/new-1')).status).toBe(404);
    expect((await get('/fr/new/pc-hotcompost')).status).toBe(404);
    expect((await get('/fr/new?draft=../etc')).status).toBe(200);
    const answer = await ask(wiki.origin, '/fr/new', { method: 'DELETE' });
    expect(answer.status).toBe(405);
    const foreign = await ask(wiki.origin, '/fr/new', {
      method: 'POST',
      body: 'action=go&title-fr=x',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Sec-Fetch-Site': 'cross-site',
      },
    });
    expect(foreign.status).toBe(403);
  });
});
