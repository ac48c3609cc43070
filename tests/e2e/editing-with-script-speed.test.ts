import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';
import { launchBrowser } from './support/browser.ts';
import { openEditor } from './support/hands.ts';
import { putLongPage } from './support/long-page.ts';
import { longestTask } from './support/longest-task.ts';
import { visit } from './support/visit.ts';

/** The budget: nobody may notice a key. */
const MOST_MS = 50;

let wiki: WikiServer;
let browser: Browser;

beforeAll(async () => {
  [wiki, browser] = await Promise.all([startWiki(), launchBrowser()]);
  const token = await wiki.token('maude', 'contributor', 'write');
  await putLongPage(wiki, token, 'longue', 60);
  await putLongPage(wiki, token, 'tres-longue', 500);
});
afterAll(async () => {
  await browser.close();
  await wiki.close();
});

/** How long typing, and what is drawn, kept and checked a moment later, blocks the page. */
async function whileTyping(tab: Page, name: string): Promise<number> {
  await tab.locator(`[name="${name}"]`).focus();
  await tab.keyboard.press('End');
  await tab.waitForTimeout(1500);
  return longestTask(tab, async () => {
    await tab.keyboard.type(' puis recommencer sans se presser', { delay: 40 });
    await tab.waitForTimeout(1500);
  });
}

test(
  'typing never blocks for more than 50 ms in a page of 60 steps',
  { timeout: 90_000 },
  async () => {
    const person = await visit(browser, wiki, { viewport: { width: 1280, height: 900 } });
    const { tab } = person;
    await openEditor(tab, '/fr/wiki/longue/edit');
    await tab.locator('#open-s30').click();
    expect(await whileTyping(tab, 's30/rdfs:label/fr')).toBeLessThanOrEqual(MOST_MS);
    expect(await whileTyping(tab, '/dcterms:description/fr')).toBeLessThanOrEqual(MOST_MS);
    person.expectNoFault();
    await person.close();
  },
);

test('nor with the fields of all 60 steps open', { timeout: 90_000 }, async () => {
  const person = await visit(browser, wiki, { viewport: { width: 1280, height: 900 } });
  const { tab } = person;
  await openEditor(tab, '/fr/wiki/longue/edit');
  await tab.getByRole('button', { name: 'Tout ouvrir' }).click();
  expect(await tab.locator('.estep.open').count()).toBe(60);
  expect(await whileTyping(tab, 's30/rdfs:label/fr')).toBeLessThanOrEqual(MOST_MS);
  person.expectNoFault();
  await person.close();
});

test('500 steps are edited, moved and undone all the same', { timeout: 90_000 }, async () => {
  const person = await visit(browser, wiki, { viewport: { width: 360, height: 780 } });
  const { tab } = person;
  await openEditor(tab, '/fr/wiki/tres-longue/edit');
  await tab.locator('#open-s250').click();
  await tab.keyboard.type('500 : ');
  await tab.keyboard.press('Alt+ArrowUp');
  const order = await tab
    .locator('[data-step]')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['step']));
  expect(order.slice(248, 250)).toEqual(['s250', 's249']);
  await tab.keyboard.press('Control+z');
  await tab.keyboard.press('Control+z');
  expect(await tab.locator('[name="s250/rdfs:label/fr"]').inputValue()).toBe(
    'Faire la chose numéro 250',
  );
  person.expectNoFault();
  await person.close();
});
