import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';
import { launchBrowser } from './support/browser.ts';
import { deletePage, putFrenchPage } from './support/fallback-page.ts';
import { SITE_PATHS } from './support/starter-paths.ts';
import { visit, type Visit } from './support/visit.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 900 };
/** The scanner is a script that no page would let in, and must not measure colours on their way. */
const SCANNED = { bypassCSP: true, reducedMotion: 'reduce' } as const;

let wiki: WikiServer;
let browser: Browser;
let person: Visit;

beforeAll(async () => {
  [wiki, browser] = await Promise.all([startWiki(), launchBrowser()]);
  const token = await wiki.token('maude', 'contributor', 'write');
  await putFrenchPage(wiki, token, 'page-de-passage');
  await deletePage(wiki, token, 'page-de-passage');
  await putFrenchPage(wiki, token, 'ramer-les-pois');
  await addStep('ramer-les-pois', token);
  person = await visit(browser, wiki, SCANNED);
});
afterAll(async () => {
  await person.close();
  await browser.close();
  await wiki.close();
});

async function addStep(slug: string, token: string): Promise<void> {
  const { status } = await ask(wiki.origin, `/wiki/${slug}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/turtle' },
    body: `</id/${slug}> <http://www.w3.org/2004/02/skos/core#altLabel> "tuteurer les pois"@fr .`,
    token,
  });
  expect(status).toBeLessThan(300);
}

/** Rules broken by the page that is open, on a phone by day and on a desk by night. */
async function violations(tab: Page): Promise<string[]> {
  const found: string[] = [];
  await tab.addScriptTag({ content: AXE });
  for (const [viewport, colorScheme] of [
    [PHONE, 'light'],
    [DESK, 'dark'],
  ] as const) {
    await tab.setViewportSize(viewport);
    await tab.emulateMedia({ colorScheme });
    const broken = await tab.evaluate(brokenRules);
    found.push(...broken.map((rule) => `${viewport.width} px, ${colorScheme}: ${rule}`));
  }
  return found;
}

/** Runs in the page. */
async function brokenRules(): Promise<string[]> {
  interface Axe {
    run(
      root: Document,
      options: { resultTypes: readonly string[] },
    ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  }
  const { axe } = window as unknown as { axe: Axe };
  const { violations: broken } = await axe.run(document, { resultTypes: ['violations'] });
  return broken.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

describe.each(['fr', 'en'])('no accessibility rule is broken, in %s', (lang) => {
  const wanted = [
    ...SITE_PATHS,
    '/wiki/dom-pc',
    '/wiki/model-pc-4a',
    '/wiki/pc-hotcompost',
    '/wiki/hp-codeblue',
    '/wiki/inf-demofarm',
    '/wiki/exec-demo1',
    '/wiki/t-pendu',
    '/wiki/ramer-les-pois',
    '/wiki/ramer-les-pois/history',
    '/wiki/pc-rain/edit',
    '/wiki/pc-hotcompost?revision=1',
    '/wiki/page-de-passage',
    '/wiki/nothing-here',
  ];

  test('on any type of page', { timeout: 120_000 }, async () => {
    [404, 410].forEach((status) => person.expectStatus(status));
    const found: Record<string, string[]> = {};
    for (const path of wanted) {
      await person.tab.goto(`/${lang}${path}`);
      const broken = await violations(person.tab);
      if (broken.length > 0) found[path] = broken;
    }
    expect(found).toEqual({});
    person.expectNoFault();
  });

  test('in the workbench, with an answer and with a mistake', async () => {
    const pages = await visit(browser, wiki, { ...SCANNED, locale: lang });
    pages.expectStatus(400);
    const query = 'SELECT ?s { ?s a ?class } LIMIT 3';
    for (const path of [
      '/sparql',
      `/sparql?query=${encodeURIComponent(query)}`,
      '/sparql?query=SELECT',
    ]) {
      await pages.tab.goto(path);
      expect({ path, broken: await violations(pages.tab) }).toEqual({ path, broken: [] });
    }
    pages.expectNoFault();
    await pages.close();
  });
});

// The states of the form are made of the same templates in each language: once is enough.
test(
  'no accessibility rule is broken in the menu, the suggestions, and the plain form while it previews and asks who saves',
  { timeout: 90_000 },
  async () => {
    const lang = 'fr';
    const pages = await visit(browser, wiki, SCANNED);
    const { tab } = pages;
    const broken: Record<string, string[]> = {};
    const check = async (state: string): Promise<void> => {
      const found = await violations(tab);
      if (found.length > 0) broken[state] = found;
    };
    await tab.goto(`/${lang}/`);
    await tab.locator('header details.menu summary').click();
    await check('menu');
    await tab.goto(`/${lang}/`);
    await tab.getByRole('combobox').pressSequentially('comp');
    await tab.getByRole('option').first().waitFor();
    await tab.keyboard.press('ArrowDown');
    await check('suggestions');

    // The scanner is a script: the form stays plain where that of the editor does not arrive.
    await pages.context.route(/\/assets\/edit-[^/]*\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await tab.goto(`/${lang}/wiki/hp-sbar/edit?open=s2`);
    await tab.locator(`[name="/dcterms:description/${lang}"]`).fill('Texte de passage');
    await press(tab, 'remove:s2');
    await check('step removed');
    await press(tab, 'preview');
    await check('preview');
    pages.expectStatus(401);
    await press(tab, 'save');
    await check('sign in to save');
    expect(broken).toEqual({});
    pages.expectNoFault();
    await pages.close();
  },
);

async function press(tab: Page, action: string): Promise<void> {
  await tab.locator(`button[name="action"][value="${action}"]:not([aria-hidden])`).click();
}
