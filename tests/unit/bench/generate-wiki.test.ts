import { createHash } from 'node:crypto';
import { Parser } from 'n3';
import { expect, test } from 'vitest';
import { SLUG_PATTERN } from '../../../core/iris.ts';
import { headOf, pageText, type GeneratedSyntax } from '../../bench/generate/serialize.ts';
import { wikiPages } from '../../bench/generate/wiki.ts';

const BASE = 'https://wiki.example.org/';

function wiki(triples: number, seed: number, syntax: GeneratedSyntax = 'nq'): string {
  const pages = [...wikiPages({ triples, base: BASE, seed })];
  return headOf(syntax) + pages.map((page) => pageText(page, BASE, syntax)).join('');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

test('the same seed gives the same bytes, another one others', () => {
  expect(hashOf(wiki(5_000, 7))).toBe(hashOf(wiki(5_000, 7)));
  expect(hashOf(wiki(5_000, 8))).not.toBe(hashOf(wiki(5_000, 7)));
});

test('a larger wiki begins with the smaller one', () => {
  const small = wiki(2_000, 1);
  expect(wiki(4_000, 1).startsWith(small)).toBe(true);
});

test('N-Quads hold what was asked for, one page graph a page, facts in their home', () => {
  const quads = new Parser({ format: 'N-Quads' }).parse(wiki(10_000, 1));
  expect(quads.length).toBeGreaterThanOrEqual(10_000);
  expect(quads.length).toBeLessThan(10_200);
  for (const { subject, graph } of quads) {
    const slug = graph.value.slice(`${BASE}wiki/`.length);
    expect(slug).toMatch(SLUG_PATTERN);
    expect(subject.value.split('#', 1)[0]).toBe(`${BASE}id/${slug}`);
  }
});

test('Turtle says the same statements', () => {
  const of = (text: string, format: string): string[] =>
    new Parser({ format })
      .parse(text)
      .map(({ subject, predicate, object }) => `${subject.id} ${predicate.id} ${object.id}`)
      .sort();
  expect(of(wiki(3_000, 3, 'ttl'), 'Turtle')).toEqual(of(wiki(3_000, 3), 'N-Quads'));
});

test('a wiki has steps in order, groups, quantities, concepts, runs and three languages', () => {
  const text = wiki(5_000, 1);
  for (const name of [
    'Step',
    'StepGroup',
    'ResourceUse',
    'Execution',
    'StepRecord',
    'Role',
    'order',
  ])
    expect(text).toContain(`core#${name}>`);
  for (const name of ['skos/core#broader>', '"@fr ', '"@en ', '"@es ', '#dateTime>', '#decimal>'])
    expect(text).toContain(name);
});
