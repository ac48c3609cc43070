import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  formFromFields,
  formFromQuads,
  quadsFromForm,
  type EditForm,
} from '../../../core/procedure/edit/index.ts';
import { langLiteral, namedNode, quad, quadToNQuads, type Quad } from '../../../core/rdf/terms.ts';
import { im, rdfs } from '../../../core/vocabulary.ts';
import { presentEdit } from '../../../server/http/presenters/edit.ts';
import { editPage } from '../../../web/pages/edit/edit-page.ts';
import { renderToString } from '../../../web/pages/formatting/render-to-string.ts';
import { COMPOST } from '../edit-form/compost-page.ts';
import { starterProcedures } from '../edit-form/starter-pages.ts';
import { testLocale } from '../../support/locales.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
const lines = (quads: readonly Quad[]): string[] => quads.map(quadToNQuads).sort();

describe.skipIf(CHROMIUM === undefined)('the form in a browser', () => {
  let browser: Browser;
  let tab: Page;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    });
    tab = await browser.newPage();
  });
  afterAll(() => browser.close());

  async function shown(form: EditForm, slug: string): Promise<void> {
    const locale = testLocale('fr');
    const view = presentEdit({ slug, form, signedIn: true }, locale);
    const body = renderToString(editPage(view, locale));
    await tab.setContent(
      `<!doctype html><html lang="fr"><title>Modifier</title><main>${body}</main></html>`,
    );
  }
  /** What pressing a button would send. */
  async function sent(): Promise<EditForm> {
    const entries = await tab.evaluate(() => {
      const form = document.querySelector('form.editing');
      return form instanceof HTMLFormElement ? [...new FormData(form)] : [];
    });
    return formFromFields(
      entries.map(([name, value]) => [name, typeof value === 'string' ? value : ''] as const),
    );
  }

  test('an untouched form of any starter procedure changes nothing', async () => {
    for (const { slug, iri, quads } of starterProcedures()) {
      await shown(formFromQuads(quads, iri, { base: 1 }), slug);
      const saved = lines(quadsFromForm(await sent(), quads, iri));
      expect({ slug, saved }).toEqual({ slug, saved: lines(quads) });
    }
  });

  test('nor where texts begin with line breaks, hold markup or end in spaces', async () => {
    const { iri, slug } = COMPOST;
    const graph = COMPOST.quads[0]!.graph;
    const odd = (subject: string, predicate: string, text: string): Quad =>
      quad(namedNode(subject), namedNode(predicate), langLiteral(text, 'fr'), graph);
    const plain = COMPOST.quads.filter(
      ({ subject, predicate }) =>
        predicate.value !== rdfs('label') || ![iri, `${iri}#s1`].includes(subject.value),
    );
    const quads = [
      ...plain,
      odd(iri, im('prose'), '\n\n</textarea><b>gras</b> &amp; "cité"\n  fin  \n\n'),
      odd(iri, rdfs('label'), 'Deux\nlignes « "citées" » '),
      odd(`${iri}#s1`, rdfs('label'), '\r\nÉtape\r\n'),
    ];
    await shown(formFromQuads(quads, iri, { base: 1 }), slug);
    expect(lines(quadsFromForm(await sent(), quads, iri))).toEqual(lines(quads));
  });

  test('has no accessibility violation', async () => {
    await shown(formFromQuads(COMPOST.quads, COMPOST.iri, { base: 1 }), COMPOST.slug);
    await tab.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
    const violations = await tab.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string }[] }> };
      };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
  });
});
