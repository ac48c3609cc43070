import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';
import { brokenRules, SCANNED } from './support/broken-rules.ts';
import { launchBrowser } from './support/browser.ts';
import { kept, openEditor } from './support/hands.ts';
import { addAccount, signInByMenu } from './support/sign-in.ts';
import { visit } from './support/visit.ts';

let wiki: WikiServer;
let browser: Browser;

beforeAll(async () => {
  [wiki, browser] = await Promise.all([startWiki(), launchBrowser()]);
  await addAccount(wiki, 'maude');
  await addAccount(wiki, 'elmire');
});
afterAll(async () => {
  await browser.close();
  await wiki.close();
});

test.each(['fr', 'en'])(
  'no rule is broken and nothing is too wide in any state of the editor, in %s',
  { timeout: 180_000 },
  async (lang) => {
    const person = await visit(browser, wiki, { ...SCANNED, locale: lang });
    const { tab, context } = person;
    person.expectStatus(401);
    const broken: Record<string, string[]> = {};
    const check = async (state: string): Promise<void> => {
      const found = await brokenRules(tab);
      if (found.length > 0) broken[state] = found;
    };
    const edit = `/${lang}/wiki/pc-hotcompost/edit`;
    await openEditor(tab, edit);
    await check('all closed');
    for (const fold of await tab.locator('details.group > summary').all()) await fold.click();
    await check('unfolded');
    await tab.locator('#open-s2').click();
    await tab.locator('#open-s3').click();
    await tab.locator('#open-s3\\.1').click();
    await check('steps open');
    for (const key of [
      'im:safetyNote',
      'im:uses',
      'im:parameter',
      'im:condition',
      'im:performedBy',
    ]) {
      await tab.locator(`button[value="add-value:s2/${key}"]`).click();
    }
    for (const more of await tab.locator('[data-step="s2"] details.more > summary').all())
      await more.click();
    await check('every kind of part');

    const role = tab.locator('[name="s2/im:performedBy/0"]');
    await role.fill('a');
    await tab.locator('.choices [role=option]').first().waitFor();
    await role.press('ArrowDown');
    await check('list of things');
    await role.fill('personne de ce nom');
    await tab.locator('.choices [role=option]').last().click();
    await tab.getByRole('dialog').waitFor();
    await check('making a thing');
    await tab.keyboard.press('Escape');
    await role.press('Tab');
    await tab.locator('[id="fs2/im:performedBy/0-which"]').waitFor();
    await check('a name nobody knows');

    await tab.locator('[name="s2/im:parameter/0/schema:minValue/0"]').fill('beaucoup');
    await tab.keyboard.press('Tab');
    await check('a number that is none');
    await tab.locator('button[value="remove:s1.2"]').count();
    await tab.locator('#open-s4').click();
    await tab.locator('button[value="remove:s4"]').click();
    await check('a step taken out');
    await tab.locator('button[value="add-end"]').click();
    await tab.keyboard.type('/');
    await tab.locator('.choices [role=option]').first().waitFor();
    await check('list of what to insert');
    await tab.keyboard.press('Escape');
    await kept(tab, 'device');

    const other = await context.newPage();
    await openEditor(other, edit);
    await tab.locator('.strip').first().waitFor();
    await check('two tabs');
    await other.close();

    await context.setOffline(true);
    await tab.locator('.strip.off').waitFor();
    await check('offline');
    await context.setOffline(false);
    await tab.locator('button.go[value="save"]').click();
    await tab.locator('#account').waitFor();
    await tab.locator('#account').fill('maude');
    await tab.locator('#password').fill('pas le bon');
    await tab.keyboard.press('Enter');
    await tab.locator('#sign-in [role=alert]').waitFor();
    await check('signing in');

    await openEditor(tab, edit);
    await tab.locator('[data-tool=resume]').waitFor();
    await check('a draft offered');
    expect(broken).toEqual({});
    person.expectNoFault();
    await person.close();
  },
);

test(
  'nor in a conflict that came while saving, which loses nothing',
  { timeout: 90_000 },
  async () => {
    const mine = await visit(browser, wiki, SCANNED);
    const theirs = await visit(browser, wiki);
    for (const [{ tab }, name] of [
      [mine, 'maude'],
      [theirs, 'elmire'],
    ] as const) {
      await tab.goto('/fr/wiki/hp-sbar');
      await signInByMenu(tab, name);
      await openEditor(tab, '/fr/wiki/hp-sbar/edit');
      await tab.locator('[name="/dcterms:description/fr"]').fill(`Résumé de ${name}`);
    }
    await theirs.tab.keyboard.press('Control+s');
    await theirs.tab.waitForURL('**/fr/wiki/hp-sbar');
    mine.expectStatus(409);
    await mine.tab.keyboard.press('Control+s');
    await mine.tab.getByText('Quelqu’un a enregistré pendant que vous écriviez').first().waitFor();
    await mine.tab.getByText('Résumé de maude').first().waitFor();
    await mine.tab.getByText('Résumé de elmire').first().waitFor();
    expect(await brokenRules(mine.tab)).toEqual([]);
    mine.expectNoFault();
    theirs.expectNoFault();
    await mine.close();
    await theirs.close();
  },
);
