import { readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';
import { launchBrowser } from './support/browser.ts';
import { everySlug, SITE_PATHS } from './support/starter-paths.ts';
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

/** The catalogues, whose names begin the ids of their messages. */
const AREAS = readdirSync('web/messages/fr').map((file) => file.replace('.ftl', ''));

test.each(['fr', 'en'])(
  'no page in %s is wider than a phone or shows what is not for people',
  { timeout: 120_000 },
  async (lang) => {
    const slugs = await everySlug(wiki.origin);
    expect(slugs.length).toBeGreaterThan(200);
    const paths = [
      ...SITE_PATHS,
      ...slugs.map((slug) => `/wiki/${slug}`),
      ...['pc-hotcompost', 'act-compost'].flatMap((slug) => [
        `/wiki/${slug}/edit`,
        `/wiki/${slug}/history`,
      ]),
    ];
    // Each page is put into the document that is open, styles and all: much quicker than a visit.
    const phone = await visit(browser, wiki, {
      viewport: { width: 360, height: 780 },
      bypassCSP: true,
    });
    await phone.tab.goto(`/${lang}/`);
    const odd: Record<string, readonly string[]> = {};
    for (const path of paths) {
      const found = await phone.tab.evaluate(oddities, {
        path: `/${lang}${path}`,
        areas: AREAS.join('|'),
      });
      if (found.length > 0) odd[path] = found;
    }
    expect(odd).toEqual({});
    phone.expectNoFault();
    await phone.close();
  },
);

/** Runs in the page. What a person could see on this page that they should not. */
async function oddities(asked: { path: string; areas: string }): Promise<string[]> {
  const answer = await fetch(asked.path, { headers: { Accept: 'text/html' } });
  if (answer.status !== 200) return [`status ${answer.status}`];
  const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const { documentElement: root } = document;
  const body = document.adoptNode(parsed.body);
  document.body.replaceWith(body);
  const ids = [...body.querySelectorAll('[id]')].map(({ id }) => id);
  const text = body.innerText;
  const titles = body.querySelectorAll('h1').length;
  const wide =
    root.scrollWidth <= root.clientWidth
      ? []
      : [...body.querySelectorAll('*')]
          .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
          .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`)
          .slice(0, 4);
  const fragments = [...body.querySelectorAll('a[href^="#"]')].map(
    (link) => link.getAttribute('href')?.slice(1) ?? '',
  );
  const matches = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([all]) => all);
  const messageId = new RegExp(`(?<![\\w/:«“])(?:${asked.areas})(?:-[a-z]+)+`, 'g');
  return [
    ...wide.map((element) => `wider than the screen: ${element}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id twice: ${id}`),
    ...(titles === 1 ? [] : [`${titles} titles`]),
    ...matches(/\S*https?:\/\/\S*\/(?:id|wiki)\/\S*/g).map((iri) => `IRI: ${iri}`),
    ...matches(messageId).map((id) => `message id: ${id}`),
    ...matches(/\p{L}'\p{L}+/gu).map((word) => `straight apostrophe: ${word}`),
    ...fragments.filter((id) => !ids.includes(id)).map((id) => `link to nowhere: #${id}`),
    ...(parsed.title.trim().length > 12 ? [] : [`document title: ${parsed.title}`]),
  ];
}
