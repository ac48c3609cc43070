import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/http-client.ts';
import { PASSWORD, startWiki, type WikiServer } from '../support/wiki-server.ts';
import { launchBrowser } from './support/browser.ts';
import { heard, kept, openEditor, stepNames } from './support/hands.ts';
import { mortalBrowser } from './support/mortal-browser.ts';
import { addAccount, signInByMenu } from './support/sign-in.ts';
import { visit } from './support/visit.ts';

let wiki: WikiServer;
let browser: Browser;

beforeAll(async () => {
  [wiki, browser] = await Promise.all([startWiki(), launchBrowser()]);
  for (const name of ['maude', 'irenee', 'josaphat', 'philomene']) await addAccount(wiki, name);
});
afterAll(async () => {
  await browser.close();
  await wiki.close();
});

const summaryOf = (tab: Page) => tab.locator('[name="/dcterms:description/fr"]');
const offer = (tab: Page) => tab.getByRole('group', { name: 'Un brouillon n’a pas été publié' });

/** How many drafts this browser holds. */
function localDrafts(tab: Page): Promise<number> {
  return tab.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('infrawiki', 1);
        request.addEventListener('error', () => reject(new Error('no database')));
        request.addEventListener('success', () => {
          const store = request.result.transaction('drafts').objectStore('drafts');
          const count = store.count();
          count.addEventListener('success', () => {
            request.result.close();
            resolve(count.result);
          });
        });
      }),
  );
}

test(
  'a browser killed in the middle of a sentence gives the text back',
  { timeout: 90_000 },
  async () => {
    const mortal = await mortalBrowser();
    try {
      const first = await mortal.start();
      const tab = first.pages()[0] ?? (await first.newPage());
      await openEditor(tab, `${wiki.origin}/fr/wiki/pc-rain/edit`);
      await summaryOf(tab).fill('Un résumé que personne n’a enregistré');
      await tab.locator('button[value="add-end"]').click();
      await tab.keyboard.type('Une étape interrompue au milieu d’une phr');
      // Keystrokes are on the disk half a second later; nothing is said or flushed before the end.
      await tab.waitForTimeout(700);
      await mortal.kill();

      const second = await mortal.start();
      const again = second.pages()[0] ?? (await second.newPage());
      await openEditor(again, `${wiki.origin}/fr/wiki/pc-rain/edit`);
      await offer(again).waitFor();
      expect(await offer(again).innerText()).toMatch(
        /Un brouillon de \d+ h \d\d n’a pas été publié \(.*résumé.*1 étape ajoutée/i,
      );
      await offer(again).getByRole('button', { name: 'Reprendre' }).click();
      expect(await summaryOf(again).inputValue()).toBe('Un résumé que personne n’a enregistré');
      await again.getByText('Une étape interrompue au milieu d’une phr').first().waitFor();
      await mortal.kill();

      // Thrown away, it does not come back.
      const third = await mortal.start();
      const last = third.pages()[0] ?? (await third.newPage());
      await openEditor(last, `${wiki.origin}/fr/wiki/pc-rain/edit`);
      await offer(last).getByRole('button', { name: 'Jeter' }).click();
      await heard(last, 'Brouillon jeté.');
      await expect.poll(() => localDrafts(last)).toBe(0);
      await openEditor(last, `${wiki.origin}/fr/wiki/pc-rain/edit`);
      await last.waitForTimeout(600);
      expect(await offer(last).count()).toBe(0);
    } finally {
      await mortal.close();
    }
  },
);

test(
  'without network the edit goes on, is kept, and is sent and saved when it is back',
  { timeout: 60_000 },
  async () => {
    const person = await visit(browser, wiki);
    const { tab, context } = person;
    await tab.goto('/fr/wiki/pc-rain');
    await signInByMenu(tab, 'maude');
    await openEditor(tab, '/fr/wiki/pc-rain/edit');
    await context.setOffline(true);
    await tab.locator('.strip', { hasText: 'Hors ligne. Rien n’est perdu' }).waitFor();
    const before = await stepNames(tab);
    await tab.locator('button[value="add-end"]').click();
    await tab.keyboard.type('Une étape hors ligne');
    await kept(tab, 'offline');
    expect(await tab.locator('.edit-tools .state').innerText()).toBe(
      'Hors ligne\u00a0: gardé ici, sera envoyé',
    );
    await tab.getByRole('button', { name: 'Prévisualiser' }).click();
    // Nothing leads away from the editor, and why is seen from the middle of the page.
    const offline = tab.locator('.strip', { hasText: 'Hors ligne. Rien n’est perdu' });
    expect((await offline.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await tab.getByRole('button', { name: 'Enregistrer' }).click();
    await tab.locator('.strip', { hasText: 'l’enregistrement reprendra tout seul' }).waitFor();
    // Structure changes need no server.
    await tab.locator('button[value="add-end"]').click();
    await tab.keyboard.type('Et une autre');
    expect(await stepNames(tab)).toHaveLength(before.length + 2);
    await context.setOffline(false);
    await tab.waitForURL('**/fr/wiki/pc-rain');
    const { text } = await ask(wiki.origin, '/wiki/pc-rain', {
      headers: { Accept: 'text/turtle' },
    });
    expect(text).toContain('"Une étape hors ligne"@fr');
    expect(text).toContain('"Et une autre"@fr');
    expect(await localDrafts(tab)).toBe(0);
    await person.close();
  },
);

test('a draft is kept on the account, offered on another device, and gone when the page is saved', async () => {
  const here = await visit(browser, wiki);
  await here.tab.goto('/fr/wiki/hp-sbar');
  await signInByMenu(here.tab, 'irenee');
  await openEditor(here.tab, '/fr/wiki/hp-sbar/edit');
  await summaryOf(here.tab).fill('Résumé commencé ailleurs');
  await kept(here.tab, 'account');
  expect(await here.tab.locator('.edit-tools .state').innerText()).toMatch(
    /^Brouillon gardé à \d+ h \d\d$/,
  );
  await here.close();

  const there = await visit(browser, wiki);
  await there.tab.goto('/fr/wiki/hp-sbar');
  await signInByMenu(there.tab, 'irenee');
  await openEditor(there.tab, '/fr/wiki/hp-sbar/edit');
  await offer(there.tab).getByRole('button', { name: 'Reprendre' }).click();
  expect(await summaryOf(there.tab).inputValue()).toBe('Résumé commencé ailleurs');
  await there.tab.keyboard.press('Control+s');
  await there.tab.waitForURL('**/fr/wiki/hp-sbar');
  const list = await there.tab.evaluate(async () => {
    const answer = await fetch('/fr/drafts', { headers: { Accept: 'application/json' } });
    return ((await answer.json()) as { drafts: unknown[] }).drafts;
  });
  expect(list).toEqual([]);
  here.expectNoFault();
  there.expectNoFault();
  await there.close();
});

test('signing out in another tab leaves nothing behind but the page, which can still be saved', async () => {
  const person = await visit(browser, wiki);
  person.expectStatus(401);
  const { tab, context } = person;
  await tab.goto('/fr/wiki/hp-codeblue');
  await signInByMenu(tab, 'josaphat');
  await openEditor(tab, '/fr/wiki/hp-codeblue/edit');
  await summaryOf(tab).fill('Résumé écrit avant de se déconnecter');
  const other = await context.newPage();
  await other.goto('/fr/');
  await other.locator('header details.menu summary').click();
  await other.getByRole('button', { name: 'Se déconnecter' }).click();
  await tab.getByText('Vous vous êtes déconnecté ailleurs').first().waitFor();
  await expect.poll(() => localDrafts(other)).toBe(0);

  await tab.getByRole('button', { name: 'Enregistrer' }).click();
  await tab.locator('#account:focus').waitFor();
  await tab.locator('#account').fill('josaphat');
  await tab.locator('#password').fill('pas le bon');
  await tab.keyboard.press('Enter');
  await tab.getByText('Nom ou mot de passe incorrect.').waitFor();
  await tab.locator('#password').fill(PASSWORD);
  await tab.getByRole('button', { name: 'Se connecter et enregistrer' }).click();
  await tab.waitForURL('**/fr/wiki/hp-codeblue');
  const { text } = await ask(wiki.origin, '/wiki/hp-codeblue', {
    headers: { Accept: 'text/turtle' },
  });
  expect(text).toContain('"Résumé écrit avant de se déconnecter"@fr');
  person.expectNoFault();
  await person.close();
});

test('what is only on the device goes to the account before signing out', async () => {
  const person = await visit(browser, wiki);
  const { tab } = person;
  await tab.goto('/fr/wiki/fd-care');
  await signInByMenu(tab, 'philomene');
  await openEditor(tab, '/fr/wiki/fd-care/edit');
  await summaryOf(tab).fill('Tapé une seconde avant de partir');
  await tab.locator('header details.menu summary').click();
  await tab.getByRole('button', { name: 'Se déconnecter' }).click();
  await tab.waitForURL('**/fr/');
  expect(await localDrafts(tab)).toBe(0);
  await signInByMenu(tab, 'philomene');
  await openEditor(tab, '/fr/wiki/fd-care/edit');
  await offer(tab).getByRole('button', { name: 'Reprendre' }).click();
  expect(await summaryOf(tab).inputValue()).toBe('Tapé une seconde avant de partir');
  person.expectNoFault();
  await person.close();
});

test('two tabs of one page warn each other and keep a draft each', async () => {
  const person = await visit(browser, wiki);
  const { tab, context } = person;
  await openEditor(tab, '/fr/wiki/fd-learn/edit');
  await summaryOf(tab).fill('Texte du premier onglet');
  await kept(tab, 'device');
  const other = await context.newPage();
  await openEditor(other, '/fr/wiki/fd-learn/edit');
  const warning = 'Cette page est ouverte en modification dans un autre onglet.';
  await tab.getByText(warning).waitFor();
  await other.getByText(warning).waitFor();
  expect(await offer(other).count()).toBe(0);
  await summaryOf(other).fill('Texte du second onglet');
  await kept(other, 'device');
  expect(await localDrafts(tab)).toBe(2);
  await other.close();
  await tab.getByText(warning).waitFor({ state: 'detached' });
  expect(await summaryOf(tab).inputValue()).toBe('Texte du premier onglet');
  person.expectNoFault();
  await person.close();
});

test('leaving asks only while something is kept nowhere', async () => {
  const person = await visit(browser, wiki);
  const { tab } = person;
  const asked: string[] = [];
  tab.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await openEditor(tab, '/fr/wiki/fd-care/edit');
  await summaryOf(tab).fill('Un texte que ce navigateur garde');
  await kept(tab, 'device');
  await tab.getByRole('link', { name: 'Lire', exact: true }).click();
  await tab.waitForURL('**/fr/wiki/fd-care');
  expect(asked).toEqual([]);

  // A browser that keeps nothing, as some private windows do.
  await tab.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await openEditor(tab, '/fr/wiki/fd-care/edit');
  await summaryOf(tab).fill('Un texte que rien ne garde');
  await kept(tab, 'nowhere');
  await tab.getByRole('link', { name: 'Lire', exact: true }).click();
  await tab.waitForURL('**/fr/wiki/fd-care');
  expect(asked).toEqual(['beforeunload']);
  await person.close();
});
