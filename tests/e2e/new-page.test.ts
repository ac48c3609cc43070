import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD, startWiki, type WikiServer } from '../support/wiki-server.ts';
import { launchBrowser } from './support/browser.ts';
import { addAccount } from './support/sign-in.ts';
import { visit, type Visit } from './support/visit.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 900 };

/** As somebody would paste them from a notebook. */
const NOTES = `Compost de ruelle

Il faut 2 fourches, une bâche et un thermomètre à compost.

1. Monter un tas d’au moins 1 m³.
2. Laisser chauffer pendant quatre jours.
3. Tenir la température entre 55 et 65 °C. Attention : au-delà de 65 °C, le tas peut prendre feu.
4. Retourner aux deux jours, pendant 30 min, jusqu’à ce que le tas refroidisse.
On fait ça chaque printemps.
`;

let wiki: WikiServer;
let browser: Browser;

beforeAll(async () => {
  [wiki, browser] = await Promise.all([startWiki(), launchBrowser()]);
  await addAccount(wiki, 'rosalie');
});
afterAll(async () => {
  await browser.close();
  await wiki.close();
});

/** What a page must be at every width: as wide as the screen, and open to everybody. */
async function expectSound(tab: Page, withScript: boolean): Promise<void> {
  const spill = await tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(spill).toBeLessThanOrEqual(0);
  if (!withScript) return;
  await tab.addScriptTag({ content: AXE });
  const broken = await tab.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  expect(broken).toEqual([]);
}

const button = (tab: Page, name: string) => tab.getByRole('button', { name, exact: true });
const tick = (tab: Page, name: RegExp) => tab.getByRole('checkbox', { name });

async function signInInForm(person: Visit): Promise<void> {
  const { tab } = person;
  await tab.getByLabel('Nom de compte').fill('rosalie');
  await tab.getByLabel('Mot de passe').fill(PASSWORD);
  await button(tab, 'Se connecter et enregistrer').click();
}

describe.each([
  { withScript: true, viewport: PHONE },
  { withScript: true, viewport: DESK },
  { withScript: false, viewport: PHONE },
  { withScript: false, viewport: DESK },
])('a grower at $viewport.width px, script: $withScript', ({ withScript, viewport }) => {
  const name = `Compost de ruelle ${viewport.width}${withScript ? '' : ' sans script'}`;

  test(
    'pastes notes, confirms what was read, and ends with a manual in both languages',
    { timeout: 90_000 },
    async () => {
      const person = await visit(browser, wiki, {
        viewport,
        javaScriptEnabled: withScript,
        bypassCSP: true,
        reducedMotion: 'reduce',
      });
      const { tab } = person;
      person.expectStatus(401);
      await tab.goto('/fr/');
      await tab.locator('header details.menu summary').click();
      await tab.getByRole('link', { name: 'Écrire une page' }).click();
      await expectSound(tab, withScript);
      await tab.locator('#chantier').selectOption({ label: 'Ferme permacole' });
      await tab.getByLabel('À partir de vos notes').fill(NOTES);
      await button(tab, 'Lire ces notes').click();

      await tab.getByRole('heading', { name: 'Ce qui a été lu dans vos notes' }).waitFor();
      await expectSound(tab, withScript);
      for (const found of [
        /^Durée : 4 jours/,
        /^Limite : température 55–65 °C/,
        /^Mise en garde : \(Avertissement\) au-delà de 65 °C/,
        /^Il faut : 2 fourches/,
        /^Fin de la boucle : le tas refroidit/,
        /^Revient : chaque année/,
      ]) {
        expect(await tick(tab, found).isChecked()).toBe(true);
      }
      // Of a tarpaulin nothing more need be said.
      await tick(tab, /^Il faut : 1 bâche/).uncheck();
      await tab.getByLabel('Titre en français').fill(name);
      await tab.getByLabel('Titre en anglais').fill(`Alley compost ${viewport.width}`);
      await button(tab, 'Ouvrir dans l’éditeur').click();

      if (withScript) await tab.locator('edit-form[data-ready]').waitFor();
      expect(new URL(tab.url()).pathname).toMatch(/^\/fr\/new\/new-[0-9a-z]{16}$/);
      await expectSound(tab, withScript);
      await tab.locator('[name="/dcterms:description/fr"]').fill('Du compost en trois semaines.');
      await tab.locator('[name="/dcterms:description/en"]').fill('Compost in three weeks.');
      const step = tab.getByRole('button', { name: /Laisser chauffer pendant quatre jours/ });
      const opening = (await step.getAttribute('value')) ?? '';
      await step.click();
      const english = tab.locator(`[name="${opening.replace('open:', '')}/rdfs:label/en"]`);
      await english.fill('Let it heat for four days');
      await tab.locator('#comment').fill('d’après mes notes');
      await button(tab, 'Enregistrer').click();
      await tab.getByLabel('Nom de compte').waitFor();
      expect(await english.inputValue()).toBe('Let it heat for four days');
      await expectSound(tab, withScript);
      await signInInForm(person);

      const slug = name.toLowerCase().replaceAll(' ', '-');
      await tab.waitForURL(`**/fr/wiki/${slug}`);
      await tab.getByRole('heading', { level: 1, name }).waitFor();
      const page = await tab.locator('main').innerText();
      for (const said of [
        '4\u00a0jours',
        '55–65\u00a0°C',
        'le tas peut prendre feu',
        'Ferme permacole',
      ]) {
        expect(page).toContain(said);
      }
      await tab.getByText('Révision 1 enregistrée.').waitFor();
      await expectSound(tab, withScript);
      await tab.goto(`/en/wiki/${slug}`);
      const translated = await tab.locator('main').innerText();
      expect(translated).toContain(`Alley compost ${viewport.width}`);
      expect(translated).toContain('Let it heat for four days');
      expect(translated).toContain('Compost in three weeks.');
      person.expectNoFault();
      await person.close();
    },
  );
});

test('sees pages that are like it while typing the title, and copies one instead', async () => {
  const person = await visit(browser, wiki, { viewport: PHONE, bypassCSP: true });
  const { tab } = person;
  await tab.goto('/fr/new');
  await tab.getByLabel('Titre en français').pressSequentially('Compostage à chaud');
  await tab.getByText('Ces pages en parlent peut-être déjà').waitFor();
  await expectSound(tab, true);
  await tab
    .locator('similar-titles li', { hasText: 'Compostage à chaud en 18 jours' })
    .getByRole('link', { name: /^Copier/ })
    .click();
  await tab.getByRole('heading', { name: 'Copier une page' }).waitFor();
  await expectSound(tab, true);
  await tab.getByLabel('Titre en français').fill('Compost de balcon');
  await button(tab, 'Ouvrir la copie dans l’éditeur').click();
  await tab.locator('edit-form[data-ready]').waitFor();
  expect(await tab.locator('#comment').inputValue()).toMatch(/^Adaptation de «\u00a0Compostage/);
  await expectSound(tab, true);
  person.expectNoFault();
  await person.close();
});

test('is not asked again about pages that were shown while typing', async () => {
  const person = await visit(browser, wiki);
  const { tab } = person;
  await tab.goto('/fr/new');
  await tab.getByLabel('Titre en français').pressSequentially('Compost');
  await tab.locator('similar-titles li').first().waitFor();
  await tab.getByLabel('Titre en français').press('Enter');
  await tab.locator('edit-form[data-ready]').waitFor();
  expect(new URL(tab.url()).pathname).toMatch(/^\/fr\/new\/new-/);
  person.expectNoFault();
  await person.close();
});

test('finds a new page again after the browser was closed on it', { timeout: 60_000 }, async () => {
  const person = await visit(browser, wiki);
  const { tab, context } = person;
  await tab.goto('/fr/new?title=Page+interrompue');
  await button(tab, 'Ouvrir l’éditeur').click();
  await tab.locator('edit-form[data-ready]').waitFor();
  const { href } = new URL(tab.url());
  await tab.locator('[name="/dcterms:description/fr"]').fill('Ne pas perdre ceci');
  await tab.getByText(/^Gardé/).waitFor();
  await tab.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(href);
  await again.getByRole('button', { name: 'Reprendre' }).first().click();
  expect(await again.locator('[name="/dcterms:description/fr"]').inputValue()).toBe(
    'Ne pas perdre ceci',
  );
  person.expectNoFault();
  await person.close();
});
