import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import {
  downloadsOf,
  fitsAddress,
  workbenchHref,
} from '../../../../core/sparql-results/addresses.ts';
import { answerView, filledLimit, irisShown } from '../../../../core/sparql-results/answer-view.ts';
import { cellOf } from '../../../../core/sparql-results/cells.ts';
import { countTriples } from '../../../../core/sparql-results/count-triples.ts';
import { failureView } from '../../../../core/sparql-results/failure.ts';
import type { JsonResults } from '../../../../core/sparql-results/json-results.ts';
import { namesFrom, namesQuery } from '../../../../core/sparql-results/names.ts';
import { turtlePieces } from '../../../../core/sparql-results/turtle-pieces.ts';
import { testLocale } from '../../../support/locales.ts';

const BASE = 'https://wiki.example/';
const place = { base: BASE, lang: 'fr', names: new Map() };
const uri = (value: string): { type: string; value: string } => ({ type: 'uri', value });

describe('a value', () => {
  test.each([
    [`${BASE}id/pc-rain#s1`, '</id/pc-rain#s1>', '/fr/wiki/pc-rain#s1'],
    [`${BASE}wiki/pc-rain`, '</wiki/pc-rain>', '/fr/wiki/pc-rain'],
    [`${BASE}graph/catalogue`, '</graph/catalogue>', `${BASE}graph/catalogue`],
    ['https://w3id.org/infra-model/core#Step', 'im:Step', '/fr/ns#im:Step'],
    ['https://elsewhere.example/a', '<https://elsewhere.example/a>', 'https://elsewhere.example/a'],
    ['javascript:alert(1)', '<javascript:alert(1)>', undefined],
    ['urn:isbn:1', '<urn:isbn:1>', undefined],
  ])('%s is written short, and only web addresses lead anywhere', (iri, text, href) => {
    expect(cellOf(uri(iri), place)).toEqual({ text, title: iri, ...(href ? { href } : {}) });
  });

  test('has the name of the thing, a page that of what it is about', () => {
    const names = new Map([[`${BASE}id/pc-rain`, { text: 'Rain', lang: 'en' }]]);
    for (const iri of [`${BASE}id/pc-rain`, `${BASE}wiki/pc-rain`]) {
      expect(cellOf(uri(iri), { ...place, names })).toMatchObject({
        text: 'Rain',
        lang: 'en',
        title: iri,
        href: '/fr/wiki/pc-rain',
      });
    }
  });

  test('says its datatype unless it is a usual one', () => {
    const xsd = 'http://www.w3.org/2001/XMLSchema#';
    const typed = (name: string): object =>
      cellOf({ type: 'literal', value: '1', datatype: xsd + name }, place);
    expect(typed('string')).toEqual({ text: '1' });
    expect(typed('gYear')).toEqual({ text: '1', title: 'xsd:gYear' });
    expect(typed('decimal')).toEqual({ text: '1', title: 'xsd:decimal', isNumber: true });
  });
});

const rows = (n: number): JsonResults => ({
  head: { vars: ['a', 'b'] },
  results: { bindings: Array.from({ length: n }, (_, i) => ({ a: uri(`${BASE}id/x${i}`) })) },
});

describe('a long answer', () => {
  test('is shown a page at a time, and never beyond its ends', () => {
    const view = (page: number): object => answerView({ results: rows(250) }, page, place);
    expect(view(1)).toMatchObject({ range: { page: 1, pages: 3, from: 1, to: 100, total: 250 } });
    expect(view(3)).toMatchObject({ range: { page: 3, from: 201, to: 250 } });
    for (const page of [0, -4, Number.NaN]) expect(view(page)).toEqual(view(1));
    expect(view(99)).toEqual(view(3));
    const last = answerView({ results: rows(250) }, 3, place);
    expect(last.kind === 'rows' && last.rows.length).toBe(50);
    expect(last.kind === 'rows' && last.rows[0]).toEqual([
      expect.objectContaining({ text: '</id/x200>' }),
      undefined,
    ]);
    expect(irisShown(rows(250), 3, BASE)).toHaveLength(50);
  });

  test('of nothing has one page from 0 to 0', () => {
    expect(answerView({ results: rows(0) }, 1, place)).toMatchObject({
      range: { page: 1, pages: 1, from: 0, to: 0, total: 0 },
    });
    expect(answerView({ turtle: '' }, 1, place)).toMatchObject({ range: { total: 0 } });
  });

  test.each([
    ['SELECT * { ?s ?p ?o } LIMIT 10', 10, 10],
    ['SELECT * { ?s ?p ?o } limit 10 offset 5  # all\n', 10, 10],
    ['SELECT * { ?s ?p ?o } LIMIT 10', 9, undefined],
    ['SELECT * { { SELECT * { ?s ?p ?o } LIMIT 10 } }', 10, undefined],
    ['SELECT * { ?s ?p ?o } # LIMIT 10', 10, undefined],
    ['ASK {} LIMIT 0', 0, undefined],
  ])('%s with %i rows: filled by its LIMIT? %s', (query, count, filled) => {
    expect(filledLimit(query, count)).toBe(filled);
  });
});

describe('a graph', () => {
  const turtle = `@prefix im: <https://w3id.org/infra-model/core#>.
@prefix xsd: <http://www.w3.org/2001/XMLSchema#>.

<http://a.example/x;y,z.> im:p "a, b; c." , """long,
; . "quoted" """@fr , 1.5 , "2"^^xsd:integer ;
    a im:Step .
_:b0 im:q <http://a.example/#s1.2>, im:a.b.
`;
  test('is counted as a parser counts it', () => {
    expect(countTriples(turtle)).toBe(new Parser().parse(turtle).length);
    expect(countTriples('')).toBe(0);
  });

  test('keeps every character when it is coloured', () => {
    const lines = turtlePieces(turtle);
    expect(lines.map((line) => line.map(({ text }) => text).join('')).join('\n')).toBe(
      turtle.trimEnd(),
    );
    expect(lines[0]?.[0]).toEqual({ text: '@prefix', look: 'kw' });
    expect(lines[3]?.[0]).toEqual({ text: '<http://a.example/x;y,z.>', look: 'ir' });
    expect(lines[4]?.some(({ look }) => look === 'st')).toBe(true);
  });
});

test('names are asked for in one query, without what is no IRI, and the reader’s come first', () => {
  const query = namesQuery(['https://a.example/1', 'x> } DROP ALL #']);
  expect(query).toContain('{ <https://a.example/1> }');
  const name = (value: string, lang: string): object => ({
    thing: uri('https://a.example/1'),
    name: { type: 'literal', value, 'xml:lang': lang },
  });
  const results = {
    head: { vars: [] },
    results: { bindings: [name('Rain', 'en'), name('Pluie', 'fr')] },
  } as JsonResults;
  expect(namesFrom(results, 'fr').get('https://a.example/1')).toEqual({
    text: 'Pluie',
    lang: 'fr',
  });
  expect(namesFrom(results, 'en').get('https://a.example/1')).toEqual({ text: 'Rain', lang: 'en' });
});

describe('no answer', () => {
  const locale = testLocale('fr');
  const words = { title: 'titre', fix: 'remède' };

  test.each([
    ['query-syntax', 400, 'wrong'],
    ['query-is-update', 400, 'update'],
    ['query-timeout', 503, 'timeout'],
    ['query-crashed', 503, 'timeout'],
    ['result-too-large', 500, 'too-large'],
    ['query-budget-spent', 429, 'refused'],
    ['service-refused', 403, 'forbidden'],
    ['queue-full', 503, 'busy'],
    ['', 0, 'offline'],
  ])('%s (%i) looks like “%s”', (id, status, look) => {
    const view = failureView({ id, status, ...words }, 'ASK {}', locale);
    expect(view.look).toBe(look);
    expect(locale.has(`sparql-look-${look}`)).toBe(true);
    expect(view.title === 'titre').toBe(look !== 'update');
  });

  test('shows the line, and the prefix that could be declared', () => {
    const query = 'SELECT * {\n  ?s a im:Step .\n  ?s a nix:Y\n}';
    const at = (line: number, column: number): object =>
      failureView({ id: 'query-syntax', status: 400, ...words, line, column }, query, locale);
    expect(at(2, 8)).toMatchObject({
      place: { line: 2, column: 8 },
      prefix: 'im',
      excerpt: [
        { number: 1, isFault: false },
        { number: 2, text: '  ?s a im:Step .', isFault: true },
        { number: 3, isFault: false },
      ],
    });
    expect(at(3, 8)).not.toHaveProperty('prefix');
    expect(at(2, 3)).not.toHaveProperty('prefix');
  });
});

test('a short query goes into addresses, a long one nowhere', () => {
  const long = `ASK { ${'?a ?b ?c . '.repeat(900)} }`;
  expect(fitsAddress('ASK {}')).toBe(true);
  expect(fitsAddress(long)).toBe(false);
  expect(workbenchHref('fr', 'ASK {}', true)).toBe('/fr/sparql?query=ASK+%7B%7D&names=1');
  expect(workbenchHref('fr', long, false)).toBe('/fr/sparql');
  expect(downloadsOf('ASK {}', 'yes-no').map(({ format }) => format)).toEqual(['json', 'xml']);
  expect(downloadsOf('ASK {}', 'rows')[0]?.href).toBe('/sparql?query=ASK+%7B%7D&format=csv');
  expect(downloadsOf(long, 'graph').every(({ href }) => href === undefined)).toBe(true);
});
