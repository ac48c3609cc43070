import type { Browser, Dialog, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';
import { launchBrowser } from './support/browser.ts';
import { visit, type Visit } from './support/visit.ts';

const FORM = '/fr/wiki/pc-rain/edit';

let wiki: WikiServer;
let browser: Browser;

beforeAll(async () => {
  [wiki, browser] = await Promise.all([startWiki(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await wiki.close();
});

/** Somebody whom the script of the editor does not reach: the plain form, which keeps no drafts. */
async function withoutEditor(): Promise<{ person: Visit; tab: Page; asked: string[] }> {
  const person = await visit(browser, wiki, { viewport: { width: 360, height: 780 } });
  const { tab, context } = person;
  await context.route(/\/assets\/edit-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  const asked: string[] = [];
  tab.on('dialog', (dialog: Dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await tab.goto(wiki.origin + FORM);
  return { person, tab, asked };
}

test('leaving a plain form with something typed in it asks first, and staying keeps the text', async () => {
  const { person, tab, asked } = await withoutEditor();
  const read = tab.getByRole('link', { name: 'Lire', exact: true });
  const summary = tab.locator('[name="/dcterms:description/fr"]');
  await summary.fill('Calculer la pluie qui tombe vraiment.');
  await read.click({ noWaitAfter: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  expect(tab.url()).toBe(wiki.origin + FORM);
  expect(await summary.inputValue()).toBe('Calculer la pluie qui tombe vraiment.');

  await tab.getByRole('button', { name: 'Prévisualiser' }).last().click();
  await tab.locator('#preview').waitFor();
  expect(asked).toHaveLength(1);
  await read.click({ noWaitAfter: true });
  await expect.poll(() => asked).toHaveLength(2);
  person.expectNoFault();
  await person.close();
});

test('leaving a form in which nothing was typed asks nothing', async () => {
  const { person, tab, asked } = await withoutEditor();
  await tab.getByRole('link', { name: 'Lire', exact: true }).click();
  await tab.waitForURL(`${wiki.origin}/fr/wiki/pc-rain`);
  expect(asked).toEqual([]);
  await person.close();
});
