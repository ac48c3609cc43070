import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD, startWiki, type WikiServer } from '../support/wiki-server.ts';
import { launchBrowser } from './support/browser.ts';
import { deletePage, putFrenchPage } from './support/fallback-page.ts';
import { addAccount, signInByMenu } from './support/sign-in.ts';
import { READ_PATHS, SITE_PATHS } from './support/starter-paths.ts';
import { visit, type Visit } from './support/visit.ts';

let wiki: WikiServer;
let browser: Browser;
let token: string;
let person: Visit;

beforeAll(async () => {
  [wiki, browser] = await Promise.all([startWiki(), launchBrowser()]);
  token = await wiki.token('tools', 'contributor', 'write');
  person = await visit(browser, wiki, { viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await person.close();
  await browser.close();
  await wiki.close();
});

test(
  'every type of page opens in both languages without a word on the console',
  { timeout: 90_000 },
  async () => {
    const { tab } = person;
    for (const path of [...SITE_PATHS, ...READ_PATHS]) {
      for (const lang of ['fr', 'en']) {
        const answer = await tab.goto(`/${lang}${path}`);
        const shown = {
          path,
          status: answer?.status(),
          lang: await tab.locator('html').getAttribute('lang'),
        };
        expect(shown).toEqual({ path, status: 200, lang });
      }
    }
    person.expectNoFault();
  },
);

test('the language switch keeps the page and its query', async () => {
  const { tab } = person;
  for (const rest of [
    '/',
    '/models',
    '/search?q=compost&page=1',
    '/wiki/hp-codeblue',
    '/wiki/hp-codeblue/edit',
    '/wiki/hp-codeblue/history?from=1&to=1',
    '/wiki/hp-codeblue?revision=1',
  ]) {
    await tab.goto(`/fr${rest}`);
    await tab.locator('header').getByRole('link', { name: 'English' }).click();
    expect(tab.url()).toBe(`${wiki.origin}/en${rest}`);
    expect(await tab.locator('html').getAttribute('lang')).toBe('en');
    await tab.locator('header').getByRole('link', { name: 'Français' }).click();
    expect(tab.url()).toBe(`${wiki.origin}/fr${rest}`);
  }
  person.expectNoFault();
});

test('what is not translated is shown in the other language, and says so', async () => {
  await putFrenchPage(wiki, token, 'ramer-les-pois');
  const { tab } = person;
  await tab.goto('/en/wiki/ramer-les-pois');
  const heading = tab.getByRole('heading', { level: 1 });
  expect(await heading.locator('[lang="fr"]').innerText()).toBe('Ramer les pois');
  const step = tab.locator('.steps .do', { hasText: 'Planter les rames au semis' });
  expect(await step.locator('[lang="fr"]').count()).toBe(1);
  for (const place of [heading, step, tab.locator('.lead')]) {
    expect(await place.first().innerText()).toContain('in French');
  }
  await tab.goto('/fr/wiki/ramer-les-pois');
  expect(await tab.locator('main .tag').count()).toBe(0);
  person.expectNoFault();
});

test('a missing, a removed and a wrong address are said in words, with a way on', async () => {
  const { tab } = person;
  person.expectStatus(404);
  await tab.goto('/fr/wiki/poulailler-mobile');
  expect(await tab.getByRole('heading', { level: 1 }).innerText()).toBe('Page introuvable');
  expect(await tab.locator('main input[type="search"]').inputValue()).toBe('poulailler mobile');
  await tab.goto('/en/nowhere/at/all');
  expect(await tab.locator('html').getAttribute('lang')).toBe('en');

  await putFrenchPage(wiki, token, 'page-de-passage');
  await deletePage(wiki, token, 'page-de-passage');
  person.expectStatus(410);
  expect((await tab.goto('/fr/wiki/page-de-passage'))?.status()).toBe(410);
  await tab.getByRole('link', { name: 'Voir l’historique' }).click();
  await tab.getByText('page retirée').waitFor();

  person.expectStatus(400);
  const wrong = '/sparql?query=SELECT%20WHERE%20%7B';
  expect((await tab.goto(wrong))?.status()).toBe(400);
  expect(await tab.locator('main').innerText()).toMatch(/ligne 1|colonne \d+/);
  expect(await tab.locator('main').innerText()).not.toMatch(/\bat \S+ \(|\.js:\d+|node_modules/);
  person.expectNoFault();
});

test(
  'signing in stays on this site whatever the address asks, and signing out forgets',
  { timeout: 90_000 },
  async () => {
    await addAccount(wiki, 'delima');
    const guest = await visit(browser, wiki);
    const { tab } = guest;
    await tab.goto(`/fr/sign-in?next=${encodeURIComponent('//elsewhere.example/')}`);
    await tab.getByLabel('Nom', { exact: true }).fill('delima');
    await tab.getByLabel('Mot de passe').fill(PASSWORD);
    await tab.getByRole('button', { name: 'Se connecter' }).click();
    expect(tab.url()).toBe(`${wiki.origin}/`);
    await signOut();
    await tab.goto('/fr/wiki/pc-rain');
    await signInByMenu(tab, 'delima');
    expect(tab.url()).toBe(`${wiki.origin}/fr/wiki/pc-rain`);
    await signOut();
    await tab.goto('/fr/wiki/pc-rain');
    await tab.locator('header details.menu summary').click();
    await tab.locator('header').getByRole('link', { name: 'Se connecter' }).waitFor();
    guest.expectStatus(401);
    await tab.goto('/fr/sign-in');
    await tab.getByLabel('Nom', { exact: true }).fill('delima');
    await tab.getByLabel('Mot de passe').fill('pas le bon mot');
    await tab.getByRole('button', { name: 'Se connecter' }).click();
    await tab.getByRole('alert').waitFor();
    expect(await tab.getByLabel('Nom', { exact: true }).inputValue()).toBe('delima');
    guest.expectNoFault();
    await guest.close();

    async function signOut(): Promise<void> {
      await tab.locator('header details.menu summary').click();
      await tab.getByRole('button', { name: 'Se déconnecter' }).click();
      await tab.waitForURL('/fr/');
    }
  },
);

test('a page to read loads at most 15 kB of script in 3 requests and 12 kB of style', async () => {
  for (const path of [
    '/fr/',
    '/fr/wiki/pc-hotcompost',
    '/en/wiki/model-hp',
    '/fr/search?q=triage',
  ]) {
    const reader = await visit(browser, wiki);
    const loads: Promise<{ type: string; bytes: number }>[] = [];
    reader.tab.on('requestfinished', (request) => {
      const type = request.resourceType();
      const size = request.sizes().then(({ responseBodySize: bytes }) => ({ type, bytes }));
      loads.push(size);
    });
    await reader.tab.goto(path, { waitUntil: 'networkidle' });
    const sizes = await Promise.all(loads);
    const of = (wanted: string): number[] =>
      sizes.filter(({ type }) => type === wanted).map(({ bytes }) => bytes);
    const sum = (list: number[]): number => list.reduce((a, b) => a + b, 0);
    expect(of('script').length).toBeGreaterThan(0);
    expect(of('script').length).toBeLessThanOrEqual(3);
    expect(sum(of('script'))).toBeLessThanOrEqual(15_000);
    expect(sum(of('stylesheet'))).toBeGreaterThan(1000);
    expect(sum(of('stylesheet'))).toBeLessThanOrEqual(12_000);
    reader.expectNoFault();
    await reader.close();
  }
});

test('on paper there is no navigation, and every step has a box to tick', async () => {
  const { tab } = person;
  await tab.emulateMedia({ media: 'print' });
  for (const path of ['/fr/wiki/pc-hotcompost', '/en/wiki/model-hp']) {
    await tab.goto(path);
    for (const part of ['header.top', 'nav.tabs', 'footer.foot', '.toc', 'nav .crumbs']) {
      for (const shown of await tab.locator(part).all()) {
        expect({ path, part, visible: await shown.isVisible() }).toEqual({
          path,
          part,
          visible: false,
        });
      }
    }
    const boxes = await tab.locator('.step > .n, .fork .if').evaluateAll((numbers) =>
      numbers.map((number) => {
        const { content, width, borderTopWidth } = getComputedStyle(number, '::before');
        return content !== 'none' && parseFloat(width) > 5 && parseFloat(borderTopWidth) >= 1;
      }),
    );
    expect(boxes.length).toBeGreaterThan(5);
    expect(boxes).not.toContain(false);
    expect(await tab.locator('main h1').isVisible()).toBe(true);
  }
  await tab.emulateMedia({ media: 'screen' });
});
