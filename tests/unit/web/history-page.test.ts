import { describe, expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../core/languages.ts';
import { applyAction, quadsFromForm, readPage } from '../../../core/form/index.ts';
import { GraphView } from '../../../core/rdf/graph-view.ts';
import { langLiteral, namedNode, quad, typedLiteral, type Quad } from '../../../core/rdf/terms.ts';
import { dcterms, im, PPL, rdf, rdfs, schema } from '../../../core/vocabulary.ts';
import { presentHistory } from '../../../server/http/presenters/history.ts';
import type { Revision } from '../../../server/store/journal.ts';
import { renderToString } from '../../../web/pages/formatting/render-to-string.ts';
import { historyPage } from '../../../web/pages/history/history-page.ts';
import { TEST_IRIS } from '../../support/starter-dataset.ts';
import { COMPOST } from '../form/compost-page.ts';
import { MODELS } from '../form/models.ts';
import { starterPages } from '../form/starter-pages.ts';
import { testLocale } from '../../support/locales.ts';

const model = await MODELS.modelFor([im('Procedure')]);

const { iri, slug } = COMPOST;
const graph = COMPOST.quads[0]!.graph;
const EVIL = '<img src=x onerror=alert(1)></del><script>alert(2)</script>';

function state(subject: string, predicate: string, object: Quad['object']): Quad {
  return quad(namedNode(subject), namedNode(predicate), object, graph);
}

/** A busy change: a limit, a text, a move, a removed step, a new caution, a source, hostile words. */
function after(): Quad[] {
  const moved = applyAction(
    readPage(COMPOST.quads, iri, model).form,
    { kind: 'up', step: 's4' },
    model,
  ).form;
  const form = applyAction(moved, { kind: 'remove', step: 's2' }, model).form;
  const edited = quadsFromForm(form, COMPOST.quads, iri, model).filter(
    ({ subject, predicate, object }) =>
      !(subject.value === iri && predicate.value === im('minDuration')) &&
      !(subject.value === `${iri}#s5.1-p1` && predicate.value === schema('maxValue')) &&
      !(
        subject.value === `${iri}#s6` &&
        predicate.value === rdfs('label') &&
        object.value.startsWith('Laisser')
      ),
  );
  return [
    ...edited,
    state(`${iri}#s5.1-p1`, schema('maxValue'), typedLiteral('60.0', 'decimal')),
    state(`${iri}#s6`, rdfs('label'), langLiteral('Laisser mûrir un mois, puis tamiser', 'fr')),
    state(`${iri}#s5.2`, im('safetyNote'), namedNode(`${iri}#s5.2-n2`)),
    state(`${iri}#s5.2-n2`, rdf('type'), namedNode(im('SafetyNote'))),
    state(`${iri}#s5.2-n2`, im('safetyLevel'), namedNode(im('Warning'))),
    state(`${iri}#s5.2-n2`, rdfs('label'), langLiteral(EVIL, 'fr')),
    state(iri, dcterms('source'), namedNode(`${TEST_IRIS.base}id/src-nop205`)),
    state(iri, dcterms('source'), namedNode('javascript:alert(3)')),
    state(iri, im('minDuration'), typedLiteral('P17D', 'dayTimeDuration')),
  ];
}

function revision(n: number, quads: readonly Quad[], more: Partial<Revision> = {}): Revision {
  return {
    slug,
    revision: n,
    seq: n,
    author: 'renee',
    time: '2026-06-02T09:20:00Z',
    comment: 'Limite haute ramenée après le relevé de mai',
    licence: PPL,
    added: 9,
    removed: 4,
    deleted: false,
    quads,
    ...more,
  };
}

function render(lang: 'fr' | 'en', from: Revision, to: Revision, mayRestore = true): string {
  const locale = testLocale(lang);
  const around = new GraphView(starterPages().flatMap((page) => page.quads));
  const view = presentHistory(
    {
      slug,
      iri,
      around,
      revisions: [to, from],
      newest: to.revision,
      compared: { from, to },
      mayRestore,
    },
    locale,
    TEST_IRIS,
  );
  return renderToString(historyPage(view, locale)).replace(/[ \n]+/g, ' ');
}

describe.each(INTERFACE_LANGUAGES)('the history in %s', (lang) => {
  const html = render(lang, revision(11, COMPOST.quads), revision(12, after()));
  const words = (fr: string, en: string): string => (lang === 'fr' ? fr : en);

  test('tells a limit with its unit, before and after', () => {
    expect(html).toContain(words('<b>Étape 4.1</b>', '<b>Step 4.1</b>'));
    expect(html).toContain(words('limite changée', 'limit changed'));
    expect(html).toContain(words('<del>55–65\u00a0°C</del>', '<del>55–65\u00a0°C</del>'));
    expect(html).toContain(words('<ins>55–60\u00a0°C</ins>', '<ins>55–60\u00a0°C</ins>'));
  });

  test('tells a text word by word, and which translation is behind', () => {
    expect(html).toMatch(/Laisser mûrir<ins> un mois<\/ins>, puis tamiser/);
    expect(html).toContain(words('texte changé', 'text changed, in French'));
    expect(html).toContain(words('en anglais', 'in English'));
    expect(html).toContain(
      words(
        'Changé dans l’autre langue seulement\u00a0: Étape 5.',
        'in the other language only: Step 5.',
      ),
    );
  });

  test('tells moves, removals, cautions, durations and sources', () => {
    expect(html).toContain(words('déplacée', 'moved'));
    expect(html).toContain(
      words(
        'passe de la place <del>4</del> à la place <ins>2</ins>',
        'from place <del>4</del> to place <ins>2</ins>',
      ),
    );
    expect(html).toContain(words('Étape 2 (avant)', 'Step 2 (before)'));
    expect(html).toContain(words('étape retirée', 'step removed'));
    expect(html).toContain(words('avertissement ajouté', 'warning added'));
    expect(html).toContain(words('source ajoutée', 'source added'));
    expect(html).toMatch(/<del>18\s(à|to)\s21\s(jours|days)<\/del> <ins>17\s(à|to)\s21\s/);
  });

  test('has permanent links, radio buttons and the way back', () => {
    expect(html).toContain(`href="/${lang}/wiki/${slug}?revision=11"`);
    expect(html).toMatch(/name="from" value="11" [^>]*checked/);
    expect(html).toMatch(/name="to" value="12" [^>]*checked/);
    expect(html).toContain('<button name="restore" value="11">');
    expect(html).not.toContain('name="restore" value="12"');
    expect(html).toContain('datetime="2026-06-02T09:20:00Z"');
    const reader = render(lang, revision(11, COMPOST.quads), revision(12, after()), false);
    expect(reader).not.toContain('name="restore"');
  });

  test('shows the statements on demand, in short', () => {
    expect(html).toContain('+ &lt;#s5.1-p1&gt; schema:maxValue 60.0 .');
    expect(html).toContain('− &lt;#s2&gt; a im:Step .');
  });

  test('keeps hostile words and addresses inert', () => {
    const comment = revision(12, after(), { comment: EVIL, author: EVIL });
    const hostile = render(lang, revision(11, COMPOST.quads), comment);
    expect(hostile).not.toMatch(/<(img|script)/);
    expect(hostile).not.toMatch(/href="javascript:/);
    expect(hostile).toContain('&lt;script&gt;');
  });
});

test('nothing changed is said, and a first revision has nothing to compare', () => {
  const same = render('en', revision(11, COMPOST.quads), revision(12, COMPOST.quads));
  expect(same).toContain('Nothing changed between these two revisions.');
  const locale = testLocale('en');
  const only = presentHistory(
    {
      slug,
      iri,
      around: new GraphView(COMPOST.quads),
      revisions: [revision(1, COMPOST.quads)],
      newest: 1,
      mayRestore: true,
    },
    locale,
    TEST_IRIS,
  );
  const html = renderToString(historyPage(only, locale));
  expect(html).toContain('nothing to compare yet');
  expect(html).not.toContain('type="radio"');
});

test('every starter page can be told from nothing and to nothing in both languages', () => {
  for (const page of starterPages()) {
    for (const lang of INTERFACE_LANGUAGES) {
      const locale = testLocale(lang);
      const [from, to] = [revision(1, []), revision(2, page.quads)];
      const around = new GraphView(page.quads);
      const request = { slug: page.slug, iri: page.iri, around, revisions: [to, from], newest: 2 };
      const view = presentHistory(
        { ...request, compared: { from, to }, mayRestore: false },
        locale,
        TEST_IRIS,
      );
      expect(view.comparison?.triples.added).toHaveLength(page.quads.length);
      expect(renderToString(historyPage(view, locale))).toContain('<ins>');
    }
  }
});
