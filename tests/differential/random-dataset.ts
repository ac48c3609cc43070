import fc from 'fast-check';
import {
  langLiteral,
  namedNode,
  quad,
  stringLiteral,
  typedLiteral,
  type NamedNode,
  type Quad,
  type Term,
} from '../../core/rdf/terms.ts';

export const NS = 'http://example.org/';
export const GRAPHS: readonly NamedNode[] = ['g1', 'g2'].map((name) => namedNode(NS + name));
/** The graph that stands for the default graph of the queries. */
export const HOME = namedNode(`${NS}home`);
export const NODES = ['a', 'b', 'c'].map((name) => namedNode(NS + name));
export const PREDICATES = ['p', 'q', 'r'].map((name) => namedNode(NS + name));

/** Few values, so that they meet: equal ones in other forms, other types, errors of each operator. */
export const LITERALS: readonly Term[] = [
  typedLiteral('1', 'integer'),
  typedLiteral('2', 'integer'),
  typedLiteral('-3', 'integer'),
  typedLiteral('1.5', 'decimal'),
  typedLiteral('2.0', 'decimal'),
  typedLiteral('2.0E0', 'double'),
  typedLiteral('true', 'boolean'),
  typedLiteral('2024-02-29', 'date'),
  typedLiteral('2024-02-29T10:00:00Z', 'dateTime'),
  typedLiteral('2024-02-29T12:00:00+02:00', 'dateTime'),
  stringLiteral('pain'),
  stringLiteral('1'),
  stringLiteral(''),
  langLiteral('pain', 'fr'),
  langLiteral('bread', 'en'),
  langLiteral('bread', 'en-ca'),
];

export const node: fc.Arbitrary<NamedNode> = fc.constantFrom(...NODES);
export const predicate: fc.Arbitrary<NamedNode> = fc.constantFrom(...PREDICATES);
export const literal: fc.Arbitrary<Term> = fc.constantFrom(...LITERALS);

const statement: fc.Arbitrary<Quad> = fc
  .tuple(
    node,
    predicate,
    fc.oneof({ weight: 3, arbitrary: node }, { weight: 2, arbitrary: literal }),
    fc.constantFrom(HOME, HOME, ...GRAPHS),
  )
  .map(([s, p, o, g]) => quad(s, p, o, g));

export const dataset: fc.Arbitrary<readonly Quad[]> = fc.array(statement, {
  maxLength: 24,
  size: 'max',
});
