import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';
import { brokenRules, SCANNED } from './support/broken-rules.ts';
import { launchBrowser } from './support/browser.ts';
import { addAccount, signInByMenu } from './support/sign-in.ts';
import { visit, type Visit } from './support/visit.ts';

let wiki: WikiServer;
let browser: Browser;

beforeAll(async () => {
  [wiki, browser] = await Promise.all([startWiki({ RATE_LIMITS: 'off' }), launchBrowser()]);
  await addAccount(wiki, 'maude');
});
afterAll(async () => {
  await browser.close();
  await wiki.close();
});

const TURTLE = '/fr/wiki/pc-consent/edit/turtle';

const button = (tab: Page, name: string): Locator => tab.getByRole('button', { name, exact: true });
const editor = (tab: Page): Locator => tab.getByRole('textbox', { name: 'Turtle de la page' });
const savedTurtle = async (slug: string): Promise<string> =>
  (await ask(wiki.origin, `/wiki/${slug}`, { headers: { Accept: 'text/turtle' } })).text;

/** The whole text of the editor, lines out of sight too. */
const textIn = (tab: Page): Promise<string> =>
  tab.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form.turtle');
    const text = form ? new FormData(form).get('text') : undefined;
    return typeof text === 'string' ? text : '';
  });

async function openEditor(person: Visit, path = TURTLE): Promise<Page> {
  const { tab } = person;
  await tab.goto(path);
  await tab.locator('turtle-editor[data-ready]').waitFor();
  return tab;
}

/** At the end of the text, on a line of its own. */
async function writeAtEnd(tab: Page, text: string): Promise<void> {
  await editor(tab).focus();
  await tab.keyboard.press('Control+End');
  await tab.keyboard.insertText(`\n${text}`);
}

describe('with script', () => {
  test('shows Turtle in colours, within the content security policy', async () => {
    const person = await visit(browser, wiki);
    const tab = await openEditor(person);
    await editor(tab).waitFor();
    expect(await tab.locator('textarea').isVisible()).toBe(false);
    const colours = await tab.locator('.cm-line').evaluateAll((lines) => {
      const of = (text: string): string => {
        const spans = lines.flatMap((line) => [...line.querySelectorAll('span')]);
        const span = spans.find((one) => one.textContent === text);
        return span ? getComputedStyle(span).color : '';
      };
      return [of('@prefix'), of('a'), of('<>'), of('@fr')];
    });
    expect(colours.every((colour) => colour.startsWith('rgb('))).toBe(true);
    expect(new Set(colours).size).toBe(3);
    expect(await tab.locator('style').count()).toBe(0);
    person.expectNoFault();
    await person.close();
  });

  test('marks what is wrong at its line, says how to mend it, and leads there', async () => {
    const person = await visit(browser, wiki);
    const tab = await openEditor(person);
    await writeAtEnd(tab, '<#s9> a im:Step ; inconnu:chose "x" .');
    const line = tab.locator('#checks').getByRole('button', { name: /^Ligne \d+/ });
    await tab.locator('#checks').getByText('n’est pas déclaré').waitFor();
    await tab.locator('.cm-lintRange-error', { hasText: 'inconnu:chose' }).waitFor();
    await tab.keyboard.press('Control+Home');
    await line.click();
    await tab.keyboard.insertText('|');
    expect(await textIn(tab)).toContain('im:Step ; |inconnu:chose');
    await tab.keyboard.press('Control+z');
    await tab.keyboard.press('Control+z');
    await tab.locator('#checks').getByText('n’est pas déclaré').waitFor({ state: 'detached' });
    person.expectNoFault();
    await person.close();
  });

  test('completes a term by its label and declares its prefix', async () => {
    const person = await visit(browser, wiki);
    const tab = await openEditor(person);
    expect(await textIn(tab)).not.toContain('@prefix prov:');
    await writeAtEnd(tab, '<#s1> ');
    await tab.keyboard.type('commenc', { delay: 30 });
    const option = tab.getByRole('option', { name: /commencé/ }).first();
    await option.waitFor();
    // A list that has only just come does not take keys meant for the text.
    await tab.waitForTimeout(200);
    await tab.keyboard.press('Enter');
    const text = await textIn(tab);
    expect(text).toContain('<#s1> prov:startedAtTime');
    expect(text).toContain('@prefix prov: <http://www.w3.org/ns/prov#> .\n');
    expect(text.indexOf('@prefix prov:')).toBeLessThan(text.indexOf('<> a im:'));
    person.expectNoFault();
    await person.close();
  });

  test('completes a thing of the wiki by its label', async () => {
    const person = await visit(browser, wiki);
    const tab = await openEditor(person);
    await writeAtEnd(tab, '<> rdfs:seeAlso <');
    await tab.keyboard.type('compostage', { delay: 30 });
    await tab
      .getByRole('option', { name: /compostage/i })
      .first()
      .waitFor();
    // A list that has only just come does not take keys meant for the text.
    await tab.waitForTimeout(200);
    await tab.keyboard.press('Enter');
    expect(await textIn(tab)).toMatch(/rdfs:seeAlso <[a-z0-9-]+>$/);
    person.expectNoFault();
    await person.close();
  });

  test('by keyboard alone: in, out, written, saved', { timeout: 60_000 }, async () => {
    const person = await visit(browser, wiki);
    const { tab } = person;
    await tab.goto('/fr/wiki/pc-consent');
    await signInByMenu(tab, 'maude');
    await openEditor(person);
    const focused = (): Promise<string> =>
      tab.evaluate(() => {
        const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
        return inner?.getAttribute('aria-label') ?? inner?.textContent?.trim() ?? '';
      });
    for (let i = 0; i < 40 && (await focused()) !== 'Turtle de la page'; i++) {
      await tab.keyboard.press('Tab');
    }
    expect(await focused()).toBe('Turtle de la page');
    await tab.keyboard.press('Tab');
    expect(await focused()).not.toBe('Turtle de la page');
    await tab.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('Turtle de la page');
    await tab.keyboard.press('Control+End');
    await tab.keyboard.insertText('\n<> rdfs:comment "au clavier"@fr .\n');
    await tab.keyboard.press('Control+s');
    await tab.getByText('Révision 2 enregistrée.').waitFor();
    expect(await savedTurtle('pc-consent')).toContain('"au clavier"@fr');
    person.expectNoFault();
    await person.close();
  });

  test(
    'keeps what is not saved, on this device and on the account',
    { timeout: 60_000 },
    async () => {
      const person = await visit(browser, wiki);
      const { tab } = person;
      const path = '/fr/wiki/pc-hotcompost/edit/turtle';
      await tab.goto('/fr/wiki/pc-hotcompost');
      await signInByMenu(tab, 'maude');
      await openEditor(person, path);
      await writeAtEnd(tab, '« pas encore');
      await tab.getByText(/^Gardé sur votre compte/).waitFor({ timeout: 15_000 });
      // The tab is gone as in a crash: nobody is asked anything.
      await tab.close({ runBeforeUnload: false });
      const again = await person.context.newPage();
      await again.goto(path);
      await again.locator('turtle-editor[data-ready]').waitFor();
      await again.locator('#draft').waitFor();
      expect(await button(again, 'Le reprendre').count()).toBe(1);
      await button(again, 'Le reprendre').click();
      await again.getByText('Voici le Turtle du brouillon').waitFor();
      expect(await textIn(again)).toMatch(/« pas encore$/);
      await again.close({ runBeforeUnload: false });
      const account = await visit(browser, wiki);
      await account.tab.goto('/fr/wiki/pc-hotcompost');
      await signInByMenu(account.tab, 'maude');
      await account.tab.goto('/fr/wiki/pc-hotcompost/edit');
      await account.tab.getByRole('link', { name: 'Continuer en Turtle' }).click();
      await account.tab.locator('turtle-editor[data-ready]').waitFor();
      expect(await textIn(account.tab)).toMatch(/« pas encore$/);
      await account.close();
      await person.close();
    },
  );

  test(
    'offers what a crash left on this device to who is not signed in',
    { timeout: 60_000 },
    async () => {
      const person = await visit(browser, wiki);
      const tab = await openEditor(person);
      await writeAtEnd(tab, '« sans compte');
      await tab.getByText(/^Gardé sur cet appareil/).waitFor();
      await tab.close({ runBeforeUnload: false });
      const again = await person.context.newPage();
      await again.goto(TURTLE);
      await button(again, 'Le reprendre').click();
      expect(await textIn(again)).toMatch(/« sans compte$/);
      await person.close();
    },
  );

  test('carries what the form holds into Turtle and back', { timeout: 60_000 }, async () => {
    const person = await visit(browser, wiki);
    const { tab } = person;
    await tab.goto('/fr/wiki/pc-hotcompost/edit');
    await tab.locator('edit-form[data-ready]').waitFor();
    const title = tab.locator('[name="/rdfs:label/fr"]');
    await title.fill('Compost d’essai');
    await button(tab, 'Turtle').click();
    await tab.locator('turtle-editor[data-ready]').waitFor();
    expect(await textIn(tab)).toContain('"Compost d’essai"@fr');
    await writeAtEnd(tab, '<> rdfs:comment "hors du formulaire"@fr .');
    await button(tab, 'Texte').click();
    await tab.locator('edit-form[data-ready]').waitFor();
    expect(await title.inputValue()).toBe('Compost d’essai');
    expect(await tab.locator('[name="/im:prose/fr"]').count()).toBe(1);
    expect(await tab.locator('.estep').count()).toBe(0);
    await button(tab, 'Formulaire').click();
    await tab.locator('.estep').first().waitFor();
    expect(await tab.content()).toContain('hors du formulaire');
    await person.close();
  });
});

describe('without script', () => {
  test('the same text is checked, previewed and saved', { timeout: 60_000 }, async () => {
    const person = await visit(browser, wiki, { javaScriptEnabled: false });
    const { tab } = person;
    await tab.goto('/fr/wiki/pc-hotcompost');
    await signInByMenu(tab, 'maude');
    await tab.goto('/fr/wiki/pc-hotcompost/edit');
    await button(tab, 'Turtle').click();
    const area = tab.getByLabel('Turtle de la page');
    const text = await area.inputValue();
    person.expectStatus(400);
    await area.fill(`${text}\n<#x> a im:Step`);
    await button(tab, 'Vérifier').last().click();
    const alert = tab.getByRole('alert');
    await alert.getByText('Mettez « . » à la fin.').waitFor();
    expect(await alert.evaluate((box) => box.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(await area.inputValue()).toBe(`${text}\n<#x> a im:Step`);
    await area.fill(`${text}\n<> rdfs:comment "sans script"@fr .`);
    await button(tab, 'Prévisualiser').click();
    await tab.locator('#preview').waitFor();
    await button(tab, 'Enregistrer').click();
    await tab.getByText(/Révision \d+ enregistrée\./).waitFor();
    expect(await savedTurtle('pc-hotcompost')).toContain('"sans script"@fr');
    person.expectNoFault();
    await person.close();
  });
});

describe('for everybody', () => {
  test.each([
    ['as it opens', ''],
    ['with an error', '<#x> foo:bar'],
  ])(
    'no rule of accessibility is broken %s, on a phone by day and on a desk by night',
    { timeout: 60_000 },
    async (_, wrong) => {
      const person = await visit(browser, wiki, SCANNED);
      const tab = await openEditor(person);
      if (wrong !== '') {
        await writeAtEnd(tab, wrong);
        await tab.locator('#checks').getByText('n’est pas déclaré').waitFor();
      }
      expect(await brokenRules(tab)).toEqual([]);
      await person.close();
    },
  );

  test('nor in the plain form, its text alone, and what it refuses', async () => {
    const person = await visit(browser, wiki, SCANNED);
    const { tab } = person;
    await tab.route('**/assets/code-*.js', (route) => route.abort());
    await tab.goto(TURTLE);
    expect(await brokenRules(tab)).toEqual([]);
    await tab.getByLabel('Turtle de la page').fill('<> a <x:y');
    await button(tab, 'Vérifier').last().click();
    await tab.getByRole('alert').waitFor();
    expect(await brokenRules(tab)).toEqual([]);
    await tab.goto('/fr/wiki/pc-consent/edit?view=prose');
    await tab.locator('edit-form[data-ready]').waitFor();
    expect(await brokenRules(tab)).toEqual([]);
    await person.close();
  });
});
