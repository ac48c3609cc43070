import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';
import { launchBrowser } from './support/browser.ts';
import { addAccount, signInByMenu } from './support/sign-in.ts';
import { visit, type Visit } from './support/visit.ts';

const TITLE = 'Compostage à chaud en 18 jours (méthode Berkeley)';
const PAGE = '/fr/wiki/pc-hotcompost';

let wiki: WikiServer;
let browser: Browser;
let person: Visit;

beforeAll(async () => {
  [wiki, browser] = await Promise.all([startWiki(), launchBrowser()]);
  await addAccount(wiki, 'maude');
  person = await visit(browser, wiki, { viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await person.close();
  await browser.close();
  await wiki.close();
});

test('from the French home to a saved step that outlives a kill', { timeout: 90_000 }, async () => {
  await findsByKeyboard();
  await findsByForm();
  const { tab } = person;
  await tab.getByRole('link', { name: 'Modifier', exact: true }).click();
  await signInByMenu(tab, 'maude');
  expect(tab.url()).toBe(`${wiki.origin}${PAGE}/edit`);

  const first = 'Monter un tas d’au moins 1 m³, garni de capucine hachée';
  await fillStep(first, 'capucine ajoutée, essayée à Rimouski');
  await tab.getByRole('button', { name: 'Prévisualiser' }).click();
  await seen(tab.locator('#preview').getByText(first));
  expect((await seenInHistory()).length).toBe(1);
  await step().locator('textarea[lang="fr"]').first().waitFor();
  expect(await step().locator('textarea[lang="fr"]').first().inputValue()).toBe(first);
  await tab.getByRole('button', { name: 'Enregistrer' }).click();
  await tab.waitForURL(`**${PAGE}`);
  await seen(tab.locator('.steps').getByText(first));
  await isEverywhere(first, 'capucine', 2, 'capucine ajoutée, essayée à Rimouski');

  await tab.goto(`${PAGE}/edit`);
  const second = 'Monter un tas d’au moins 1 m³, garni de berce hachée';
  await fillStep(second, 'la berce pousse partout');
  const saved = tab.waitForResponse((answer) => answer.request().method() === 'POST');
  await tab.getByRole('button', { name: 'Enregistrer' }).click({ noWaitAfter: true });
  expect((await saved).status()).toBe(303);
  await wiki.stop('SIGKILL');
  person.expectNoFault();
  const { cookies } = await person.context.storageState();
  await person.close();

  await wiki.restart();
  person = await visit(browser, wiki, { storageState: { cookies, origins: [] } });
  await isEverywhere(second, 'berce', 3, 'la berce pousse partout');
  await person.tab.goto(PAGE);
  await person.tab.locator('header details.menu summary').click();
  await seen(person.tab.getByText('Compte : maude'));
  person.expectNoFault();
});

/** Types into the search box of the home page and opens the page from the list under it. */
async function findsByKeyboard(): Promise<void> {
  const { tab } = person;
  await tab.goto('/');
  expect(await tab.locator('html').getAttribute('lang')).toBe('fr');
  const field = tab.getByRole('combobox', { name: 'Chercher' });
  await field.pressSequentially('compost chaud');
  const option = tab.getByRole('option', { name: TITLE });
  await seen(option);
  await field.press('ArrowDown');
  expect(await option.getAttribute('aria-selected')).toBe('true');
  expect(await field.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
  await field.press('Enter');
  await tab.waitForURL(PAGE);
  await seen(tab.getByRole('heading', { level: 1, name: TITLE }));
}

async function findsByForm(): Promise<void> {
  const { tab } = person;
  await tab.goto('/');
  await tab.getByRole('combobox', { name: 'Chercher' }).fill('compost chaud');
  await tab.getByRole('button', { name: 'Chercher' }).click();
  await tab.waitForURL(/\/fr\/search\?q=compost\+chaud/);
  await tab.getByRole('link', { name: TITLE }).click();
  await tab.waitForURL(PAGE);
}

function step(): Locator {
  return person.tab.getByRole('group', { name: 'Étape 1.2', exact: true });
}

async function fillStep(text: string, comment: string): Promise<void> {
  await person.tab.locator('edit-form[data-ready]').waitFor();
  await person.tab.getByRole('button', { name: /^Étape 1\.2\b/ }).click();
  await step().locator('textarea[lang="fr"]').first().fill(text);
  await person.tab.getByLabel('Ce que vous avez changé, et pourquoi').fill(comment);
}

/** Page, history in words and as JSON, search as a page and as JSON, SPARQL. */
async function isEverywhere(
  text: string,
  word: string,
  revision: number,
  comment: string,
): Promise<void> {
  const { tab } = person;
  await tab.goto(PAGE);
  await seen(tab.locator('.steps').getByText(text));
  await tab.getByRole('link', { name: 'Historique', exact: true }).click();
  await seen(tab.getByRole('heading', { name: `De la révision ${revision - 1} à la ${revision}` }));
  await seen(tab.locator('#changes ins', { hasText: word }));
  const [newest] = await seenInHistory();
  expect(newest).toMatchObject({ revision, author: 'maude', comment, added: 1, removed: 1 });
  await tab.goto(`/fr/search?q=${word}`);
  await seen(tab.locator('.hit', { hasText: TITLE }).locator('mark', { hasText: word }));
  const { text: found } = await ask(wiki.origin, `/search?q=${encodeURIComponent(word)}&lang=fr`, {
    headers: { Accept: 'application/json' },
  });
  expect(JSON.parse(found)).toMatchObject({
    total: 1,
    results: [{ iri: expect.stringMatching(/\/id\/pc-hotcompost$/), lang: 'fr' }],
  });
  expect(await stepsLabelled(text)).toEqual([expect.stringMatching(/\/id\/pc-hotcompost#/)]);
}

async function seenInHistory(): Promise<Record<string, unknown>[]> {
  const { text } = await ask(wiki.origin, '/wiki/pc-hotcompost/history', {
    headers: { Accept: 'application/json' },
  });
  return JSON.parse(text) as Record<string, unknown>[];
}

async function stepsLabelled(text: string): Promise<string[]> {
  const query = `SELECT ?step { ?step <http://www.w3.org/2000/01/rdf-schema#label> "${text}"@fr }`;
  const { text: answer } = await ask(wiki.origin, `/sparql?query=${encodeURIComponent(query)}`, {
    headers: { Accept: 'application/sparql-results+json' },
  });
  const { results } = JSON.parse(answer) as {
    results: { bindings: { step: { value: string } }[] };
  };
  return results.bindings.map((row) => row.step.value);
}

async function seen(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: 'visible' });
}
