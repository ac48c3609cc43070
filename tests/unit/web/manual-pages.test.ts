import { beforeAll, describe, expect, it } from 'vitest';
import { kindOf } from '../../../core/kinds.ts';
import type { Locale } from '../../../core/messages.ts';
import type { Shell } from '../../../core/views/shell.ts';
import { rdf } from '../../../core/vocabulary.ts';
import { presentHowTo } from '../../../server/http/presenters/how-to.ts';
import { presentItem } from '../../../server/http/presenters/item.ts';
import { presentModel } from '../../../server/http/presenters/model.ts';
import { presentProcedure } from '../../../server/http/presenters/procedure.ts';
import { renderItem, renderModel, renderProcedure } from '../../../server/http/render.ts';
import { testLocale } from '../../support/locales.ts';
import { starterPages, type TestPages } from '../../support/page-data.ts';
import { TEST_IRIS } from '../../support/starter-dataset.ts';

const LOCALES = [testLocale('fr'), testLocale('en')];
const HOSTILE = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)></title></svg>&amp;';

const ODD_PAGES = [
  `@prefix im: <https://w3id.org/infra-model/core#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
   @prefix schema: <https://schema.org/> . @prefix dcterms: <http://purl.org/dc/terms/> . @prefix unit: <http://qudt.org/vocab/unit/> .
   <id/hostile> a im:Procedure ; rdfs:label ${JSON.stringify(HOSTILE)}@fr ; dcterms:description ${JSON.stringify(HOSTILE)}@fr ;
     im:prose ${JSON.stringify(`# x\n${HOSTILE}\n[y](javascript:alert(1))`)}@fr ; im:performedBy <id/hostile#r> ;
     dcterms:source <javascript:alert(1)> , <https://example.org/'onmouseover='x> ; schema:url "javascript:alert(1)" ;
     im:hasMember <id/hostile#need> , <id/hostile#main> , <id/hostile#s1> , <id/hostile#g> .
   <id/hostile#need> rdfs:label ${JSON.stringify(HOSTILE)}@fr ; im:order 1 ; im:parameter <id/hostile#q> ; im:condition <id/hostile#c> .
   <id/hostile#q> rdfs:label ${JSON.stringify(HOSTILE)}@fr ; schema:value 3 ; schema:unitText ${JSON.stringify(HOSTILE)} .
   <id/hostile#c> rdfs:label ${JSON.stringify(HOSTILE)}@fr .
   <id/hostile#g> im:flow im:Loop ; im:until <id/hostile#c> ; im:order 3 ; im:hasMember <id/hostile#x> , <id/hostile#y> .
   <id/hostile#x> rdfs:label ${JSON.stringify(HOSTILE)} . <id/hostile#y> im:flow im:Choice ; im:hasMember <id/hostile#z> , <id/hostile#w> .
   <id/hostile#z> im:condition <id/hostile#c> ; rdfs:label "z" . <id/hostile#w> rdfs:label "w" .`,
  '<id/bare> <https://example.org/vocab#paintedIn> "red" , <https://example.org/colours/Red_Ochre> ; <https://example.org/vocab#has> [ <https://example.org/vocab#depth> 3 ] .',
  '<id/empty-procedure> a <https://w3id.org/infra-model/core#Procedure> .',
  '<id/prose-only> <https://w3id.org/infra-model/core#prose> "Du texte libre, sans rien d’autre."@fr .',
  '<id/broken-model> a <https://w3id.org/infra-model/core#Model> ; <https://w3id.org/infra-model/core#includesProcedure> <id/no-such-page> , <id/empty-procedure> .',
];

let pages: TestPages;
beforeAll(() => {
  pages = starterPages(ODD_PAGES);
});

async function render(slug: string, locale: Locale): Promise<string> {
  const page = await pages.load(slug);
  if (!page) throw new Error(`No page ${slug}`);
  const shell = (title: string, jsonLd?: unknown): Shell => ({
    lang: locale.lang,
    title,
    accent: 'site',
    languages: [],
    chantiers: [],
    crumbs: [],
    tabs: { slug, current: 'read' },
    alternates: [],
    assets: {
      style: '/a.css',
      script: '/a.js',
      edit: '/e.js',
      code: '',
      workbench: '',
      workbenchStyle: '',
      shared: [],
    },
    ...(jsonLd !== undefined && { jsonLd }),
  });
  const kind = kindOf(page.own.links(page.iri, rdf('type')));
  if (kind === 'procedure') {
    const view = presentProcedure(page, locale, TEST_IRIS);
    return renderProcedure(
      shell(view.head.title.text, presentHowTo(page, locale, TEST_IRIS)),
      view,
      locale,
    );
  }
  if (kind === 'model' || kind === 'adaptation') {
    const view = await presentModel(page, locale, TEST_IRIS, (other) => pages.load(other));
    return renderModel(shell(view.head.title.text), view, locale);
  }
  const view = presentItem(page, locale, TEST_IRIS);
  return renderItem(shell(view.head.title.text), view, locale);
}

/** What is wrong with a page that anybody may open, in words. */
function faults(html: string): string[] {
  const body = html.slice(html.indexOf('<body'));
  const all = (pattern: RegExp): string[] => [...body.matchAll(pattern)].map((m) => m[1] ?? m[0]);
  const ids = all(/\sid="([^"]*)"/g);
  const text = body.replace(/<!--.*?-->/gs, '').replace(/<[^>]*>/g, '\u0000');
  const levels = all(/<h([1-6])[ >]/g).map(Number);
  return [
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1']),
    ...levels.flatMap((level, i) =>
      i > 0 && level > (levels[i - 1] ?? 1) + 1 ? [`h${level} after h${levels[i - 1]}`] : [],
    ),
    ...ids.filter((id, i) => id === '' || ids.indexOf(id) !== i).map((id) => `id "${id}" twice`),
    ...all(/href="#([^"]*)"/g)
      .filter((target) => !target.startsWith('i-') && !ids.includes(target))
      .map((target) => `#${target} leads nowhere`),
    ...(/https?:\/\/|\burn:|w3id\.org/.exec(text)
      ? [`an IRI is shown: ${text.match(/\S*(https?:\/\/|\burn:|w3id\.org)\S*/)?.[0]}`]
      : []),
    ...(/undefined|\[object|NaN|null/.exec(text) ? ['a value is missing'] : []),
    ...(/\sstyle="/.test(body) ? ['a style attribute'] : []),
  ];
}

describe('every page of the starter manuals', () => {
  it('finds manuals to check', () => {
    expect(pages.slugs.filter((slug) => /^(pc|hp|vd|fd)-/.test(slug)).length).toBeGreaterThan(25);
  });

  it.each(LOCALES)('is sound in $lang', async (locale) => {
    const found: Record<string, string[]> = {};
    for (const slug of pages.slugs) {
      // Chantiers have a page of their own making, tested with it.
      if (slug.startsWith('dom-')) continue;
      const wrong = faults(await render(slug, locale));
      if (wrong.length > 0) found[slug] = wrong;
    }
    expect(found).toEqual({});
  });
});

describe('the page of hot composting', () => {
  it('reads as a manual in French', async () => {
    const html = await render('pc-hotcompost', LOCALES[0] as Locale);
    const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    for (const words of [
      '18 à 21 jours',
      'Jardinier ou jardinière',
      '55–65 °C',
      'Fin de la boucle : 18 jours écoulés et tas refroidi.',
      'Sinon revenir à 3.1 , 7 fois au plus.',
      'Compostage à chaud par temps froid',
      'révision 1',
    ]) {
      expect(text).toContain(words);
    }
    expect(html.indexOf('id="safe"')).toBeLessThan(html.indexOf('id="need"'));
    expect(html.indexOf('id="need"')).toBeLessThan(html.indexOf('id="steps"'));
    expect(html).toContain('class="flow h"');
    expect(html).toContain('class="grid rec"');
  });
});

describe('a model', () => {
  it('is one book whose chapters keep their ids apart', async () => {
    const html = await render('model-pc', LOCALES[1] as Locale);
    expect(html.match(/class="chapter"/g)).toHaveLength(8);
    expect(html).toContain('id="pc-hotcompost.s3.1"');
    expect(html).toContain('id="pc-consent.s1"');
    expect(html.match(/id="src"/g)).toHaveLength(1);
  });

  it('says which procedure has no page and goes on', async () => {
    const html = await render('broken-model', LOCALES[1] as Locale);
    expect(html).toContain('This procedure has no page yet.');
    expect(html.match(/class="chapter"/g)).toHaveLength(1);
  });

  it('tells what an adaptation changed and why', async () => {
    const text = (await render('model-pc-4a', LOCALES[1] as Locale)).replace(/<[^>]*>/g, ' ');
    expect(text).toMatch(/Adapted from\s+Run a collective permaculture farm/);
    expect(text).toContain('In cold weather a bigger, insulated pile holds its heat.');
  });
});

describe('hostile and odd pages', () => {
  it.each(LOCALES)('keeps hostile words inert in $lang', async (locale) => {
    const html = await render('hostile', locale);
    const tags = html.match(/<[^>]*>/g)?.join('\n') ?? '';
    expect(html).not.toMatch(/<script>alert/);
    expect(tags).not.toMatch(/onerror|javascript:|onmouseover="/i);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).toContain('&lt;script&gt;');
    expect(faults(html).filter((fault) => !fault.startsWith('an IRI'))).toEqual([]);
  });

  it('marks text shown in another language', async () => {
    const html = await render('prose-only', LOCALES[1] as Locale);
    expect(html).toContain('<div class="prose" lang="fr">');
    expect(html).toContain('not translated yet');
  });

  it('shows unknown properties and values by their short names', async () => {
    const text = (await render('bare', LOCALES[0] as Locale)).replace(/<[^>]*>/g, ' ');
    expect(text).toContain('Red Ochre');
    expect(text).toContain('PaintedIn');
    expect(text).toContain('Depth');
  });

  it('invites to add steps where there are none', async () => {
    expect(await render('empty-procedure', LOCALES[1] as Locale)).toContain(
      'This procedure has no steps yet.',
    );
  });
});

describe('schema:HowTo', () => {
  it('is plain strings in the language of the page', async () => {
    const page = await pages.load('pc-hotcompost');
    if (!page) throw new Error('No page');
    const howTo = presentHowTo(page, LOCALES[1] as Locale, TEST_IRIS);
    expect(howTo).toMatchObject({
      '@type': 'HowTo',
      name: '18-day hot compost (Berkeley method)',
      inLanguage: 'en',
      totalTime: 'P21D',
      license: 'https://wiki.p2pfoundation.net/Peer_Production_License',
    });
    const steps = howTo['step'] as Record<string, unknown>[];
    expect(steps.map((step) => step['@type'])).toEqual([
      'HowToSection',
      'HowToStep',
      'HowToSection',
      'HowToStep',
    ]);
    expect(steps[1]).toMatchObject({
      position: 2,
      url: 'http://localhost:3000/en/wiki/pc-hotcompost#s2',
    });
    expect(JSON.stringify(howTo)).not.toMatch(/"@language"|undefined|\[object/);
    expect((howTo['supply'] as unknown[]).length).toBeGreaterThan(1);
    expect((howTo['tool'] as unknown[]).length).toBeGreaterThan(1);
  });
});
