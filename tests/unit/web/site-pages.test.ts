import { beforeAll, describe, expect, test } from 'vitest';
import { ICON_DRAWINGS } from '../../../web/pages/icons/icon-drawings.ts';
import { renderSitePages, type RenderedPage } from './site-pages.ts';

let pages: RenderedPage[] = [];

beforeAll(async () => {
  pages = [...(await renderSitePages('fr')), ...(await renderSitePages('en'))];
});

/** What a person reads: no tags, no head, no drawings, plain spaces. */
function visibleText({ html }: RenderedPage): string {
  return html
    .slice(html.indexOf('<body'))
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

function page(name: string, lang: 'fr' | 'en' = 'fr'): RenderedPage {
  const found = pages.find((candidate) => candidate.name === name && candidate.lang === lang);
  if (!found) throw new Error(`no page ${name}.${lang}`);
  return found;
}

/** The pages for which a check gives something else than wanted, with what it gave. */
function pagesWhere(check: (rendered: RenderedPage) => unknown, wanted: unknown): unknown[] {
  return pages
    .map((rendered) => ({ page: `${rendered.name}.${rendered.lang}`, got: check(rendered) }))
    .filter(({ got }) => got !== wanted);
}

describe('every page of the site', () => {
  test('is rendered in both languages', () => {
    expect(pages.length).toBeGreaterThan(30);
    expect(pagesWhere(({ html }) => html.startsWith('<!doctype html>'), true)).toEqual([]);
  });

  test('has one title, one main part and the landmarks around it', () => {
    const count = (html: string, part: RegExp): number => html.match(part)?.length ?? 0;
    expect(pagesWhere(({ html }) => count(html, /<h1[\s>]/g), 1)).toEqual([]);
    expect(pagesWhere(({ html }) => count(html, /<main id="main"/g), 1)).toEqual([]);
    expect(pagesWhere(({ html }) => count(html, /<header class="top"/g), 1)).toEqual([]);
    expect(pagesWhere(({ html }) => count(html, /<footer[\s>]/g), 1)).toEqual([]);
    expect(pagesWhere(({ html }) => html.includes('<a class="skip" href="#main">'), true)).toEqual(
      [],
    );
  });

  test('says its language and leads to the same page in the other, query kept', () => {
    expect(pagesWhere(({ html, lang }) => html.includes(`<html lang="${lang}">`), true)).toEqual(
      [],
    );
    expect(
      pagesWhere(({ html, lang }) => {
        const other = lang === 'fr' ? 'en' : 'fr';
        return html.includes(
          `<a href="/${other}/x?q=a&amp;b=c" lang="${other}" hreflang="${other}"`,
        );
      }, true),
    ).toEqual([]);
  });

  test('shows no IRI and no unfilled hole to people', () => {
    expect(
      pagesWhere(
        (rendered) => /https?:\/\/|undefined|\[object|\bNaN\b/.exec(visibleText(rendered))?.[0],
        undefined,
      ),
    ).toEqual([]);
  });

  test('keeps the content security policy: no style attribute, no script of its own', () => {
    expect(pagesWhere(({ html }) => / style=/.test(html), false)).toEqual([]);
    expect(pagesWhere(({ html }) => / on[a-z]+="/.test(html), false)).toEqual([]);
    expect(
      pagesWhere(({ html }) => {
        const scripts = html.match(/<script\b[^>]*>/g) ?? [];
        return scripts.every((tag) => tag.includes('ld+json') || tag.includes('src="/assets/'));
      }, true),
    ).toEqual([]);
  });

  test('escapes what people typed', () => {
    expect(
      pagesWhere(
        ({ html }) => /<script>|<img|<b>(hostile|Ada)|<i>Where|<title>A <title>/.test(html),
        false,
      ),
    ).toEqual([]);
    expect(page('home').html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page('search-empty').html).toContain('value="zzz&quot;&gt;&lt;script&gt;"');
    expect(page('set-up').html).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect(page('signed-in').html).toContain('&lt;b&gt;Ada&lt;/b&gt;');
  });

  test('draws the icons it uses, and no other', () => {
    expect(
      pagesWhere(({ html }) => {
        const used = [...html.matchAll(/<use href="#i-([a-z-]+)"/g)].map((match) => match[1]);
        const drawn = [...html.matchAll(/<symbol id="i-([a-z-]+)"/g)].map((match) => match[1]);
        return drawn.length === new Set(used).size && used.every((name) => drawn.includes(name));
      }, true),
    ).toEqual([]);
    expect(Object.keys(ICON_DRAWINGS).length).toBeGreaterThan(30);
  });

  test('never skips a level of headings', () => {
    expect(
      pagesWhere(({ html }) => {
        const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
        return levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1);
      }, true),
    ).toEqual([]);
  });

  test('leads to no page in the other language by accident', () => {
    expect(
      pagesWhere(({ html, lang }) => {
        const other = lang === 'fr' ? 'en' : 'fr';
        const links = [...html.matchAll(/<(?:a|form)\b[^>]*(?:href|action)="(\/[^"]*)"/g)];
        return links
          .map((match) => match[1] ?? '')
          .filter((href) => href.startsWith(`/${other}/`) && !href.includes('/x?'))
          .join();
      }, ''),
    ).toEqual([]);
  });
});

describe('what the pages say of the starter data', () => {
  test('the home page holds the four books with their manuals, and what comes round', () => {
    const text = visibleText(page('home'));
    for (const accent of ['farm', 'ward', 'film', 'tune']) {
      expect(page('home').html).toContain(`<section class="u0 book" data-chantier="${accent}">`);
    }
    expect(text).toContain('Compostage à chaud en 18 jours (méthode Berkeley)');
    expect(text).toContain('18 à 21 jours');
    expect(text).toContain('Conduire une ferme permacole collective');
    expect(text).toContain('chaque jour à 8 h et 16 h');
    expect(visibleText(page('home', 'en'))).toContain('18 to 21 days');
  });

  test('a page changed twice shows once, and packaged first revisions come last', () => {
    const { html } = page('home');
    const log = html.slice(html.indexOf('rows log'));
    expect(log.match(/pc-hotcompost"/g)).toHaveLength(1);
    expect(log.indexOf('Infrawiki')).toBeGreaterThan(log.lastIndexOf('R. Exemple'));
    expect(log).toContain('page supprimée');
  });

  test('the directory puts an adaptation under the model it comes from', () => {
    const { html } = page('models');
    const model = html.indexOf('/fr/wiki/model-pc"');
    const adaptation = html.indexOf('/fr/wiki/model-pc-4a"');
    expect(model).toBeGreaterThan(0);
    expect(adaptation).toBeGreaterThan(model);
    expect(html.slice(model, adaptation)).not.toContain('<section');
  });

  test('a chantier shows its targets with units, and what it lacks with the way to mend it', () => {
    const rendered = page('dom-pc');
    expect(visibleText(rendered)).toContain('55–65 °C');
    expect(rendered.html).toMatch(/href="\/fr\/wiki\/pc-[a-z]+\/edit"/);
    expect(rendered.html).toContain('aria-current="page"');
    expect(visibleText(rendered)).toContain('Ferme permacole collective, zone 4a');
  });

  test('a result in another language says so, and a chosen filter can be taken off', () => {
    const { html } = page('search-narrowed');
    expect(html).toMatch(/<a href="\/fr\/wiki\/res-thermometer" lang="en"\s*>Compost thermometer/);
    expect(html).toContain('en anglais');
    expect(html).toContain('<mark>compost</mark>');
    expect(html).toMatch(/<a href="\/fr\/search\?q=compost" aria-current="true"/);
    expect(page('search').html).toContain('/fr/search?q=compost&amp;page=2');
  });

  test('the contact is a link when the operator gave one, else its absence is said', () => {
    expect(page('about').html).toContain('href="mailto:infra@example.org"');
    expect(visibleText(page('about-no-contact'))).toContain('pas encore indiqué');
  });

  test('an error page says what happened, what was kept and what to do', () => {
    expect(visibleText(page('failed'))).toContain('n’est pas perdu');
    expect(visibleText(page('not-found'))).not.toContain('n’est pas perdu');
    expect(page('not-found').html).toContain('value="compost froid"');
    expect(page('gone').html).toContain('/fr/wiki/old-page/history');
  });
});
