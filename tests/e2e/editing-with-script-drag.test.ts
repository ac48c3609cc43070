import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';
import { launchBrowser } from './support/browser.ts';
import { heard, openEditor, stepNames } from './support/hands.ts';
import { visit } from './support/visit.ts';

let wiki: WikiServer;
let browser: Browser;

beforeAll(async () => {
  [wiki, browser] = await Promise.all([startWiki(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await wiki.close();
});

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Somewhere in the row of a step: 0 is its upper edge, 1 its lower one. */
async function inRow(tab: Page, step: string, part: number, x = 40): Promise<Point> {
  const box = await tab.locator(`[data-step="${step}"] > .estep`).boundingBox();
  if (!box) throw new Error(`${step} is not in sight`);
  return { x: box.x + x, y: box.y + box.height * part };
}

async function handleOf(tab: Page, step: string): Promise<Point> {
  const handle = tab.locator(`[data-step="${step}"] > .estep > .n`);
  await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await handle.boundingBox();
  if (!box) throw new Error(`${step} has no handle`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Holds the handle and moves until the line shows; the first press fetches the script. */
async function dragTo(tab: Page, step: string, to: () => Promise<Point>): Promise<void> {
  const from = await handleOf(tab, step);
  await tab.mouse.move(from.x, from.y);
  await tab.mouse.down();
  const line = tab.locator('.dropline');
  for (let i = 0; i < 50 && !(await line.isVisible()); i++) {
    await tab.mouse.move(from.x, from.y + 10 + (i % 2));
    await tab.waitForTimeout(20);
  }
  const goal = await to();
  await tab.mouse.move(goal.x, goal.y, { steps: 5 });
}

test('steps are dragged by a mouse: beside others, into groups and out of them', async () => {
  const person = await visit(browser, wiki, { viewport: { width: 1280, height: 2600 } });
  const { tab } = person;
  await openEditor(tab, '/fr/wiki/pc-hotcompost/edit');
  expect((await stepNames(tab)).slice(0, 6)).toEqual(['s1', 's1.1', 's1.2', 's1.3', 's2', 's3']);
  await dragTo(tab, 's2', () => inRow(tab, 's1', 0.1));
  await tab.mouse.up();
  await heard(tab, 'Étape 2 déplacée : elle est maintenant 1.');
  expect((await stepNames(tab)).slice(0, 3)).toEqual(['s2', 's1', 's1.1']);

  await dragTo(tab, 's2', () => inRow(tab, 's1.2', 0.2));
  await tab.mouse.up();
  await heard(tab, 'elle est maintenant 1.2, dans le groupe « Monter le tas en une seule fois »');
  expect((await stepNames(tab)).slice(0, 4)).toEqual(['s1', 's1.1', 's2', 's1.2']);

  // Onto a group: as its last. Left of the last one inside: behind the group.
  await dragTo(tab, 's4', () => inRow(tab, 's1', 0.8));
  await tab.mouse.up();
  expect((await stepNames(tab)).slice(0, 6)).toEqual(['s1', 's1.1', 's2', 's1.2', 's1.3', 's4']);
  await dragTo(tab, 's1.1', () => inRow(tab, 's4', 0.9, -15));
  await tab.mouse.up();
  expect((await stepNames(tab)).slice(0, 6)).toEqual(['s1', 's2', 's1.2', 's1.3', 's4', 's1.1']);
  expect(
    await tab.locator('[data-step="s1.1"]').evaluate((item) => item.parentElement?.className),
  ).toBe('ebranch');

  // A whole group goes with what is in it, but never into itself.
  await dragTo(tab, 's1', () => inRow(tab, 's1.1', 0.9));
  await tab.mouse.up();
  expect((await stepNames(tab)).slice(0, 6)).toEqual(['s1.1', 's1', 's2', 's1.2', 's1.3', 's4']);

  await dragTo(tab, 's1.2', () => inRow(tab, 's1.1', 0.1));
  await tab.keyboard.press('Escape');
  expect(await tab.locator('.dropline').isVisible()).toBe(false);
  await tab.mouse.up();
  expect((await stepNames(tab)).slice(0, 2)).toEqual(['s1.1', 's1']);
  for (let i = 0; i < 5; i++) await tab.getByRole('button', { name: 'Annuler' }).click();
  expect((await stepNames(tab)).slice(0, 6)).toEqual(['s1', 's1.1', 's1.2', 's1.3', 's2', 's3']);
  person.expectNoFault();
  await person.close();
});

test('and by a finger, the page scrolling along at its edges', async () => {
  const person = await visit(browser, wiki, {
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  const { tab, context } = person;
  await openEditor(tab, '/fr/wiki/pc-hotcompost/edit');
  const finger = await context.newCDPSession(tab);
  const from = await handleOf(tab, 's1.1');
  await touch(finger, 'touchStart', from);
  const line = tab.locator('.dropline');
  for (let i = 0; i < 50 && !(await line.isVisible()); i++) {
    await touch(finger, 'touchMove', { x: from.x, y: from.y + 10 + (i % 2) });
    await tab.waitForTimeout(20);
  }
  const before = await tab.evaluate(() => scrollY);
  await touch(finger, 'touchMove', { x: from.x, y: 630 });
  await expect.poll(() => tab.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
  await touch(finger, 'touchMove', { x: from.x, y: 320 });
  await tab.waitForTimeout(100);
  const still = await tab.evaluate(() => scrollY);
  const goal = await inRow(tab, 's2', 0.9);
  expect(goal.y).toBeGreaterThan(0);
  await touch(finger, 'touchMove', goal);
  await tab.waitForTimeout(50);
  await touch(finger, 'touchEnd');
  await heard(tab, 'Étape 1.1 déplacée : elle est maintenant 3.');
  expect((await stepNames(tab)).slice(0, 5)).toEqual(['s1', 's1.2', 's1.3', 's2', 's1.1']);
  expect(Math.abs((await tab.evaluate(() => scrollY)) - still)).toBeLessThan(200);
  person.expectNoFault();
  await person.close();
});

async function touch(
  finger: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  at?: Point,
): Promise<void> {
  await finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
}
