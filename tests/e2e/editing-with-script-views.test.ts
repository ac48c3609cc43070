import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD, startWiki, type WikiServer } from '../support/wiki-server.ts';
import { brokenRules, SCANNED } from './support/broken-rules.ts';
import { launchBrowser } from './support/browser.ts';
import { kept, openEditor } from './support/hands.ts';
import { addAccount, signInByMenu } from './support/sign-in.ts';
import { visit } from './support/visit.ts';

let wiki: WikiServer;
let browser: Browser;

beforeAll(async () => {
  [wiki, browser] = await Promise.all([startWiki(), launchBrowser()]);
  await Promise.all(['delima', 'zephirin', 'alphee'].map((name) => addAccount(wiki, name)));
});
afterAll(async () => {
  await browser.close();
  await wiki.close();
});

const summaryOf = (tab: Page) => tab.locator('[name="/dcterms:description/fr"]');
const button = (tab: Page, name: string) => tab.getByRole('button', { name, exact: true });

/** Presses undo or redo once it can be pressed. */
async function travel(tab: Page, way: 'undo' | 'redo'): Promise<void> {
  await tab.locator(`[data-tool=${way}]:not([aria-disabled=true])`).click();
}

async function keysOfDrafts(tab: Page): Promise<string[]> {
  return tab.evaluate(async () => {
    const answer = await fetch('/fr/drafts', { headers: { Accept: 'application/json' } });
    return ((await answer.json()) as { drafts: { key: string }[] }).drafts.map(({ key }) => key);
  });
}

test(
  'what can be undone still can after a preview, and after the page was looked at as Turtle',
  { timeout: 60_000 },
  async () => {
    const person = await visit(browser, wiki);
    const { tab } = person;
    await openEditor(tab, '/fr/wiki/pc-rain/edit');
    const first = await summaryOf(tab).inputValue();
    await summaryOf(tab).fill('Avant l’aperçu');
    await button(tab, 'Prévisualiser').click();
    await tab.locator('#preview').waitFor();
    await tab.locator('edit-form[data-ready]').waitFor();
    expect(await summaryOf(tab).inputValue()).toBe('Avant l’aperçu');
    await travel(tab, 'undo');
    expect(await summaryOf(tab).inputValue()).toBe(first);
    await travel(tab, 'redo');
    expect(await summaryOf(tab).inputValue()).toBe('Avant l’aperçu');

    await tab.locator('.views').getByRole('button', { name: 'Turtle' }).click();
    await tab.locator('.views .here', { hasText: 'Turtle' }).waitFor();
    expect(await tab.content()).toContain('Avant l’aperçu');
    await tab.locator('.views').getByRole('button', { name: 'Formulaire' }).click();
    await tab.locator('edit-form[data-ready]').waitFor();
    expect(await summaryOf(tab).inputValue()).toBe('Avant l’aperçu');
    await travel(tab, 'undo');
    expect(await summaryOf(tab).inputValue()).toBe(first);
    person.expectNoFault();
    await person.close();
  },
);

test(
  'a draft begun by nobody in particular is listed as kept here, and is the account’s once gone on with',
  { timeout: 60_000 },
  async () => {
    const person = await visit(browser, wiki, SCANNED);
    const { tab } = person;
    await openEditor(tab, '/fr/wiki/fd-care/edit');
    await summaryOf(tab).fill('Écrit avant de se connecter');
    await kept(tab, 'device');
    await tab.goto('/fr/');
    await signInByMenu(tab, 'delima');
    await tab.goto('/fr/drafts');
    const here = tab.getByRole('region', { name: 'Gardés sur cet appareil seulement' });
    await here.waitFor();
    expect(await tab.getByText('Aucun brouillon.').isVisible()).toBe(false);
    expect(await brokenRules(tab)).toEqual([]);
    expect(await keysOfDrafts(tab)).toEqual([]);
    await here.getByRole('link', { name: /^Continuer/ }).click();
    await tab.locator('edit-form[data-ready]').waitFor();
    await button(tab, 'Reprendre').click();
    expect(await summaryOf(tab).inputValue()).toBe('Écrit avant de se connecter');
    await kept(tab, 'account');
    expect(await keysOfDrafts(tab)).toEqual(['fd-care']);
    await tab.goto('/fr/drafts');
    await tab.getByRole('button', { name: /^Jeter le brouillon/ }).waitFor();
    expect(await here.count()).toBe(0);
    person.expectNoFault();
    await person.close();
  },
);

test('what this device alone keeps can be thrown away in the list', async () => {
  const person = await visit(browser, wiki);
  const { tab } = person;
  await openEditor(tab, '/fr/wiki/fd-learn/edit');
  await summaryOf(tab).fill('À jeter');
  await kept(tab, 'device');
  await tab.goto('/fr/');
  await signInByMenu(tab, 'zephirin');
  await tab.goto('/fr/drafts');
  await tab.getByRole('button', { name: /^Jeter/ }).click();
  await tab.getByText('Aucun brouillon.').waitFor();
  await tab.reload();
  await tab.getByText('Aucun brouillon.').waitFor();
  expect(await tab.getByRole('button', { name: /^Jeter/ }).count()).toBe(0);
  person.expectNoFault();
  await person.close();
});

test(
  'signing in to save hands the draft to the account before a conflict is shown',
  { timeout: 60_000 },
  async () => {
    const [mine, theirs] = await Promise.all([visit(browser, wiki), visit(browser, wiki)]);
    mine.expectStatus(401);
    await openEditor(mine.tab, '/fr/wiki/hp-sbar/edit');
    await summaryOf(mine.tab).fill('Mon résumé');
    await theirs.tab.goto('/fr/');
    await signInByMenu(theirs.tab, 'zephirin');
    await openEditor(theirs.tab, '/fr/wiki/hp-sbar/edit');
    await summaryOf(theirs.tab).fill('Leur résumé');
    await button(theirs.tab, 'Enregistrer').click();
    await theirs.tab.waitForURL('**/fr/wiki/hp-sbar');

    await button(mine.tab, 'Enregistrer').click();
    await mine.tab.locator('#account').fill('alphee');
    await mine.tab.locator('#password').fill(PASSWORD);
    await button(mine.tab, 'Se connecter et enregistrer').click();
    const heading = 'Quelqu’un a enregistré pendant que vous écriviez';
    await mine.tab.getByRole('heading', { name: heading }).waitFor();
    expect(await keysOfDrafts(mine.tab)).toEqual(['hp-sbar']);
    await mine.tab.locator('input[type=radio][value=mine]').first().check();
    await button(mine.tab, 'Enregistrer ces choix').click();
    await mine.tab.waitForURL('**/fr/wiki/hp-sbar');
    await mine.tab.getByText('Mon résumé').first().waitFor();
    expect(await keysOfDrafts(mine.tab)).toEqual([]);
    await Promise.all([mine.close(), theirs.close()]);
  },
);
