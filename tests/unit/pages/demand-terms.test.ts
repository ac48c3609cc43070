import { describe, expect, test } from 'vitest';
import {
  blankNode,
  langLiteral,
  namedNode,
  quad,
  stringLiteral,
  typedLiteral,
  type Term,
} from '../../../core/rdf/terms.ts';
import { demandTerms } from '../../../server/domain/pages/demand-terms.ts';

const about = namedNode('http://localhost/O/id/x');
const says = namedNode('http://www.w3.org/2000/01/rdf-schema#seeAlso');
const take = (object: Term): void => demandTerms([quad(about, says, object)]);

describe('a term that N-Quads cannot hold', () => {
  test.each([
    ['an IRI with a space', namedNode('http://example.org/a b')],
    ['an IRI that ends its own brackets', namedNode('http://example.org/> . <urn:x')],
    ['a relative IRI', namedNode('javascript')],
    ['an empty IRI', namedNode('')],
    ['half a character', namedNode('http://example.org/\uD800')],
    ['a line break', namedNode('http://example.org/\n')],
    ['a language with a space', langLiteral('x', 'fr ca')],
    ['a language that is markup', langLiteral('x', '"><script>')],
    ['a language of one hyphen', langLiteral('x', '-')],
    ['a bad datatype', typedLiteral('x', 'no iri')],
    ['a label with a space', blankNode('a b')],
    ['an empty label', blankNode('')],
    ['a label that ends in a point', blankNode('a.')],
  ])('is refused: %s', (_name, term) => {
    expect(() => take(term)).toThrow(expect.objectContaining({ id: 'bad-term' }) as Error);
  });

  test('is refused as subject and property as well', () => {
    const bad = namedNode('no iri');
    const object = stringLiteral('x');
    for (const statement of [quad(bad, says, object), quad(about, bad, object)]) {
      expect(() => demandTerms([statement])).toThrow(/bad-term/);
    }
  });

  test('is shown cut short, and found in time however long', () => {
    const start = performance.now();
    for (const long of ['a-'.repeat(1_000_000), 'a'.repeat(2_000_000) + ' ']) {
      expect(() => take(langLiteral('x', long))).toThrow(/bad-term/);
      expect(() => take(namedNode(`urn:${long} `))).toThrow(/bad-term/);
      expect(() => take(blankNode(`${'a.'.repeat(1_000_000)} `))).toThrow(/bad-term/);
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test.each([
  ['IRIs of other scripts', namedNode('https://exemple.québec/été#大')],
  ['a bare scheme', namedNode('urn:')],
  ['an IRI with percent escapes', namedNode('http://example.org/a%20b?x=[1]')],
  ['a language with a region', langLiteral('x', 'pt-br')],
  ['a language of private use', langLiteral('x', 'x-montreal-plateau')],
  ['labels of parsers', blankNode('b0_c14n.1-é')],
  ['any text', stringLiteral('<>"{}|\\^` \u0000\n')],
])('%s pass', (_name, term) => {
  expect(() => take(term)).not.toThrow();
});
