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
const button = (tab: Page, name: string): Locator => tab.getByRole('button', { name, exact: true });
const press = (tab: Page, action: string): Promise<void> =>
  tab.locator(`button[name="action"][value="${action}"]`).first().click();
const input = (tab: Page, path: string): Locator => tab.locator(`[name="${path}"]`);
const comment = (tab: Page): Locator => tab.getByLabel('Ce que vous avez changé, et pourquoi');

/** The texts of the closed steps, in the order of the form. */
function titles(tab: Page): Promise<string[]> {
  return tab.locator('.estep .title button.text > span:last-child').allInnerTexts();
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
    await press(tab, 'open:s1');
    const text = 'Dire la proposition en deux phrases, puis l’afficher au mur';
    await input(tab, 's1/rdfs:label/fr').fill(text);
    await comment(tab).fill('on oublie ce qui n’est pas écrit');
    await button(tab, 'Prévisualiser').last().click();
    await tab.locator('#preview').getByText(text).waitFor();
    person.expectStatus(401);
    await button(tab, 'Enregistrer').click();

    await tab.getByRole('group', { name: 'Se connecter pour enregistrer' }).waitFor();
    expect(await input(tab, 's1/rdfs:label/fr').inputValue()).toBe(text);
    expect(await comment(tab).inputValue()).toBe('on oublie ce qui n’est pas écrit');
    await tab.getByLabel('Nom de compte').fill('rosalie');
    await tab.getByLabel('Mot de passe').fill('pas le bon mot');
    await button(tab, 'Se connecter et enregistrer').click();
    await tab.getByRole('alert').waitFor();
    expect(await input(tab, 's1/rdfs:label/fr').inputValue()).toBe(text);
    await tab.getByLabel('Mot de passe').fill(PASSWORD);
    await button(tab, 'Se connecter et enregistrer').click();

    expect(tab.url()).toBe(`${wiki.origin}/fr/wiki/pc-consent`);
    await tab.getByText('Révision 2 enregistrée.').waitFor();
    await tab.locator('.steps').getByText(text).waitFor();
    await tab.reload();
    expect(await tab.getByText('Révision 2 enregistrée.').count()).toBe(0);
    person.expectNoFault();
    await person.close();
  },
);

describe('signed in', () => {
  let person: Visit;

  beforeAll(async () => {
    await addAccount(wiki, 'ovila');
    person = await withoutScript();
    await signIn(person.tab, 'ovila');
  });
  afterAll(() => person.close());

  test(
    'adds, moves, removes and restores steps, and saves the order shown',
    { timeout: 60_000 },
    async () => {
      const { tab } = person;
      await tab.goto('/fr/wiki/fd-care/edit');
      const [one = '', two = '', three = '', ...rest] = await titles(tab);
      expect(rest.length).toBeGreaterThan(0);
      const added = 'Relire le formulaire à voix haute';
      await press(tab, 'open:s1');
      await press(tab, 'add-after:s1');
      const name = (await tab.locator('.estep.open').last().getAttribute('id'))?.slice(5) ?? '';
      await input(tab, `${name}/rdfs:label/fr`).fill(added);
      await press(tab, 'close:s1');
      await press(tab, `close:${name}`);
      expect(await titles(tab)).toEqual([one, added, two, three, ...rest]);

      await button(tab, 'Descendre l’étape 2').click();
      expect(await titles(tab)).toEqual([one, two, added, three, ...rest]);
      await tab.getByText('Étape 2 déplacée vers le bas : elle est maintenant 3.').waitFor();
      await button(tab, 'Monter l’étape 3').click();
      await button(tab, 'Monter l’étape 2').click();
      expect(await titles(tab)).toEqual([added, one, two, three, ...rest]);
      await press(tab, 'open:s2');
      await press(tab, 'remove:s2');
      expect(await titles(tab)).toEqual([added, one, three, ...rest]);
      await tab.getByRole('heading', { name: 'Étapes retirées' }).waitFor();
      await button(tab, `Rétablir : ${two}`).click();
      expect(await titles(tab)).toEqual([added, one, two, three, ...rest]);
      await press(tab, 'open:s3');
      await press(tab, 'remove:s3');
      await press(tab, 'add-end');
      await tab.getByText('Étape ').first().waitFor();
      await comment(tab).fill('lecture d’abord');
      await button(tab, 'Enregistrer').click();

      await tab.getByText('étape neuve et vide a été laissée de côté').waitFor();
      const shown = await tab.locator('.steps .do > p:first-child').allInnerTexts();
      expect(shown.slice(0, 3)).toEqual([added, one, two]);
      expect(shown).not.toContain(three);
      await tab.goto('/fr/wiki/fd-care/history');
      await tab.locator('#changes').getByText('étape ajoutée').waitFor();
      await tab.locator('#changes').getByText('étape retirée').waitFor();
      person.expectNoFault();
    },
  );

  test(
    'fills in a step: limit with decimal comma, duration, role by name, safety note, condition',
    { timeout: 60_000 },
    async () => {
      const { tab } = person;
      await tab.goto('/fr/wiki/fd-learn/edit?open=s1');
      await press(tab, 'add-value:s1/im:minDuration');
      await input(tab, 's1/im:minDuration/0').fill('1 h 30');
      await press(tab, 'add-value:s1/im:performedBy');
      await input(tab, 's1/im:performedBy/0').fill('Jardinier ou jardinière');
      await press(tab, 'add-value:s1/im:safetyNote');
      await input(tab, 's1/im:safetyNote/0/rdfs:label/fr').fill('Ménager ses oreilles <b>');
      await input(tab, 's1/im:safetyNote/0/im:safetyLevel/0').selectOption({ label: 'attention' });
      await press(tab, 'add-value:s1/im:parameter');
      const limit = 's1/im:parameter/0';
      await input(tab, `${limit}/rdfs:label/fr`).fill('niveau sonore');
      await input(tab, `${limit}/schema:minValue/0`).fill('80,5');
      await input(tab, `${limit}/schema:maxValue/0`).fill('60');
      await input(tab, `${limit}/schema:unitCode/0`).fill('cuillerées de son');
      await button(tab, 'Prévisualiser').last().click();
      await tab.getByText('Le minimum est plus grand que le maximum.').first().waitFor();
      await tab.getByText('Unité inconnue').first().waitFor();
      expect(await input(tab, `${limit}/schema:minValue/0`).inputValue()).toBe('80,5');
      await input(tab, `${limit}/schema:minValue/0`).fill('55,5');
      await button(tab, 'Enregistrer').click();
      await tab.getByText('Révision 2 enregistrée.').waitFor();
      const page = await tab.locator('main').innerText();
      for (const said of [
        'Ménager ses oreilles <b>',
        'niveau sonore',
        '55,5',
        'cuillerées de son',
      ]) {
        expect(page.toLowerCase()).toContain(said.toLowerCase());
      }
      await tab.goto('/fr/wiki/fd-learn/edit?open=s1');
      expect(await input(tab, 's1/im:minDuration/0').inputValue()).toMatch(/^1\sh\s30/);
      expect(await input(tab, 's1/im:performedBy/0').inputValue()).toBe('jardinier ou jardinière');
      person.expectNoFault();
    },
  );

  test('a name that nothing has makes a page in place', { timeout: 60_000 }, async () => {
    const { tab } = person;
    await tab.goto('/fr/wiki/fd-care/edit');
    await tab.locator('#group-ims\\:gNeed > summary').click();
    await press(tab, 'add-value:/im:consulted');
    await input(tab, '/im:consulted/0').fill('luthière du village');
    await press(tab, 'edit');
    await tab.getByText('Rien ne porte encore ce nom.').waitFor();
    expect(await input(tab, '/im:consulted/0').inputValue()).toBe('luthière du village');
    await press(tab, 'create:/im:consulted/0');
    await tab.getByText('« luthière du village » existe maintenant').waitFor();
    await button(tab, 'Enregistrer').click();
    await tab.getByText(/Révision \d+ enregistrée/).waitFor();
    await tab.getByRole('link', { name: 'luthière du village' }).first().waitFor();
    person.expectNoFault();
  });

  test(
    'a draft is kept on the account, offered and taken up again',
    { timeout: 60_000 },
    async () => {
      const { tab } = person;
      await tab.goto('/fr/wiki/pc-hotcompost/edit?open=s1');
      await input(tab, '/dcterms:description/fr').fill('Un résumé à peine commencé');
      await button(tab, 'Brouillon').click();
      await tab.getByText('Brouillon gardé sur votre compte').waitFor();
      await tab.goto('/fr/wiki/pc-hotcompost/edit');
      await tab.getByText('Vous avez un brouillon du').waitFor();
      await button(tab, 'Le reprendre').click();
      const summary = input(tab, '/dcterms:description/fr');
      expect(await summary.inputValue()).toBe('Un résumé à peine commencé');
      await button(tab, 'Enregistrer').click();
      await tab.getByText('Révision 2 enregistrée.').waitFor();
      await tab.goto('/fr/wiki/pc-hotcompost/edit');
      expect(await tab.getByText('Vous avez un brouillon').count()).toBe(0);
      person.expectNoFault();
    },
  );

  test('other facts are shown by name, changed and added', { timeout: 60_000 }, async () => {
    const { tab } = person;
    await tab.goto('/fr/wiki/pc-consent/edit');
    await tab.locator('#others > summary').click();
    await press(tab, 'add-fact');
    const row = await tab.locator('.fact').count();
    await input(tab, `others/${row - 1}/property`).fill('pas une propriété');
    await input(tab, `others/${row - 1}/value`).fill('bleu');
    person.expectStatus(422);
    await button(tab, 'Enregistrer').click();
    await tab.getByRole('alert').waitFor();
    expect(await input(tab, `others/${row - 1}/value`).inputValue()).toBe('bleu');
    await input(tab, `others/${row - 1}/property`).fill('schema:color');
    await button(tab, 'Enregistrer').click();
    await tab.getByText(/Révision \d+ enregistrée/).waitFor();
    await tab.goto('/fr/wiki/pc-consent/edit');
    expect(await input(tab, `others/${row - 1}/value`).inputValue()).toBe('bleu');
    person.expectNoFault();
  });

  test(
    'a page that does not exist yet is made by saving its form',
    { timeout: 60_000 },
    async () => {
      const { tab } = person;
      await tab.goto('/fr/wiki/pc-essai-neuf/edit?kind=im:Procedure');
      await input(tab, '/rdfs:label/fr').fill('Un essai « neuf » سماد 🌱');
      await press(tab, 'add-end:Choice');
      await tab
        .locator('textarea[name$="/rdfs:label/fr"], input[name="s2/rdfs:label/fr"]')
        .first()
        .waitFor();
      await input(tab, 's2/rdfs:label/fr').fill('Première branche');
      await button(tab, 'Enregistrer').click();
      await tab.getByText('Révision 1 enregistrée.').waitFor();
      expect(await tab.locator('h1').innerText()).toContain('سماد 🌱');
      await tab.locator('.steps').getByText('Première branche').waitFor();
      person.expectNoFault();
    },
  );
});

async function signIn(tab: Page, name: string): Promise<void> {
  await tab.goto('/fr/sign-in');
  await tab.getByLabel('Nom', { exact: true }).fill(name);
  await tab.getByLabel('Mot de passe').fill(PASSWORD);
  await button(tab, 'Se connecter').click();
}
