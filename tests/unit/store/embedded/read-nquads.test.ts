import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blankNode,
  langLiteral,
  namedNode,
  quad,
  quadToNQuads,
  stringLiteral,
  typedLiteral,
  type Quad,
} from '../../../../core/rdf/terms.ts';
import { readNQuads } from '../../../../server/store/embedded/read-nquads.ts';

const text = fc.string({
  unit: fc.constantFrom(
    '"',
    '\\',
    '\n',
    '\r',
    '\t',
    '\b',
    'u',
    ' .',
    '<',
    '>',
    '@',
    'é',
    '𝄞',
    '\u0001',
  ),
});
const node = fc.constantFrom(namedNode('http://a/x'), blankNode('b.1-é'), blankNode('b2'));
const object = fc.oneof(
  node,
  text.map(stringLiteral),
  text.map((value) => langLiteral(value, 'fr-ca')),
  text.map((value) => typedLiteral(value, 'http://a/type#x')),
);

test('reads back every statement as it was written', () => {
  const statement = fc
    .tuple(node, object, fc.boolean())
    .map(([s, o, named]): Quad =>
      quad(s, namedNode('http://a/p'), o, ...(named ? [namedNode('g:1')] : [])),
    );
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 5 }), (quads) => {
      expect([...readNQuads(quads.map((one) => `${quadToNQuads(one)}\n`).join(''))]).toEqual(quads);
    }),
  );
});

test('a very long literal with many escapes is read', () => {
  const long = quad(namedNode('a:s'), namedNode('a:p'), stringLiteral('\n"é'.repeat(500_000)));
  expect([...readNQuads(quadToNQuads(long))]).toEqual([long]);
});

test.each([
  '<a:s> <a:p> <<( <a:s> <a:p> <a:o> )>> .',
  '<a:s> <a:p> "x"@fr--ltr .',
  '<a:s> <a:p> <a:o>',
])('refuses what is not plain RDF 1.1: %s', (line) => {
  expect(() => [...readNQuads(line)]).toThrow(TypeError);
});
