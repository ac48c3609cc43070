import { expect, test } from 'vitest';
import { Iris } from '../../../core/iris.ts';
import { graphName, langLiteral, namedNode, quad, type Quad } from '../../../core/rdf/terms.ts';
import { im, rdf, rdfs } from '../../../core/vocabulary.ts';
import { ChangedPages, pagesNamed } from '../../../server/http/changed-pages.ts';

const iris = new Iris('http://localhost:3000/');

function says(slug: string, subject: string, predicate: string, object: string): Quad {
  return quad(
    namedNode(subject),
    namedNode(predicate),
    namedNode(object),
    graphName(iris.page(slug)),
  );
}

function label(slug: string, text: string): Quad {
  return quad(
    namedNode(iris.thing(slug)),
    namedNode(rdfs('label')),
    langLiteral(text, 'fr'),
    graphName(iris.page(slug)),
  );
}

function commit(changed: ChangedPages, seq: number, graph: string, quads: Quad[]): void {
  changed.note({ seq, changes: [{ graph, added: quads, removed: [] }] });
}

test('a change touches its own page and what it names, and nothing else', () => {
  const changed = new ChangedPages(iris);
  const uses = says('compost', `${iris.thing('compost')}#s1`, im('uses'), iris.thing('fork'));
  commit(changed, 5, iris.page('compost'), [uses]);
  expect(changed.noneSince(4, ['compost'])).toBe(false);
  expect(changed.noneSince(4, ['fork', 'rake'])).toBe(false);
  expect(changed.noneSince(4, ['rake', 'seed'])).toBe(true);
  expect(changed.noneSince(5, ['compost', 'fork'])).toBe(true);
});

test('a new revision without a changed statement touches its page', () => {
  const changed = new ChangedPages(iris);
  commit(changed, 2, iris.page('compost'), []);
  expect(changed.noneSince(1, ['compost'])).toBe(false);
});

test('the catalogue touches nothing by itself', () => {
  const changed = new ChangedPages(iris);
  commit(changed, 2, iris.catalogue, [label('compost', 'Compost')]);
  expect(changed.noneSince(1, ['compost'])).toBe(true);
});

test.each([
  ['an ontology', im('').slice(0, -1), []],
  ['a reference graph', 'https://example.org/tunes', []],
  [
    'a page that speaks of a thing elsewhere',
    iris.page('x'),
    [says('x', 'https://example.org/reel', rdfs('seeAlso'), 'https://example.org/')],
  ],
  [
    'a new chantier',
    iris.page('dom-x'),
    [says('dom-x', iris.thing('dom-x'), rdf('type'), im('Domain'))],
  ],
])('%s may show anywhere', (_what, graph, quads) => {
  const changed = new ChangedPages(iris);
  commit(changed, 7, graph, quads);
  expect(changed.noneSince(6, [])).toBe(false);
  expect(changed.noneSince(7, [])).toBe(true);
});

test('the pages that statements name, on both sides, parts as their page', () => {
  const named = pagesNamed(iris, [
    says('a', `${iris.thing('a')}#s1`, im('uses'), iris.thing('b')),
    label('c', 'C'),
  ]);
  expect(named).toEqual(new Set(['a', 'b', 'c']));
});
