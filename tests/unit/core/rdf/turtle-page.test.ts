import { afterAll, describe, expect, it } from 'vitest';
import { quadToNQuads, type Quad } from '../../../../core/rdf/terms.ts';
import {
  asTriples,
  blankNode,
  langLiteral,
  namedNode,
  quad,
  typedLiteral,
} from '../../../../core/rdf/terms.ts';
import { isTurtleByHand } from '../../../../core/rdf/turtle-by-hand.ts';
import { pageTurtle } from '../../../../core/rdf/turtle-page.ts';
import { turtlePlaces } from '../../../../core/rdf/turtle-places.ts';
import { im, rdf, rdfs } from '../../../../core/vocabulary.ts';
import { closeSyntaxThreads, readRdf } from '../../../../server/sparql/syntax/index.ts';
import { starterPages } from '../../form/starter-pages.ts';

afterAll(() => closeSyntaxThreads());

const lines = (quads: readonly Quad[]): string[] => asTriples(quads).map(quadToNQuads).sort();
const parsed = (text: string): Promise<Quad[]> =>
  readRdf({ text, mediaType: 'text/turtle', baseIri: 'http://elsewhere.example/' });

const THING = 'http://wiki.example/id/a';
const n = (local: string): ReturnType<typeof namedNode> => namedNode(THING + local);
const p = (iri: string): ReturnType<typeof namedNode> => namedNode(iri);

describe('the Turtle of a page', () => {
  it('says the statements of every starter page, and what it is relative to', async () => {
    const pages = starterPages();
    expect(pages.length).toBeGreaterThan(200);
    for (const { quads, iri, slug } of pages) {
      const text = pageTurtle(quads, iri);
      expect(lines(await parsed(text)), slug).toEqual(lines(quads));
      expect(pageTurtle(quads.toReversed(), iri), slug).toBe(text);
    }
  });

  it('keeps labels of blank nodes, strange names and awkward texts', async () => {
    const quads = [
      quad(n(''), p(rdf('type')), p(im('Procedure'))),
      quad(n(''), p(im('uses')), blankNode('b0')),
      quad(blankNode('b0'), p(rdfs('label')), langLiteral('"""\\ «é»\r\n\t"', 'fr-ca')),
      quad(n('#s 1'.replace(' ', '%20')), p('http://x.example/y/1.'), n('/deeper#x')),
      quad(n(''), p('http://x.example/a\u00e9'), typedLiteral('01.50', 'decimal')),
      quad(n(''), p(im('order')), typedLiteral('not a number', 'integer')),
      quad(namedNode('http://wiki.example/id/..'), p(rdfs('label')), langLiteral('x', 'en')),
    ];
    const text = pageTurtle(quads, THING);
    expect(lines(await parsed(text))).toEqual(lines(quads));
    expect(text).toContain('_:b0 rdfs:label');
  });

  it('puts the thing first, then each step in its order with its parts, a blank line between', () => {
    const quads = [
      quad(n('#r1'), p(rdfs('label')), langLiteral('source', 'fr')),
      quad(n(''), p(im('source')), n('#r1')),
      quad(n('#s2-p1'), p(im('value')), typedLiteral('3', 'integer')),
      quad(n('#s2'), p(im('parameter')), n('#s2-p1')),
      quad(n('#s2'), p(im('order')), typedLiteral('1', 'integer')),
      quad(n('#s2'), p(rdf('type')), p(im('Step'))),
      quad(n('#s1'), p(im('order')), typedLiteral('2', 'integer')),
      quad(n('#s1'), p(rdf('type')), p(im('Step'))),
      quad(n(''), p(im('hasMember')), n('#s1')),
      quad(n(''), p(im('hasMember')), n('#s2')),
      quad(n(''), p(rdf('type')), p(im('Procedure'))),
      quad(namedNode('http://wiki.example/id/b'), p(rdfs('label')), langLiteral('b', 'fr')),
    ];
    const text = pageTurtle(quads, THING);
    const blocks = text.split('\n\n').slice(1);
    expect(blocks.map((block) => block.split(' ')[0])).toEqual([
      '<>',
      '<#s2>',
      '<#s2-p1>',
      '<#s1>',
      '<#r1>',
      '<b>',
    ]);
    expect(blocks[0]).toContain('im:hasMember <#s2>, <#s1>');
    expect(text.startsWith(`@base <${THING}> .\n@prefix im: `)).toBe(true);
  });
});

describe('the places of a Turtle text', () => {
  it('are those of every subject of every starter page', () => {
    for (const { quads, iri, slug } of starterPages()) {
      const text = pageTurtle(quads, iri);
      const places = turtlePlaces(text, 'http://elsewhere.example/');
      const rows = text.split('\n');
      for (const { subject, predicate } of quads) {
        const at = places.place(subject.value, predicate.value);
        const row = rows[(at?.line ?? 0) - 1] ?? '';
        const local = /[^/#:]*$/.exec(predicate.value)?.[0] ?? '';
        const verb = predicate.value === rdf('type') ? 'a' : local;
        expect(row.slice((at?.column ?? 1) - 1), `${slug} ${subject.value}`).toContain(verb);
      }
    }
  });

  it('are found whatever stands in texts, comments and brackets', () => {
    const text = [
      'PREFIX ex: <http://e.example/> # <#no> a ex:Comment .',
      '<#a> ex:says "<#no> a . ; [", """',
      '<#no> a ex:Text .""" ; ex:has [ ex:in ( <#no> ) ; ex:x 1.5 ], ex:b.c ;',
      '  a ex:Thing.',
      '[] ex:p <#no> .',
      'ex:last\\.one ex:p 12. <#z> a ex:Z',
    ].join('\n');
    const places = turtlePlaces(text, 'http://w.example/id/x');
    const at = (subject: string, property?: string): string => {
      const found = places.place(subject, property);
      return found ? `${found.line}:${found.column}` : '';
    };
    expect(at('http://w.example/id/x#a')).toBe('2:1');
    expect(at('http://w.example/id/x#a', 'http://e.example/has')).toBe('3:24');
    expect(at('http://w.example/id/x#a', rdf('type'))).toBe('4:3');
    expect(at('http://w.example/id/x#no')).toBe('');
    expect(at('http://e.example/last.one')).toBe('6:1');
    expect(at('http://w.example/id/x#z')).toBe('6:23');
  });

  it.each([
    '<'.repeat(200_000),
    '['.repeat(200_000),
    '"'.repeat(200_000),
    'a:'.repeat(200_000),
    '@'.repeat(200_000),
    '-.'.repeat(200_000),
    '\\'.repeat(200_001),
  ])('are looked for in linear time (%.4s)', (text) => {
    const start = performance.now();
    turtlePlaces(text, 'http://w.example/');
    isTurtleByHand(text);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe('a text written by hand', () => {
  it('has comments or a base of its own', () => {
    expect(isTurtleByHand('<a> a <b> . # why')).toBe(true);
    expect(isTurtleByHand('@base <http://x/> . <a> a <b> .')).toBe(true);
    expect(isTurtleByHand('<a#b> a "# no", "base <" . #\n')).toBe(false);
  });
});
