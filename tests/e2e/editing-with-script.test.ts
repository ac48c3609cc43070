import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/http-client.ts';
import { PASSWORD, startWiki, type WikiServer } from '../support/wiki-server.ts';
import { launchBrowser } from './support/browser.ts';
import { focused, Hands, heard, kept, openEditor, stepNames } from './support/hands.ts';
import { addAccount, signInByMenu } from './support/sign-in.ts';
import { visit, type Visit } from './support/visit.ts';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 780 };

let wiki: WikiServer;
let browser: Browser;

beforeAll(async () => {
  [wiki, browser] = await Promise.all([startWiki(), launchBrowser()]);
  await addAccount(wiki, 'maude');
});
afterAll(async () => {
  await browser.close();
  await wiki.close();
});

/** The page as N-Triples, without the base of its IRIs. */
async function statements(slug: string): Promise<string> {
  const { text } = await ask(wiki.origin, `/wiki/${slug}`, {
    headers: { Accept: 'application/n-triples' },
  });
  return text.replaceAll(`${wiki.origin}/id/${slug}`, '').normalize('NFC');
}

const STEPS = [
  'Choisir un coin à l’ombre',
  'Ameublir le sol',
  'Étendre des branches',
  'Poser une couche de brun',
  'Poser une couche de vert',
  'Arroser',
  'Couvrir',
  'Laisser chauffer',
];

/** What the last step of a newcomer holds, as the page says it. */
function expectNewcomersPage(text: string): void {
  for (const step of STEPS) expect(text).toContain(JSON.stringify(step) + '@fr');
  expect(text).toMatch(/<#s8> <\S+minDuration> "P4D"/);
  expect(text).toMatch(/<#s8> <\S+performedBy> <\S+\/id\/role-gardener>/);
  expect(text).toMatch(/<\S+value> "1.5"/);
  expect(text).toMatch(/<\S+unitCode> <http:\/\/qudt.org\/vocab\/unit\/M3>/);
  expect(text).toMatch(/"La vapeur brûle : ouvrir de loin."@fr/);
  expect(text).toMatch(/<\S+safetyLevel> <\S+Warning>/);
}

test('a newcomer writes and saves a procedure of 8 steps in at most 40 interactions, signing in included', async () => {
  const person = await visit(browser, wiki, { viewport: DESK });
  const { tab } = person;
  person.expectStatus(401);
  await openEditor(tab, '/fr/wiki/tas-de-compost/edit?kind=im:Procedure');
  const hands = new Hands(tab);
  const last = tab.locator('.estep.open').last();
  const add = (key: string) => last.locator(`button[value$="/${key}"]`).first();
  await hands.click(tab.getByLabel('Nom français'));
  await hands.type('Faire un tas de compost');
  await hands.click(tab.locator('button[value="add-end"]'));
  for (const [index, step] of STEPS.entries()) {
    if (index > 0) await hands.press('Enter');
    await hands.type(step);
  }
  await hands.click(add('im:minDuration'));
  await hands.type('4 jours');
  await hands.click(add('im:performedBy'));
  await hands.complete('jardin');
  await hands.click(add('im:uses'));
  await hands.complete('paille');
  await hands.click(add('im:quantity'));
  await hands.type('1,5');
  await hands.press('Tab');
  await hands.type('m3');
  await hands.click(add('im:safetyNote'));
  await hands.type('La vapeur brûle : ouvrir de loin.');
  await hands.select(last.locator('select[name*="im:safetyLevel"]'), 'avertissement');
  await hands.click(tab.getByRole('button', { name: 'Enregistrer' }));
  await tab.locator('#account:focus').waitFor();
  await hands.type('maude');
  await hands.press('Tab');
  await hands.type(PASSWORD);
  await hands.press('Enter');
  await tab.waitForURL('**/fr/wiki/tas-de-compost');
  expect(hands.interactions).toBeLessThanOrEqual(40);
  expectNewcomersPage(await statements('tas-de-compost'));
  person.expectNoFault();
  await person.close();
});

/** Walks with Tab until something has the focus. */
async function tabTo(tab: Page, wanted: RegExp, most = 120): Promise<void> {
  for (let i = 0; i < most; i++) {
    if (wanted.test(await focused(tab))) return;
    await tab.keyboard.press('Tab');
  }
  throw new Error(`${wanted} was not reached by Tab`);
}

test('all of it goes by keyboard alone', { timeout: 90_000 }, async () => {
  const person = await visit(browser, wiki, { viewport: PHONE });
  const { tab } = person;
  await tab.goto('/fr/wiki/pc-rain');
  await signInByMenu(tab, 'maude');
  await tab.addInitScript(() => {
    for (const kind of ['mousedown', 'pointerdown', 'touchstart']) {
      addEventListener(kind, () => ((window as { hands?: string }).hands = kind), true);
    }
  });
  await openEditor(tab, '/fr/wiki/tas-au-clavier/edit?kind=im:Procedure');
  const { keyboard } = tab;
  await tabTo(tab, /^\/rdfs:label\/fr$/);
  await keyboard.type('Un tas au clavier');
  await tabTo(tab, /^add-end$/);
  await keyboard.press('Enter');
  for (const [index, step] of STEPS.entries()) {
    if (index > 0) await keyboard.press('Enter');
    await keyboard.type(step);
  }
  const s8 = async (key: string): Promise<void> => {
    await tabTo(tab, new RegExp(`^add-value:s8/(?:.*/)?${key}$`));
    await keyboard.press('Enter');
  };
  await s8('im:minDuration');
  await keyboard.type('4 jours');
  await s8('im:performedBy');
  await keyboard.type('jardin');
  await tab.locator('.choices [aria-selected=true]').waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await s8('im:uses');
  await keyboard.type('paille');
  await tab.locator('.choices [aria-selected=true]').waitFor();
  await keyboard.press('Enter');
  await s8('im:quantity');
  await keyboard.type('1,5');
  await keyboard.press('Tab');
  await keyboard.type('m3');
  await s8('im:safetyNote');
  await keyboard.type('La vapeur brûle : ouvrir de loin.');
  await tabTo(tab, /im:safetyLevel/);
  await keyboard.type('aver');
  await keyboard.press('Control+s');
  await tab.waitForURL('**/fr/wiki/tas-au-clavier');
  expectNewcomersPage(await statements('tas-au-clavier'));
  expect(await tab.evaluate(() => (window as { hands?: string }).hands)).toBeUndefined();
  person.expectNoFault();
  await person.close();
});

let page: Visit;

test('steps move by keys, into groups and out of them, and it is said', async () => {
  page = await visit(browser, wiki, { viewport: DESK });
  const { tab } = page;
  await openEditor(tab, '/fr/wiki/pc-hotcompost/edit');
  const before = await stepNames(tab);
  expect(before.slice(0, 6)).toEqual(['s1', 's1.1', 's1.2', 's1.3', 's2', 's3']);
  await tab.locator('#open-s2').focus();
  await tab.keyboard.press('Alt+ArrowUp');
  await heard(
    tab,
    'Étape 2 déplacée : elle est maintenant 1.4, dans le groupe « Monter le tas en une seule fois ».',
  );
  expect(await focused(tab)).toBe('open:s2');
  await tab.keyboard.press('Alt+ArrowUp');
  await heard(tab, 'elle est maintenant 1.3, dans le groupe');
  await tab.keyboard.press('Alt+ArrowLeft');
  await heard(tab, 'Étape 1.3 déplacée : elle est maintenant 2.');
  expect(await stepNames(tab)).toEqual(before);
  await tab.keyboard.press('Alt+ArrowRight');
  await heard(tab, 'elle est maintenant 1.4');
  for (let i = 0; i < 4; i++) await tab.keyboard.press('Control+z');
  expect(await stepNames(tab)).toEqual(before);
  await kept(tab, 'nothing-to-keep');
});

test('undo and redo go across texts and structure, back to where each change was', async () => {
  const { tab } = page;
  const { keyboard } = tab;
  const title = tab.locator('[name="/rdfs:label/fr"]');
  const was = await title.inputValue();
  await title.focus();
  await keyboard.press('End');
  await keyboard.type(' bien mené');
  await tab.locator('button[value="add-end"]').click();
  await keyboard.type('Une étape de plus');
  expect(await stepNames(tab)).toHaveLength(14);
  await keyboard.press('Control+z');
  await heard(tab, 'Annulé.');
  expect(await tab.locator('.estep.open [name$="rdfs:label/fr"]').inputValue()).toBe('');
  await tab.getByRole('button', { name: 'Annuler' }).click();
  expect(await stepNames(tab)).toHaveLength(13);
  await keyboard.press('Control+z');
  expect(await title.inputValue()).toBe(was);
  expect(await focused(tab)).toBe('/rdfs:label/fr');
  await keyboard.press('Control+y');
  expect(await title.inputValue()).toBe(`${was} bien mené`);
  await keyboard.press('Control+Shift+z');
  await keyboard.press('Control+Shift+z');
  expect(await tab.locator('.estep.open [name$="rdfs:label/fr"]').inputValue()).toBe(
    'Une étape de plus',
  );
  await heard(tab, 'Rétabli.');
});

test('in a step, Backspace takes an empty one away, several lines become steps, and / inserts', async () => {
  const { tab } = page;
  const { keyboard } = tab;
  const count = (await stepNames(tab)).length;
  await tab.locator('.estep.open [name$="rdfs:label/fr"]').focus();
  await keyboard.press('Enter');
  expect(await stepNames(tab)).toHaveLength(count + 1);
  await keyboard.press('Backspace');
  expect(await stepNames(tab)).toHaveLength(count);
  expect(await tab.locator('.estep.open [name$="rdfs:label/fr"]').last().inputValue()).toBe(
    'Une étape de plus',
  );

  await keyboard.press('Enter');
  await tab.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '1. Couper\n2) Mélanger\n\n- Poser');
    const paste = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    document.activeElement?.dispatchEvent(paste);
  });
  await tab.locator('.choices').getByText('En faire 3 étapes').waitFor();
  await keyboard.press('Enter');
  await heard(tab, '3 étapes faites du texte collé.');
  expect(await stepNames(tab)).toHaveLength(count + 3);
  await tab.getByText('Poser', { exact: true }).waitFor();

  await tab.locator('button[value="add-end"]').click();
  await keyboard.type('/choix');
  await tab.locator('.choices [role=option]').first().waitFor();
  await keyboard.press('Enter');
  expect(await stepNames(tab)).toHaveLength(count + 6);
  await tab.locator('.estep.open', { hasText: /choix/ }).last().waitFor();
});

test('numbers are read at once, and what cannot be is said without being lost', async () => {
  const { tab } = page;
  const { keyboard } = tab;
  await tab.locator('#open-s3\\.1').click();
  const part = tab.locator('[id="fs3.1/im:parameter/0"]');
  const min = part.locator('[name$="schema:minValue/0"]');
  const max = part.locator('[name$="schema:maxValue/0"]');
  await min.fill('soixante-dix');
  await min.press('Tab');
  await min.fill('7,50');
  await max.fill('6');
  await keyboard.press('Tab');
  expect(await min.inputValue()).toBe('7,5');
  await part.getByText('Le minimum est plus grand que le maximum.').waitFor();
  await min.fill('beaucoup');
  await keyboard.press('Tab');
  await part.getByText('Ce n’est pas un nombre.').waitFor();
  expect(await min.inputValue()).toBe('beaucoup');
  // The server’s checks arrive by themselves and point to fields of closed steps, too.
  await tab.locator('button[value="close:s3.1"]').click();
  const link = tab.locator('aside a', { hasText: /^3\.1/ }).first();
  await link.click();
  expect(await focused(tab)).toMatch(/^s3\.1\//);
  page.expectNoFault();
});

test('links are completed by label with what they are, and created in place', async () => {
  const { tab } = page;
  await tab.context().clearCookies();
  await page.close();
  const person = await visit(browser, wiki, { viewport: PHONE });
  await person.tab.goto('/fr/wiki/pc-rain');
  await signInByMenu(person.tab, 'maude');
  await openEditor(person.tab, '/fr/wiki/pc-rain/edit');
  const role = person.tab.locator('[name="/im:performedBy/0"]');
  const fold = person.tab.locator('details.group', { has: role }).locator('summary').first();
  if (!(await role.isVisible())) await fold.click();
  await role.fill('jard');
  const option = person.tab.locator('.choices [role=option]').first();
  await option.waitFor();
  expect(await option.innerText()).toMatch(/jardini/i);
  expect(await option.innerText()).toMatch(/Rôle/);
  expect(await role.getAttribute('aria-expanded')).toBe('true');
  await role.press('Escape');
  expect(await role.getAttribute('aria-expanded')).toBe('false');
  await role.fill('arpenteuse');
  await person.tab.locator('.choices').getByText('Créer « arpenteuse »').click();
  const dialog = person.tab.getByRole('dialog');
  expect(await dialog.getByLabel('Nom en français').inputValue()).toBe('arpenteuse');
  await dialog.getByLabel('Nom en anglais').fill('surveyor');
  await dialog.getByRole('button', { name: 'Créer' }).click();
  await heard(person.tab, 'Choisi : arpenteuse.');
  expect(await focused(person.tab)).toBe('/im:performedBy/0');
  await person.tab.getByRole('button', { name: 'Enregistrer' }).click();
  await person.tab.waitForURL('**/fr/wiki/pc-rain');
  expect(await statements('pc-rain')).toMatch(/performedBy> <\S+arpenteuse>/);
  person.expectNoFault();
  await person.close();
});
