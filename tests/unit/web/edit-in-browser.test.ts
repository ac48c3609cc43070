import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  completeForm,
  formFromFields,
  quadsFromForm,
  readFields,
  readPage,
  type EditForm,
} from '../../../core/form/index.ts';
import { langLiteral, namedNode, quad, quadToNQuads, type Quad } from '../../../core/rdf/terms.ts';
import { im, rdfs } from '../../../core/vocabulary.ts';
import { readWords } from '../../../server/domain/pages/edit-form/read-words.ts';
import type { PageForm } from '../../../server/domain/pages/edit-form/index.ts';
import type { EditRequest } from '../../../server/http/presenters/edit.ts';
import { editPage } from '../../../web/pages/edit/edit-page.ts';
import { renderToString } from '../../../web/pages/formatting/render-to-string.ts';
import { COMPOST } from '../form/compost-page.ts';
import { starterPages, type StarterPage } from '../form/starter-pages.ts';
import { testLocale } from '../../support/locales.ts';
import { editView, openedForm } from './edit-view.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
const lines = (quads: readonly Quad[]): string[] => quads.map(quadToNQuads).sort();
const allOpen = ({ form }: PageForm): Partial<EditRequest> => ({
  open: new Set(form.steps.map(({ name }) => name)),
});

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

  async function shown(edited: PageForm, more: Partial<EditRequest> = {}): Promise<void> {
    const view = editView(edited, 'fr', more);
    const body = renderToString(editPage(view, testLocale('fr')));
    await tab.setContent(
      `<!doctype html><html lang="fr"><title>Modifier</title><main>${body}</main></html>`,
    );
  }
  /** What pressing a button would send. */
  async function sent(edited: PageForm, { state = true } = {}): Promise<EditForm> {
    const entries = await tab.evaluate(() => {
      const form = document.querySelector('form.editing');
      return form instanceof HTMLFormElement ? [...new FormData(form)] : [];
    });
    const fields = readFields(
      entries
        .filter(([name]) => state || name !== 'state')
        .map(([name, value]) => [name, typeof value === 'string' ? value : ''] as const),
    );
    const { opened, model, base, iri } = edited;
    const form = formFromFields(fields, { opened, model, lang: 'fr', labels: new Map() });
    const read = readWords(form, model, 'fr');
    return completeForm(read, readPage(base, iri, model, { base: 12 }));
  }
  async function expectUnchanged(page: StarterPage): Promise<void> {
    const edited = await openedForm(page);
    const { slug, iri, quads } = page;
    for (const more of [{}, allOpen(edited)]) {
      await shown(edited, more);
      const saved = lines(quadsFromForm(await sent(edited), quads, iri, edited.model));
      expect({ slug, saved }).toEqual({ slug, saved: lines(quads) });
    }
  }

  test('an untouched form of any starter page changes nothing, its steps open or closed', async () => {
    const pages = starterPages();
    expect(pages.length).toBeGreaterThan(200);
    for (const page of pages) await expectUnchanged(page);
  }, 240_000);

  test('nor where texts begin with line breaks, hold markup or end in spaces', async () => {
    const { iri } = COMPOST;
    const graph = COMPOST.quads[0]!.graph;
    const odd = (subject: string, predicate: string, text: string): Quad =>
      quad(namedNode(subject), namedNode(predicate), langLiteral(text, 'fr'), graph);
    const plain = COMPOST.quads.filter(
      ({ subject, predicate }) =>
        predicate.value !== rdfs('label') || ![iri, `${iri}#s1`].includes(subject.value),
    );
    await expectUnchanged({
      ...COMPOST,
      quads: [
        ...plain,
        odd(iri, im('prose'), '\n\n</textarea><b>gras</b> &amp; "cité"\n  fin  \n\n'),
        odd(iri, rdfs('label'), 'Deux\nlignes « "citées" » سماد 🌱'),
        odd(`${iri}#s1`, rdfs('label'), '\r\nÉtape\r\n'),
      ],
    });
  });

  test.each(['closed', 'open'])('has no accessibility violation with its steps %s', async (how) => {
    const edited = await openedForm(COMPOST);
    await shown(edited, how === 'open' ? allOpen(edited) : {});
    await tab.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
    const violations = await tab.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const found = await axe.run();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
  });
});
