import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD, startWiki, type WikiServer } from '../support/wiki-server.ts';
import { launchBrowser } from './support/browser.ts';
import { addAccount } from './support/sign-in.ts';
import { visit, type Visit } from './support/visit.ts';

let wiki: WikiServer;
let browser: Browser;

beforeAll(async () => {
  [wiki, browser] = await Promise.all([startWiki(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await wiki.close();
});

const withoutScript = (): Promise<Visit> => visit(browser, wiki, { javaScriptEnabled: false });
const step = (tab: Page, number: string): Locator =>
  tab.getByRole('group', { name: `Étape ${number}`, exact: true });
const inFrench = (within: Locator): Locator => within.locator('textarea[lang="fr"]').first();
const button = (tab: Page, name: string): Locator => tab.getByRole('button', { name, exact: true });
const comment = (tab: Page): Locator => tab.getByLabel('Ce que vous avez changé, et pourquoi');

/** The French texts of the outermost steps, in the order of the form or of the page. */
async function textsInForm(tab: Page): Promise<string[]> {
  const fields = tab.locator('.estep-edit textarea[lang="fr"]:not([id*="-more-"])');
  return Promise.all((await fields.all()).map((field) => field.inputValue()));
}

test('the link said at the first start makes the first administrator, once', async () => {
  const person = await withoutScript();
  const { tab } = person;
  const link = /http:\/\/\S+\/set-up\?key=\S+/.exec(wiki.output())?.[0] ?? '';
  const { pathname, search } = new URL(link);
  await tab.goto(`${pathname}${search}`);
  await tab.getByLabel('Nom', { exact: true }).fill('première');
  await tab.getByLabel('Mot de passe').fill(PASSWORD);
  await button(tab, 'Créer le compte').click();
  expect(new URL(tab.url()).origin).toBe(wiki.origin);
  await tab.goto('/fr/');
  await tab.locator('header details.menu summary').click();
  await tab.getByText('Compte : première').waitFor();
  person.expectStatus(403);
  const again = await tab.goto(`${pathname}${search}`);
  expect(again?.status()).toBe(403);
  person.expectNoFault();
  await person.close();
});

test(
  'writes and previews without an account, then signs in within the form and saves',
  { timeout: 60_000 },
  async () => {
    await addAccount(wiki, 'rosalie');
    const person = await withoutScript();
    const { tab } = person;
    await tab.goto('/fr/wiki/pc-consent/edit');
    const text = 'Dire la proposition en deux phrases, puis l’afficher au mur';
    await inFrench(step(tab, '1')).fill(text);
    await comment(tab).fill('on oublie ce qui n’est pas écrit');
    await button(tab, 'Prévisualiser').click();
    await tab.locator('#preview').getByText(text).waitFor();
    person.expectStatus(401);
    await button(tab, 'Enregistrer').click();

    await tab.getByRole('group', { name: 'Se connecter pour enregistrer' }).waitFor();
    expect(await inFrench(step(tab, '1')).inputValue()).toBe(text);
    expect(await comment(tab).inputValue()).toBe('on oublie ce qui n’est pas écrit');
    await tab.getByLabel('Nom de compte').fill('rosalie');
    await tab.getByLabel('Mot de passe').fill('pas le bon mot');
    await button(tab, 'Se connecter et enregistrer').click();
    await tab.getByRole('alert').waitFor();
    expect(await inFrench(step(tab, '1')).inputValue()).toBe(text);
    await tab.getByLabel('Mot de passe').fill(PASSWORD);
    await button(tab, 'Se connecter et enregistrer').click();

    expect(tab.url()).toBe(`${wiki.origin}/fr/wiki/pc-consent`);
    await tab.locator('.steps').getByText(text).waitFor();
    person.expectNoFault();
    await person.close();
  },
);

describe('signed in', () => {
  let person: Visit;
  let other: Visit;

  beforeAll(async () => {
    await Promise.all([addAccount(wiki, 'ovila'), addAccount(wiki, 'jehane')]);
    [person, other] = await Promise.all([withoutScript(), withoutScript()]);
    await Promise.all([signIn(person.tab, 'ovila'), signIn(other.tab, 'jehane')]);
  });
  afterAll(() => Promise.all([person.close(), other.close()]));

  test(
    'adds, moves, removes and restores steps, and saves the order shown',
    { timeout: 60_000 },
    async () => {
      const { tab } = person;
      await tab.goto('/fr/wiki/fd-care/edit');
      const before = await textsInForm(tab);
      const [one = '', two = '', three = '', ...rest] = before;
      expect(rest.length).toBeGreaterThan(0);
      await button(tab, 'Étape après 1').click();
      const added = 'Relire le formulaire à voix haute';
      const field = inFrench(step(tab, '2'));
      await field.fill(added);
      expect(await textsInForm(tab)).toEqual([one, added, two, three, ...rest]);

      await button(tab, 'Descendre l’étape 2').click();
      expect(await textsInForm(tab)).toEqual([one, two, added, three, ...rest]);
      await tab.getByText('Étape 2 déplacée vers le bas : elle est maintenant 3.').waitFor();
      await button(tab, 'Monter l’étape 3').click();
      await button(tab, 'Monter l’étape 2').click();
      expect(await textsInForm(tab)).toEqual([added, one, two, three, ...rest]);
      await button(tab, 'Retirer 3').click();
      expect(await textsInForm(tab)).toEqual([added, one, three, ...rest]);
      await tab.getByRole('heading', { name: 'Étapes retirées' }).waitFor();
      await button(tab, `Rétablir : ${two}`).click();
      expect(await textsInForm(tab)).toEqual([added, one, two, three, ...rest]);
      await button(tab, 'Retirer 4').click();
      await comment(tab).fill('lecture d’abord');
      await button(tab, 'Enregistrer').click();

      const shown = await tab.locator('.steps .do > p:first-child').allInnerTexts();
      expect(shown.slice(0, 3)).toEqual([added, one, two]);
      expect(shown).not.toContain(three);
      await tab.goto('/fr/wiki/fd-care/history');
      await tab.locator('#changes').getByText('étape ajoutée').waitFor();
      await tab.locator('#changes').getByText('étape retirée').waitFor();
      person.expectNoFault();
    },
  );

  test('two people at once: both texts are shown, one is chosen, nothing is lost', async () => {
    const { tab } = person;
    await Promise.all([
      tab.goto('/fr/wiki/fd-learn/edit'),
      other.tab.goto('/fr/wiki/fd-learn/edit'),
    ]);
    const theirs = 'Écouter l’air dix fois sans violon, en tapant du pied';
    const theirOther = 'Chanter la mélodie avec des syllabes, les yeux fermés';
    await inFrench(step(other.tab, '1')).fill(theirs);
    await inFrench(step(other.tab, '2')).fill(theirOther);
    await button(other.tab, 'Enregistrer').click();
    await other.tab.locator('.steps').getByText(theirs).waitFor();

    const mine = 'Écouter l’air vingt fois avant de prendre le violon';
    const mineOther = 'Un air se vole à l’oreille ; il ne se lit pas.';
    await inFrench(step(tab, '1')).fill(mine);
    await tab.getByLabel('Résumé français').fill(mineOther);
    person.expectStatus(409);
    await button(tab, 'Enregistrer').click();
    await tab
      .getByRole('heading', { name: 'Quelqu’un a enregistré pendant que vous écriviez' })
      .waitFor();
    const clash = tab.getByRole('group', { name: /^Étape 1, en français/ });
    expect(await clash.innerText()).toContain(mine);
    expect(await clash.innerText()).toContain(theirs);
    expect(await tab.getByLabel('Tout votre texte, à copier au besoin').inputValue()).toContain(
      mine,
    );
    await clash.getByLabel('Ma version').check();
    await button(tab, 'Enregistrer ces choix').click();

    expect(tab.url()).toBe(`${wiki.origin}/fr/wiki/fd-learn`);
    const page = await tab.locator('main').innerText();
    for (const text of [mine, mineOther, theirOther]) expect(page).toContain(text);
    expect(page).not.toContain(theirs);
    await tab.goto('/fr/wiki/fd-learn?revision=2');
    await tab.locator('.steps').getByText(theirs).waitFor();
    person.expectNoFault();
    other.expectNoFault();
  });
});

async function signIn(tab: Page, name: string): Promise<void> {
  await tab.goto('/fr/sign-in');
  await tab.getByLabel('Nom', { exact: true }).fill(name);
  await tab.getByLabel('Mot de passe').fill(PASSWORD);
  await button(tab, 'Se connecter').click();
}
