import fc from 'fast-check';
import { termToNTriples } from '../../core/rdf/terms.ts';
import { GRAPHS, literal, node, predicate } from './random-dataset.ts';

type Text = fc.Arbitrary<string>;

const variable: Text = fc.constantFrom('?x', '?y', '?z');
const iri: Text = node.map(termToNTriples);
const value: Text = fc.oneof(iri, literal.map(termToNTriples));
const link: Text = predicate.map(termToNTriples);

const path: Text = fc.oneof(
  link.map((p) => `${p}*`),
  link.map((p) => `${p}+`),
  link.map((p) => `${p}?`),
  link.map((p) => `^${p}`),
  link.map((p) => `!${p}`),
  fc.tuple(link, link).map(([p, q]) => `${p}/${q}`),
  fc.tuple(link, link).map(([p, q]) => `(${p}|${q}*)`),
  fc.tuple(link, link).map(([p, q]) => `(${p}/${q})+`),
);

const triple: Text = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: variable }, { weight: 1, arbitrary: iri }),
    fc.oneof({ weight: 5, arbitrary: link }, { weight: 1, arbitrary: fc.constant('?p') }),
    fc.oneof({ weight: 3, arbitrary: variable }, { weight: 1, arbitrary: value }),
  )
  .map((terms) => `${terms.join(' ')} .`);

const pathTriple: Text = fc
  .tuple(fc.oneof(variable, iri), path, fc.oneof(variable, iri))
  .map((terms) => `${terms.join(' ')} .`);

const triples: Text = fc.array(triple, { minLength: 1, maxLength: 2 }).map((all) => all.join(' '));

/** An expression, as deep as `depth` allows. */
export function expression(depth = 2): Text {
  const atom: Text = fc.oneof(variable, variable, literal.map(termToNTriples), iri);
  if (depth === 0) return atom;
  const inner = expression(depth - 1);
  const call = (name: string): Text => inner.map((one) => `${name}(${one})`);
  const infix = (...operators: string[]): Text =>
    fc
      .tuple(inner, fc.constantFrom(...operators), inner)
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`);
  return fc.oneof(
    { weight: 3, arbitrary: atom },
    { weight: 3, arbitrary: infix('=', '!=', '<', '>', '<=', '>=') },
    { weight: 2, arbitrary: infix('&&', '||') },
    { weight: 1, arbitrary: infix('+', '-', '*') },
    { weight: 1, arbitrary: call('!') },
    ...'STR LANG DATATYPE isIRI isLiteral isNumeric YEAR STRLEN UCASE ABS CEIL ROUND'
      .split(' ')
      .map((name) => ({ weight: 1, arbitrary: call(name) })),
    { weight: 1, arbitrary: variable.map((one) => `BOUND(${one})`) },
    { weight: 1, arbitrary: fc.tuple(inner, inner).map((two) => `COALESCE(${two.join(', ')})`) },
    { weight: 1, arbitrary: fc.tuple(inner, inner).map((two) => `CONTAINS(${two.join(', ')})`) },
    { weight: 1, arbitrary: fc.tuple(inner, inner).map((two) => `CONCAT(${two.join(', ')})`) },
    { weight: 1, arbitrary: fc.tuple(inner, inner).map((two) => `sameTerm(${two.join(', ')})`) },
    { weight: 1, arbitrary: inner.map((one) => `LANGMATCHES(LANG(${one}), "en")`) },
    { weight: 1, arbitrary: fc.tuple(inner, inner, inner).map((all) => `IF(${all.join(', ')})`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(inner, value, value)
        .map(([one, ...list]) => `(${one} IN (${list.join(', ')}))`),
    },
  );
}

const graphName: Text = fc.constantFrom(...GRAPHS.map(termToNTriples), '?g');

/** What stands between the braces of a group; variables that BIND makes are called ?new for now. */
export function group(depth = 2): Text {
  const first = fc.oneof({ weight: 4, arbitrary: triples }, { weight: 1, arbitrary: pathTriple });
  if (depth === 0) return first;
  const inner = group(depth - 1);
  const more: Text = fc.oneof(
    { weight: 3, arbitrary: triples },
    { weight: 2, arbitrary: pathTriple },
    { weight: 3, arbitrary: inner.map((one) => `OPTIONAL { ${one} }`) },
    { weight: 2, arbitrary: fc.tuple(inner, inner).map(([a, b]) => `{ ${a} } UNION { ${b} }`) },
    { weight: 2, arbitrary: inner.map((one) => `MINUS { ${one} }`) },
    { weight: 3, arbitrary: expression().map((one) => `FILTER(${one})`) },
    { weight: 2, arbitrary: expression(1).map((one) => `BIND(${one} AS ?new)`) },
    { weight: 1, arbitrary: triples.map((one) => `FILTER NOT EXISTS { ${one} }`) },
    { weight: 1, arbitrary: triples.map((one) => `FILTER EXISTS { ${one} }`) },
    {
      weight: 2,
      arbitrary: fc.tuple(graphName, triples).map(([g, one]) => `GRAPH ${g} { ${one} }`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(variable, fc.array(value, { maxLength: 3 }))
        .map(([name, list]) => `VALUES ${name} { ${list.join(' ')} }`),
    },
    { weight: 1, arbitrary: inner.map((one) => `{ SELECT DISTINCT ?x ?y { ${one} } }`) },
    {
      weight: 1,
      arbitrary: inner.map((one) => `{ SELECT ?x (COUNT(*) AS ?new) { ${one} } GROUP BY ?x }`),
    },
  );
  return fc
    .tuple(first, fc.array(more, { maxLength: 3 }))
    .map(([start, rest]) => [start, ...rest].join(' '));
}

const aggregate: Text = fc
  .tuple(
    fc.constantFrom('COUNT', 'SUM', 'MIN', 'MAX', 'AVG'),
    fc.constantFrom('', 'DISTINCT '),
    variable,
  )
  .map(([name, distinct, one]) => `(${name}(${distinct}${one}) AS ?n)`);

/** A SELECT without LIMIT, whose solutions are a multiset. */
export const query: Text = fc
  .tuple(
    group(),
    fc.oneof(
      { weight: 4, arbitrary: fc.constant(['SELECT *', ''] as const) },
      { weight: 1, arbitrary: fc.constant(['SELECT DISTINCT ?x ?y', 'ORDER BY ?x'] as const) },
      { weight: 1, arbitrary: aggregate.map((one) => [`SELECT ${one}`, ''] as const) },
      {
        weight: 1,
        arbitrary: aggregate.map((one) => [`SELECT ?x ${one}`, 'GROUP BY ?x'] as const),
      },
    ),
  )
  .map(([inside, [head, tail]]) => numbered(`${head} { ${inside} } ${tail}`));

/** Each BIND its own variable. */
export function numbered(text: string): string {
  let count = 0;
  return text.replaceAll('?new', () => `?new${(count += 1)}`);
}
