import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Term } from '../../core/views/term.ts';
import type { TurtleCheck } from '../../core/views/turtle-edit.ts';
import { postForm, sessionOf } from '../support/form-client.ts';
import { ask, type Answer } from '../support/http-client.ts';
import { PASSWORD, startWiki, type WikiServer } from '../support/wiki-server.ts';

let wiki: WikiServer;
let ana: string;
let token: string;

beforeAll(async () => {
  wiki = await startWiki({ RATE_LIMITS: 'off' });
  token = await wiki.token('ana', 'contributor', 'write');
  ana = await sessionOf(wiki.origin, 'ana');
});
afterAll(() => wiki.close());

const PAGE = 'pc-hotcompost';
const TURTLE = `/fr/wiki/${PAGE}/edit/turtle`;

function post(path: string, fields: Record<string, string>, cookie = ana): Promise<Answer> {
  return postForm(wiki.origin, path, fields, cookie);
}

const get = (path: string, cookie = ana): Promise<Answer> =>
  ask(wiki.origin, path, { headers: { Accept: 'text/html', Cookie: cookie } });

const data = async (slug: string): Promise<string> =>
  (await ask(wiki.origin, `/wiki/${slug}`, { headers: { Accept: 'application/n-triples' } })).text;

const put = (slug: string, text: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(wiki.origin, `/wiki/${slug}`, {
    method: 'PUT',
    body: text,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'text/turtle', ...headers },
  });

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};
const decoded = (html: string): string =>
  html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);

/** The text of the Turtle form as a browser would send it back. */
function textOf({ text }: Answer): string {
  const found = /<textarea id="text"[^>]*>\n([^]*?)<\/textarea>/.exec(text)?.[1];
  if (found === undefined) throw new Error(`No Turtle form: ${text.slice(0, 400)}`);
  return decoded(found);
}

function field({ text }: Answer, name: string): string {
  const found = new RegExp(`<input[^>]*name="${name}"[^>]*?value="([^"]*)"`).exec(text)?.[1];
  return decoded(found ?? '');
}

/** What the answer says before everything else, without its tags. */
const alertOf = ({ text }: Answer): string =>
  decoded(
    (/role="alert"[^>]*>([^]*?)<\/div>/.exec(text)?.[1] ?? '').replace(/<[^<>]*>/g, ' '),
  ).replace(/[ \n]+/g, ' ');

async function opened(slug = PAGE): Promise<{ text: string; base: string; kind: string }> {
  const answer = await get(`/fr/wiki/${slug}/edit/turtle`);
  expect(answer.status).toBe(200);
  return { text: textOf(answer), base: field(answer, 'base'), kind: field(answer, 'kind') };
}

describe('the Turtle of a page', () => {
  test('opens in reading order, relative to the thing, with the prefixes it needs', async () => {
    const { text, base } = await opened();
    expect(text).toMatch(new RegExp(`^@base <${wiki.origin}/id/${PAGE}> \\.\n@prefix im: `));
    expect(text).toMatch(/\n\n<> a im:Procedure ;\n {2}rdfs:label/);
    expect(text.indexOf('\n<#s1> a im:Step')).toBeGreaterThan(0);
    expect(base).toBe('1');
  });

  test('saves exactly what was written, comments and chosen names too', async () => {
    const { text, base, kind } = await opened('pc-consent');
    const changed = text
      .replace('<> a im:Procedure ;', '# noté au champ\n<> a im:Procedure ;')
      .concat('\n<#ma-note> rdfs:comment "à moi"@fr ; im:truc [ a im:Chose ] .\n');
    const answer = await post('/fr/wiki/pc-consent/edit/turtle', {
      text: changed.replaceAll('\n', '\r\n'),
      base,
      kind,
      comment: 'au clavier',
      action: 'save',
    });
    expect(answer.status, answer.text.slice(0, 300)).toBe(303);
    expect(answer.headers.location).toBe('/fr/wiki/pc-consent');
    expect(await data('pc-consent')).toContain(
      `<${wiki.origin}/id/pc-consent#ma-note> <http://www.w3.org/2000/01/rdf-schema#comment> "à moi"@fr`,
    );
    expect((await opened('pc-consent')).text).toBe(changed);
  });

  test('makes no revision of a text that says the same', async () => {
    const { text, base, kind } = await opened('pc-decompaction').catch(() => opened(PAGE));
    const slug = /@base <[^>]*\/id\/([^>]+)>/.exec(text)?.[1] ?? '';
    const answer = await post(`/fr/wiki/${slug}/edit/turtle`, { text, base, kind, action: 'save' });
    expect(answer.status).toBe(303);
    expect((await opened(slug)).base).toBe(base);
  });

  test('begins a page that does not exist yet', async () => {
    const path = '/fr/wiki/tt-nouvelle/edit/turtle';
    expect((await get(path)).status).toBe(404);
    const first = await get(`${path}?kind=im:Procedure`);
    expect(first.status).toBe(200);
    const text = textOf(first);
    expect(text).toContain('<> a im:Procedure');
    const written = text.replace(
      '<> a im:Procedure .',
      '<> a im:Procedure ; rdfs:label "Nouvelle"@fr ; im:hasMember <#s1> .\n<#s1> a im:Step ; rdfs:label "Faire"@fr .',
    );
    const kind = field(first, 'kind');
    const answer = await post(path, { text: written, base: '0', kind, action: 'save' });
    expect(answer.status).toBe(303);
    expect((await get('/fr/wiki/tt-nouvelle')).text).toContain('Nouvelle');
  });
});

describe('switching between the form and the Turtle', () => {
  test('carries what is not saved into the Turtle and back, and saves it', async () => {
    const form = await get('/fr/wiki/pc-hotcompost/edit');
    const there = await post('/fr/wiki/pc-hotcompost/edit', {
      state: field(form, 'state'),
      '/rdfs:label/fr': 'Compost très chaud',
      comment: 'essai',
      action: 'turtle',
    });
    expect(there.status).toBe(200);
    const text = textOf(there);
    expect(text).toContain('"Compost très chaud"@fr');
    expect(field(there, 'comment')).toBe('essai');
    expect(there.text).toContain('data-unsent="true"');

    const changed = text
      .replace(/\n {2}im:summary[^]*?;\n/, '\n')
      .concat('\n<> <http://x.example/hors> "dehors" .\n');
    const back = await post(TURTLE, {
      text: changed,
      base: field(there, 'base'),
      kind: field(there, 'kind'),
      comment: 'essai',
      action: 'form',
    });
    expect(back.status).toBe(200);
    expect(field(back, '/rdfs:label/fr')).toBe('Compost très chaud');
    expect(back.text).toContain('http://x.example/hors');
    const saved = await post('/fr/wiki/pc-hotcompost/edit', {
      state: field(back, 'state'),
      action: 'save',
    });
    expect(saved.status, alertOf(saved)).toBe(303);
    const after = await data(PAGE);
    expect(after).toContain('"Compost très chaud"@fr');
    expect(after).toContain('<http://x.example/hors> "dehors"');
    expect(after).not.toContain(`/id/${PAGE}> <https://w3id.org/infra-model/core#summary>`);
  });

  test('removes on saving the step that the Turtle no longer has', async () => {
    const { text, base, kind } = await opened('pc-consent');
    const without = text
      .split('\n\n')
      .filter((block) => !block.startsWith('<#s2>'))
      .join('\n\n')
      .replace(/<#s2>,?\s*/g, '');
    const form = await post('/fr/wiki/pc-consent/edit/turtle', {
      text: without,
      base,
      kind,
      action: 'form',
    });
    const anyway = /value="form-anyway"/.test(form.text)
      ? await post('/fr/wiki/pc-consent/edit/turtle', {
          text: without,
          base,
          kind,
          action: 'form-anyway',
        })
      : form;
    const saved = await post('/fr/wiki/pc-consent/edit', {
      state: field(anyway, 'state'),
      action: 'save',
    });
    expect(saved.status).toBe(303);
    expect(await data('pc-consent')).not.toContain('/id/pc-consent#s2>');
  });

  test('says what a form cannot say, and goes on only when told to', async () => {
    const { text, base, kind } = await opened();
    const changed = text.replace('<> a im:Procedure', '<> a im:Model');
    const told = await post(TURTLE, { text: changed, base, kind, action: 'form' });
    expect(alertOf(told)).toContain('Le formulaire ne peut pas tout dire');
    expect(alertOf(told)).toContain('a im:Procedure');
    expect(textOf(told)).toBe(changed);
    const form = await post(TURTLE, { text: changed, base, kind, action: 'form-anyway' });
    expect(field(form, 'state')).not.toBe('');
  });
});

describe('the views of a page being edited', () => {
  test('are buttons of its form, also where the page is yet to be made', async () => {
    for (const path of ['/fr/wiki/pc-consent/edit', '/fr/wiki/tt-autre/edit?kind=im:Procedure']) {
      const { text } = await get(path);
      expect(text).toMatch(/<button form="editing" name="action" value="turtle"/);
      expect(text).toMatch(/<button form="editing" name="view" value="prose"/);
    }
    const { text } = await get('/fr/wiki/pc-consent/edit/turtle');
    expect(text).toMatch(/<button form="editing" name="action" value="form"/);
  });

  test('show the texts alone to those who only write, and lose nothing else', async () => {
    const form = await get('/fr/wiki/pc-consent/edit?view=prose');
    expect(form.text).toContain('name="/im:prose/fr"');
    expect(form.text).not.toContain('id="steps"');
    const saved = await post('/fr/wiki/pc-consent/edit', {
      state: field(form, 'state'),
      view: 'prose',
      '/im:prose/fr': 'Un texte.',
      action: 'save',
    });
    expect(saved.status).toBe(303);
    const after = await data('pc-consent');
    expect(after).toContain('"Un texte."@fr');
    expect(after).toContain('/id/pc-consent#s1>');
  });

  test('lead from a page that is yet to be made to its Turtle and back', async () => {
    const first = await post('/fr/new', { 'title-fr': 'Semis en Turtle', kind: 'im:Procedure' });
    const href = first.headers.location ?? '';
    expect(href).toMatch(/^\/fr\/new\//);
    const form = await get(href);
    const path = href.split('?')[0] ?? '';
    const turtle = await post(path, { state: field(form, 'state'), action: 'turtle' });
    expect(textOf(turtle)).toContain('"Semis en Turtle"@fr');
    expect(turtle.text).not.toContain('value="save"');
    const action = /<form[^>]*action="([^"]*turtle)"/.exec(turtle.text)?.[1] ?? '';
    const back = await post(action, {
      text: textOf(turtle).replace('Semis en Turtle', 'Semis revu'),
      base: field(turtle, 'base'),
      kind: field(turtle, 'kind'),
      made: field(turtle, 'made'),
      action: 'form',
    });
    expect(field(back, '/rdfs:label/fr')).toBe('Semis revu');
    expect(back.text).toContain(`action="${path}"`);
    const saved = await post(path, { state: field(back, 'state'), action: 'save' });
    expect(saved.status).toBe(303);
    expect((await get(saved.headers.location ?? '')).text).toContain('Semis revu');
  });
});

describe('what the editor in the browser asks', () => {
  const check = async (text: string): Promise<TurtleCheck> => {
    const { base, kind } = await opened();
    const answer = await post(`${TURTLE}/check`, { text, base, kind }, '');
    expect(answer.status).toBe(200);
    return JSON.parse(answer.text) as TurtleCheck;
  };

  test('is what is wrong with a text, at its place', async () => {
    const { findings } = await check('<> a <x:y> .\n<> é:è "x" .');
    expect(findings).toMatchObject([{ severity: 'error', line: 2, column: 4 }]);
    expect(findings[0]?.fix).not.toBe('');
  });

  test('or what the shapes say, at the statement or its subject', async () => {
    const { text } = await opened();
    const rows = `${text}\n<#vide> a im:Step .\n<> im:hasMember <#vide> .\n`;
    const { findings, met, total } = await check(rows);
    expect(total).toBeGreaterThan(0);
    expect(met).toBeLessThan(total ?? 0);
    const line = rows.split('\n').indexOf('<#vide> a im:Step .') + 1;
    expect(findings.filter((finding) => finding.line === line).length).toBeGreaterThan(0);
    expect(findings.every(({ severity }) => severity !== 'error')).toBe(true);
  });

  test('and the terms of the vocabularies, once and for all', async () => {
    const { text } = await get(TURTLE);
    const href = /\/terms\/[0-9a-f]{16}\.json/.exec(text)?.[0] ?? '';
    const answer = await get(href);
    expect(answer.headers['cache-control']).toContain('immutable');
    const terms = JSON.parse(answer.text) as Term[];
    const find = (name: string): Term | undefined => terms.find((term) => term.name === name);
    expect(find('im:Step')).toMatchObject({ kind: 'class', labels: { fr: 'Étape' } });
    expect(find('im:hasMember')).toMatchObject({ kind: 'property' });
    expect(find('rdfs:label')).toMatchObject({ kind: 'property', labels: { en: 'name' } });
    expect(find('unit:DEG_C')).toMatchObject({ kind: 'value' });
    expect(Buffer.byteLength(answer.text)).toBeLessThan(200_000);
    expect((await get('/terms/0123456789abcdef.json')).status).toBe(404);
  });
});

describe('a draft of Turtle', () => {
  const broken = '<> a im:Procedure ; « pas fini';

  test('is kept as it is, offered in both views, and gone on with', async () => {
    const { base, kind } = await opened('pc-consent');
    const path = '/fr/wiki/pc-consent/edit/turtle';
    const fields = { text: broken, base, kind, comment: 'à finir' };
    const kept = await post(path, { ...fields, action: 'draft' });
    expect(kept.status).toBe(200);
    const seen = field(kept, 'seen');
    expect(seen).toMatch(/^20/);
    expect(textOf(kept)).toBe(broken);

    const form = await get('/fr/wiki/pc-consent/edit');
    expect(form.text).toContain('Continuer en Turtle');
    expect(form.text).not.toContain('name="draft" value="resume"');
    const listed = await get('/fr/wiki/pc-consent/edit?draft=pc-consent');
    expect(listed.headers.location).toBe(`${path}?draft=pc-consent`);
    const resumed = await get(`${path}?draft=pc-consent`);
    expect(textOf(resumed)).toBe(broken);
    expect(field(resumed, 'comment')).toBe('à finir');
    expect(field(resumed, 'seen')).toBe(seen);

    const other = await post(path, { ...fields, text: 'autre', action: 'draft' });
    expect(other.status).toBe(409);
    expect(textOf(other)).toBe('autre');
  });

  test('goes with the form it becomes, and with saving', async () => {
    const path = '/fr/wiki/pc-consent/edit/turtle';
    const offered = await get(path);
    expect(offered.text).toContain('name="draft" value="resume"');
    const { text, base, kind } = await opened('pc-consent');
    const seen = field(await get(`${path}?draft=1`), 'seen');
    const form = await post(path, { text, base, kind, seen, action: 'form' });
    expect(field(form, 'seen')).toBe(seen);
    const changed = `${text}\n<#fin> rdfs:comment "fin"@fr .\n`;
    const saved = await post(path, { text: changed, base, kind, seen, action: 'save' });
    expect(saved.status).toBe(303);
    expect((await get(path)).text).not.toContain('name="draft" value="resume"');
  });

  test('is thrown away only as it was seen', async () => {
    const { text, base, kind } = await opened();
    const kept = await post(TURTLE, { text: broken, base, kind, action: 'draft' });
    const offered = field(kept, 'seen');
    const gone = await post(TURTLE, { text, base, kind, offered, draft: 'discard' });
    expect(textOf(gone)).toBe(text);
    expect((await get(TURTLE)).text).not.toContain('name="draft" value="resume"');
  });
});

describe('a text that cannot be taken', () => {
  test.each([
    ['foo:bar', 'le préfixe «\u00a0foo:\u00a0» n’est pas déclaré', 'Ajoutez en haut'],
    ['"sans fin', 'un texte commence ici et ne finit jamais', 'Fermez-le'],
    ['<a b>', 'le caractère «\u00a0 \u00a0» ne peut pas figurer', '%20'],
  ])('says where %s is wrong, what, and how to mend it', async (piece, what, fix) => {
    const { base, kind } = await opened();
    const text = `@prefix im: <https://w3id.org/infra-model/core#> .\n<> a im:Procedure ;\n  im:x ${piece} .`;
    const answer = await post(TURTLE, { text, base, kind, action: 'save' });
    expect(answer.status).toBe(400);
    expect(alertOf(answer)).toMatch(/Ligne 3, colonne \d+\u00a0:/);
    expect(alertOf(answer)).toContain(what);
    expect(alertOf(answer)).toContain(fix);
    expect(textOf(answer)).toBe(text);
  });

  test('refuses by name, at its line, what is a fact of another page', async () => {
    const { text, base, kind } = await opened();
    const foreign = `${text}\n<pc-consent> rdfs:label "à moi"@fr .\n`;
    const answer = await post(TURTLE, { text: foreign, base, kind, action: 'save' });
    expect(answer.status).toBe(422);
    expect(alertOf(answer)).toContain(`/id/pc-consent`);
    expect(alertOf(answer)).toContain(`Ligne ${text.split('\n').length + 1}`);
    expect(textOf(answer)).toBe(foreign);
  });

  test('keeps the text when nothing is left of it, or too much', async () => {
    const { base, kind } = await opened();
    const none = await post(TURTLE, { text: '# rien', base, kind, action: 'save' });
    expect(none.status).toBe(422);
    expect(textOf(none)).toBe('# rien');
    const long = `<> a <x:y> . #${'x'.repeat(2_000_000)}`;
    const much = await post(TURTLE, { text: long, base, kind, action: 'check' });
    expect(much.status).toBe(413);
    expect(textOf(much).length).toBe(long.length);
  });

  test('stands nesting, prototypes and a megabyte', async () => {
    const { base, kind } = await opened();
    const deep = `<> a ${'[ a '.repeat(50_000)}`;
    const nested = await post(TURTLE, { text: deep, base, kind, action: 'check' });
    expect(nested.status).toBe(400);
    expect(alertOf(nested)).toContain('niveaux');

    const strange = `@prefix constructor: <http://x.example/> .\n@prefix im: <https://w3id.org/infra-model/core#> .\n@base <${wiki.origin}/id/${PAGE}> .\n<> a im:Procedure ; constructor:__proto__ "x"@en ; im:hasMember <#__proto__>, <#constructor> .\n<#__proto__> a im:Step ; <http://x.example/__proto__> "toString" .\n<#constructor> a im:Step .`;
    for (const action of ['check', 'preview', 'form-anyway']) {
      const answer = await post(TURTLE, { text: strange, base, kind, action });
      expect(answer.status, action).toBe(200);
      expect(answer.text).toContain('toString');
    }

    const { text } = await opened();
    const lines = Array.from(
      { length: 12_000 },
      (_, i) => `<#p${i}> <http://x.example/p> "valeur numéro ${i}, avec du texte autour"@fr .`,
    );
    const start = Date.now();
    const checked = await post(TURTLE, {
      text: `${text}\n${lines.join('\n')}`,
      base,
      kind,
      action: 'check',
    });
    expect(checked.status).toBe(200);
    expect(Date.now() - start).toBeLessThan(15_000);
  });
});

describe('saving', () => {
  test('asks who it is within the form, and keeps the text', async () => {
    const { text, base, kind } = await opened();
    const changed = `${text}\n<#note-2> rdfs:comment "x"@fr .\n`;
    const asked = await post(
      TURTLE,
      { text: changed, base, kind, comment: 'vu', action: 'save' },
      '',
    );
    expect(asked.status).toBe(401);
    expect(asked.text).toContain('name="password"');
    expect(textOf(asked)).toBe(changed);
    expect(field(asked, 'comment')).toBe('vu');
    const fields = { text: changed, base, kind, comment: 'vu', action: 'save', account: 'ana' };
    const wrong = await post(TURTLE, { ...fields, password: 'non' }, '');
    expect(wrong.status).toBe(401);
    expect(textOf(wrong)).toBe(changed);
    const saved = await post(TURTLE, { ...fields, password: PASSWORD }, '');
    expect(saved.status).toBe(303);
    expect(await data(PAGE)).toContain('#note-2>');
  });

  test('brings both together when somebody saved meanwhile', async () => {
    const slug = 'tt-conflit';
    const page = (title: string, summary: string): string =>
      `@base <${wiki.origin}/id/${slug}> .\n@prefix im: <https://w3id.org/infra-model/core#> .\n@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n@prefix dcterms: <http://purl.org/dc/terms/> .\n<> a im:Procedure ; rdfs:label "${title}"@fr ; dcterms:description "${summary}"@fr .\n`;
    expect((await put(slug, page('Un', 'Premier'))).status).toBe(201);
    const { base, kind } = await opened(slug);
    expect((await put(slug, page('Un', 'Leur résumé'), { 'If-Match': '"r1"' })).status).toBe(204);
    const path = `/fr/wiki/${slug}/edit/turtle`;
    const mine = { text: page('Mon titre', 'Premier'), base, kind, action: 'save' };
    const conflict = await post(path, mine);
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('Leur résumé');
    expect(conflict.text).toContain('Mon titre');
    const merged = await post(`/fr/wiki/${slug}/edit`, {
      state: field(conflict, 'state'),
      onto: field(conflict, 'onto'),
      action: 'merge',
    });
    expect(merged.status).toBe(303);
    const after = await data(slug);
    expect(after).toContain('"Mon titre"@fr');
    expect(after).toContain('"Leur résumé"@fr');
  });

  test('says that the page was deleted meanwhile, and restores it when told again', async () => {
    const slug = 'tt-supprimee';
    const text = `<${wiki.origin}/id/${slug}> a <https://w3id.org/infra-model/core#Procedure> .`;
    expect((await put(slug, text)).status).toBe(201);
    const { base, kind } = await opened(slug);
    const headers = { Authorization: `Bearer ${token}`, 'If-Match': '"r1"' };
    const gone = await ask(wiki.origin, `/wiki/${slug}`, { method: 'DELETE', headers });
    expect(gone.status).toBe(204);
    const path = `/fr/wiki/${slug}/edit/turtle`;
    const told = await post(path, { text, base, kind, action: 'save' });
    expect(told.status).toBe(409);
    expect(textOf(told)).toBe(text);
    const again = await post(path, { text, base: field(told, 'base'), kind, action: 'save' });
    expect(again.status).toBe(303);
    expect(await data(slug)).toContain('core#Procedure');
  });

  test('is refused to another site', async () => {
    const { text, base, kind } = await opened();
    const answer = await ask(wiki.origin, TURTLE, {
      method: 'POST',
      body: new URLSearchParams({ text, base, kind, action: 'save' }).toString(),
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Sec-Fetch-Site': 'cross-site',
        Cookie: ana,
      },
    });
    expect(answer.status).toBe(403);
  });
});
