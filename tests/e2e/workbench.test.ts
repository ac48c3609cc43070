import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';
import { brokenRules, SCANNED } from './support/broken-rules.ts';
import { launchBrowser } from './support/browser.ts';
import { visit, type Visit } from './support/visit.ts';

let wiki: WikiServer;
let browser: Browser;

beforeAll(async () => {
  [wiki, browser] = await Promise.all([
    startWiki({ RATE_LIMITS: 'off', QUERY_TIMEOUT_MS: '6000' }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await wiki.close();
});

const EDITOR = 'Requête SPARQL';
const HEAVY =
  'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?f && ?c = ?h && ?b != ?e && ?i < ?a) }';
const NUMBERS = Array.from({ length: 330 }, (_, i) => i).join(' ');
const HUGE = `SELECT ?a { VALUES ?a { ${NUMBERS} } VALUES ?b { ${NUMBERS} } }`;
const SOME = 'SELECT * { ?s ?p ?o } LIMIT 150';

/** Each reason for no answer, with a query that has it and its heading. */
const FAILURES = [
  ['wrong', 'SELECT * {\n  ?s a im:Step .\n}', 'Requête à corriger', 400],
  ['update', 'DELETE WHERE { ?s ?p ?o }', 'Ceci modifie les données', 400],
  ['timeout', HEAVY, 'Trop long', 503],
  ['too-large', HUGE, 'Réponse trop grande', 500],
  ['forbidden', 'SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }', 'Refusé', 403],
] as const;

const address = (query: string, names = false): string =>
  `/fr/sparql?${new URLSearchParams({ query, ...(names ? { names: '1' } : {}) })}`;
const answer = (tab: Page): Locator => tab.locator('#answer');
const button = (tab: Page, name: string): Locator => tab.getByRole('button', { name, exact: true });

async function open(person: Visit, path = '/fr/sparql'): Promise<Page> {
  await person.tab.goto(path);
  await person.tab.locator('sparql-workbench[data-editor]').waitFor();
  return person.tab;
}

/** Writes a query over what stands there. */
async function write(tab: Page, query: string): Promise<void> {
  await tab.getByRole('textbox', { name: EDITOR }).focus();
  await tab.keyboard.press('Control+a');
  await tab.keyboard.press('Delete');
  await tab.keyboard.insertText(query);
}

async function ask(tab: Page, query: string): Promise<void> {
  await write(tab, query);
  await tab.keyboard.press('Escape');
  await tab.keyboard.press('Control+Enter');
}

const textIn = (tab: Page): Promise<string> =>
  tab.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('#asking');
    const text = form ? new FormData(form).get('query') : undefined;
    return typeof text === 'string' ? text : '';
  });

describe('with script', () => {
  test('an example fills the editor, runs, and has an address of its own', async () => {
    const person = await visit(browser, wiki);
    const tab = await open(person);
    await tab.getByRole('link', { name: 'Les indicateurs et leurs cibles' }).click();
    await answer(tab)
      .getByText(/^15\slignes, \d+\sms$/)
      .waitFor();
    await answer(tab).getByRole('link', { name: 'température au cœur du tas' }).waitFor();
    expect(await textIn(tab)).toContain('?indicator a im:Indicator');
    const link = answer(tab).getByRole('link', { name: 'température au cœur du tas' });
    expect(await link.getAttribute('title')).toBe(`${wiki.origin}/id/ind-ctemp`);
    expect(await link.getAttribute('href')).toBe('/fr/wiki/ind-ctemp');
    await tab.getByLabel('Noms au lieu des IRI').uncheck();
    await answer(tab).getByRole('link', { name: '</id/ind-ctemp>' }).waitFor();
    const shared = tab.url();
    expect(await tab.locator('header').getByRole('link', { name: 'EN' }).getAttribute('href')).toBe(
      shared.slice(wiki.origin.length).replace('/fr/', '/en/'),
    );
    const other = await visit(browser, wiki, { javaScriptEnabled: false });
    await other.tab.goto(shared);
    await other.tab.getByText(/^15\slignes, \d+\sms$/).waitFor();
    await other.close();
    await ask(tab, 'ASK {}');
    await answer(tab).getByText('Oui.').waitFor();
    await tab.goBack();
    await answer(tab)
      .getByText(/^15\slignes/)
      .waitFor();
    expect(await textIn(tab)).toContain('?indicator');
    person.expectNoFault();
    await person.close();
  });

  test('a term is completed by its label, and its prefix is declared', async () => {
    const person = await visit(browser, wiki);
    const tab = await open(person);
    await write(tab, '# essai\nSELECT ?chose { ?chose a ');
    await tab.keyboard.type('étap', { delay: 30 });
    await tab
      .getByRole('option', { name: /^Étape\s*im:Step/ })
      .first()
      .waitFor();
    // A list that has only just come does not take keys meant for the text.
    await tab.waitForTimeout(200);
    await tab.keyboard.press('Enter');
    await tab.keyboard.type(' ; rdfs:label ?nom . ?no', { delay: 20 });
    await tab.getByRole('option', { name: /^\?nom/ }).waitFor();
    await tab.waitForTimeout(200);
    await tab.keyboard.press('Enter');
    expect(await textIn(tab)).toBe(
      '# essai\nPREFIX im: <https://w3id.org/infra-model/core#>\nSELECT ?chose { ?chose a im:Step ; rdfs:label ?nom . ?nom',
    );
    person.expectNoFault();
    await person.close();
  });

  test('a fault is marked at its place, and a known prefix declared by a press', async () => {
    const person = await visit(browser, wiki);
    person.expectStatus(400);
    const tab = await open(person);
    await ask(tab, 'SELECT ?s {\n  ?s a im:Step .\n}');
    await answer(tab).getByText('Requête à corriger').waitFor();
    await tab.locator('.cm-lintRange-error', { hasText: 'im:Step' }).waitFor();
    await button(tab, 'Aller à la ligne 2').click();
    await tab.keyboard.insertText('|');
    expect(await textIn(tab)).toContain('?s a |im:Step');
    await tab.keyboard.press('Control+z');
    await button(tab, 'Déclarer im:').click();
    await answer(tab)
      .getByText(/^\d+\slignes/)
      .waitFor();
    expect(await tab.locator('.cm-lintRange-error').count()).toBe(0);
    await person.close();
  });

  test.each(FAILURES)(
    '%s looks like nothing else',
    { timeout: 60_000 },
    async (look, query, heading, status) => {
      const person = await visit(browser, wiki);
      person.expectStatus(status);
      const tab = await open(person);
      await ask(tab, query);
      const box = answer(tab).getByRole('alert');
      await box.getByRole('heading', { name: heading }).waitFor();
      expect(await box.getAttribute('class')).toBe(`fail ${look}`);
      expect(await answer(tab).locator('table').count()).toBe(0);
      expect(await textIn(tab)).toBe(query);
      person.expectNoFault();
      await person.close();
    },
  );

  test('an answer too large is given in part only when asked for, and then says so', async () => {
    const person = await visit(browser, wiki);
    person.expectStatus(500);
    const tab = await open(person);
    await ask(tab, HUGE);
    await tab.getByRole('button', { name: /^Seulement les 1\s000 premières$/ }).click();
    await answer(tab).getByText('il peut y en avoir d’autres').waitFor();
    expect(await textIn(tab)).toMatch(/\nLIMIT 1000$/);
    await person.close();
  });

  test('a long query can be stopped', async () => {
    const person = await visit(browser, wiki);
    const tab = await open(person);
    await ask(tab, HEAVY);
    await answer(tab)
      .getByText(/^En cours depuis \d+\ss/)
      .waitFor();
    await button(tab, 'Arrêter').click();
    await answer(tab).getByRole('heading', { name: 'Arrêtée' }).waitFor();
    expect(await button(tab, 'Arrêter').isVisible()).toBe(false);
    await ask(tab, 'ASK {}');
    await answer(tab).getByText('Oui.').waitFor();
    person.expectNoFault();
    await person.close();
  });

  test(
    'a lost network, an empty answer and a spent budget are told apart',
    { timeout: 60_000 },
    async () => {
      const narrow = await startWiki({ CLIENT_QUERY_SECONDS: '1', QUERY_TIMEOUT_MS: '1500' });
      try {
        const person = await visit(browser, narrow);
        person.expectStatus(503);
        person.expectStatus(429);
        const tab = await open(person);
        await ask(tab, 'SELECT * { <a:a> ?p ?o }');
        await answer(tab).getByText('Aucune ligne : la requête a réussi').waitFor();
        await person.context.setOffline(true);
        await ask(tab, 'SELECT * { <a:b> ?p ?o }');
        await answer(tab).getByRole('heading', { name: 'Pas de réseau' }).waitFor();
        await person.context.setOffline(false);
        await button(tab, 'Réessayer').click();
        await answer(tab).getByText('Aucune ligne : la requête a réussi').waitFor();
        await ask(tab, HEAVY);
        await answer(tab).getByRole('heading', { name: 'Trop long' }).waitFor();
        await ask(tab, 'ASK { ?s ?p 1 }');
        await answer(tab).getByRole('heading', { name: 'Trop de requêtes' }).waitFor();
        expect(await answer(tab).innerText()).toMatch(/dans \d+ secondes/);
        await person.close();
      } finally {
        await narrow.close();
      }
    },
  );

  test('ten thousand rows are shown a hundred at a time, and files hold them all', async () => {
    const person = await visit(browser, wiki);
    const tab = await open(person);
    await ask(tab, 'SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 10000');
    await answer(tab)
      .getByText(/^Lignes 1 à 100 sur/)
      .waitFor();
    expect(await answer(tab).locator('tbody tr').count()).toBe(100);
    await button(tab, 'Suivantes').click();
    await answer(tab)
      .getByText(/^Lignes 101 à 200 sur/)
      .waitFor();
    expect(await answer(tab).locator('tbody tr').count()).toBe(100);
    expect(await tab.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region');
    const coming = tab.waitForEvent('download');
    await answer(tab).getByRole('link', { name: 'CSV' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('infrawiki.csv');
    person.expectNoFault();
    await person.close();
  });

  test('a graph is shown in colours, a very long query goes by POST', async () => {
    const person = await visit(browser, wiki);
    const tab = await open(person);
    const long = `CONSTRUCT WHERE { </id/pc-rain> ?p ?o }\n${`# ${'x'.repeat(98)}\n`.repeat(100)}`;
    const sent = tab.waitForRequest(
      (request) => request.method() === 'POST' && new URL(request.url()).pathname === '/sparql',
    );
    await ask(tab, long);
    await sent;
    await answer(tab)
      .getByText(/^\d+\striplets, \d+\sms$/)
      .waitFor();
    expect(await answer(tab).locator('.turtle .kw').first().textContent()).toBe('@prefix');
    expect(tab.url()).toBe(`${wiki.origin}/fr/sparql?names=1`);
    expect(await answer(tab).locator('form.files').getAttribute('method')).toBe('post');
    person.expectNoFault();
    await person.close();
  });

  test('the last queries are kept in this browser, until they are to be forgotten', async () => {
    const person = await visit(browser, wiki);
    const tab = await open(person);
    await ask(tab, '# première\nASK {}');
    await answer(tab).getByText('Oui.').waitFor();
    await ask(tab, '# seconde\nASK { <a:a> <a:b> <a:c> }');
    await answer(tab).getByText('Non.').waitFor();
    await tab.reload();
    await tab.locator('sparql-workbench[data-editor]').waitFor();
    await tab.getByText('Dernières requêtes').click();
    expect(await tab.locator('.past code').allTextContents()).toEqual(['seconde', 'première']);
    await tab.locator('.past button').nth(1).click();
    await answer(tab).getByText('Oui.').waitFor();
    expect(await textIn(tab)).toBe('# première\nASK {}');
    await button(tab, 'Tout oublier').click();
    await tab.getByText('Dernières requêtes').waitFor({ state: 'hidden' });
    expect(await tab.evaluate(() => localStorage.length)).toBe(0);
    person.expectNoFault();
    await person.close();
  });

  test('by keyboard alone: into the editor, run, into the answer', async () => {
    const person = await visit(browser, wiki);
    const tab = await open(person);
    const focused = (): Promise<string> =>
      tab.evaluate(() => {
        const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
        return inner?.getAttribute('aria-label') ?? inner?.textContent?.trim() ?? '';
      });
    const tabTo = async (name: string): Promise<void> => {
      for (let i = 0; i < 60 && (await focused()) !== name; i++) await tab.keyboard.press('Tab');
      expect(await focused()).toBe(name);
    };
    await tabTo(EDITOR);
    await tabTo('Exécuter');
    await tab.keyboard.press('Enter');
    await answer(tab)
      .getByText(/^30\slignes/)
      .waitFor();
    expect(await tab.locator('[data-said]').textContent()).toMatch(/^30\slignes/);
    await tabTo('Table des réponses');
    person.expectNoFault();
    await person.close();
  });

  test('markup in the data and in the query stays text', async () => {
    const person = await visit(browser, wiki);
    const tab = await open(person);
    const evil = '<img src=x onerror=alert(1)>';
    await ask(
      tab,
      `# ${evil}\nSELECT * { BIND("${evil}" AS ?x) BIND(IRI("javascript:alert(1)") AS ?y) }`,
    );
    await answer(tab).getByRole('cell', { name: evil }).waitFor();
    expect(await tab.locator('main img').count()).toBe(0);
    expect(await tab.locator('a[href^="javascript"]').count()).toBe(0);
    await tab.reload();
    await answer(tab).getByRole('cell', { name: evil }).waitFor();
    expect(await tab.locator('main img').count()).toBe(0);
    person.expectNoFault();
    await person.close();
  });

  test('the page can be used before its editor has come, and without it', async () => {
    const person = await visit(browser, wiki);
    const { tab } = person;
    const scripts: string[] = [];
    tab.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await tab.route('**/assets/code-*.js', (route) => route.abort());
    await tab.goto('/fr/sparql');
    await tab.locator('sparql-workbench[data-ready]').waitFor();
    await tab.getByLabel(EDITOR).fill('ASK {}');
    await tab.keyboard.press('Control+Enter');
    await answer(tab).getByText('Oui.').waitFor();
    expect(scripts.filter((url) => !/\/code-/.test(url)).length).toBeLessThanOrEqual(3);
    await person.close();
  });
});

describe('without script', () => {
  test('a query is asked, named, paged and taken as a file', async () => {
    const person = await visit(browser, wiki, { javaScriptEnabled: false });
    const { tab } = person;
    await tab.goto('/fr/sparql');
    await tab
      .getByRole('link', { name: 'Les outils qui servent dans plusieurs procédures' })
      .click();
    await answer(tab)
      .getByText(/^\d+\slignes, \d+\sms$/)
      .waitFor();
    await answer(tab).getByRole('link', { name: 'violon', exact: true }).waitFor();
    await tab.getByLabel('Noms au lieu des IRI').uncheck();
    await button(tab, 'Exécuter').click();
    await answer(tab).getByRole('link', { name: '</id/res-fiddle>' }).waitFor();
    await tab.getByLabel(EDITOR).fill('SELECT ?s ?p { ?s ?p ?o } LIMIT 250');
    await button(tab, 'Exécuter').click();
    await button(tab, 'Suivantes').click();
    await answer(tab)
      .getByText(/^Lignes 101 à 200 sur 250$/)
      .waitFor();
    await tab.getByLabel(EDITOR).fill('SELECT * { VALUES ?x { 1 2 } }');
    await tab.getByRole('combobox', { name: 'Réponse' }).selectOption('csv');
    const coming = tab.waitForEvent('download');
    await button(tab, 'Exécuter').click();
    expect((await coming).suggestedFilename()).toBe('infrawiki.csv');
    expect(await button(tab, 'Arrêter').isVisible()).toBe(false);
    person.expectNoFault();
    await person.close();
  });

  test('a query too long for an address goes by POST, its pages and files too', async () => {
    const person = await visit(browser, wiki, { javaScriptEnabled: false });
    const { tab } = person;
    await tab.goto('/fr/sparql');
    const long = `SELECT ?s { ?s ?p ?o } LIMIT 150\n${`# ${'x'.repeat(98)}\n`.repeat(200)}`;
    await tab.getByLabel(EDITOR).fill(long);
    await button(tab, 'Envoyer par POST (très longue requête)').click();
    await answer(tab)
      .getByText(/^150\slignes/)
      .waitFor();
    await button(tab, 'Suivantes').click();
    await answer(tab)
      .getByText(/^Lignes 101 à 150 sur 150$/)
      .waitFor();
    const coming = tab.waitForEvent('download');
    await button(tab, 'CSV').click();
    expect((await coming).url()).toBe(`${wiki.origin}/sparql`);
    await person.close();
  });

  test.each(FAILURES)(
    '%s is said on the page, in English too',
    async (look, query, heading, status) => {
      const person = await visit(browser, wiki, { javaScriptEnabled: false });
      person.expectStatus(status);
      const { tab } = person;
      await tab.goto(address(query));
      await answer(tab).getByRole('heading', { name: heading }).waitFor();
      expect(await tab.getByLabel(EDITOR).inputValue()).toBe(query);
      await tab.goto(address(query).replace('/fr/', '/en/'));
      const box = answer(tab).getByRole('alert');
      expect(await box.getAttribute('class')).toBe(`fail ${look}`);
      expect(await box.innerText()).not.toMatch(/[éèà]/);
      person.expectNoFault();
      await person.close();
    },
  );
});

describe('every example', () => {
  test.each(['fr', 'en'])('finds something (%s)', async (lang) => {
    const page = await (await fetch(`${wiki.origin}/${lang}/sparql`)).text();
    const links = [...page.matchAll(/<a href="([^"]*)#answer" rel="nofollow"/g)].map(
      ([, href = '']) => href.replaceAll('&amp;', '&'),
    );
    expect(links.length).toBeGreaterThanOrEqual(8);
    for (const href of links) {
      const answered = await (await fetch(wiki.origin + href)).text();
      const found = /<table|class="code turtle|<p class="lead u2">\s*(?:Oui|Yes)/.test(answered);
      expect({ href, found }).toEqual({ href, found: true });
    }
  });
});

describe('no rule of accessibility is broken, on a phone by day and on a desk by night', () => {
  const STATES = [
    ['nothing asked', ''],
    ['rows', SOME],
    [
      'a long text',
      'SELECT ?t { </id/pc-hotcompost> <https://w3id.org/infra-model/core#prose> ?t }',
    ],
    ['nothing found', 'SELECT * { <a:a> ?p ?o }'],
    ['yes', 'ASK {}'],
    ['a graph', 'CONSTRUCT WHERE { </id/pc-rain> ?p ?o }'],
    ...FAILURES.map(([look, query]) => [look, query] as const),
  ] as const;

  test.each(STATES)('with %s', { timeout: 60_000 }, async (_, query) => {
    for (const javaScriptEnabled of [true, false]) {
      const person = await visit(browser, wiki, { ...SCANNED, javaScriptEnabled: true });
      const { tab } = person;
      if (!javaScriptEnabled) await tab.route('**/assets/workbench-*.js', (route) => route.abort());
      await tab.goto(query === '' ? '/fr/sparql' : address(query, true));
      if (javaScriptEnabled) {
        await tab.locator('sparql-workbench[data-editor]').waitFor();
        if (query !== '') await ask(tab, query);
        if (query !== '')
          await tab
            .locator('#answer :is(.fail, table, .lead, .turtle, .blankpage b)')
            .first()
            .waitFor();
        for (const fold of await tab.locator('details.fold > summary:visible').all())
          await fold.click();
      }
      expect(await brokenRules(tab)).toEqual([]);
      await person.close();
    }
  });
});
