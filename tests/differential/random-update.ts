import fc from 'fast-check';
import { termToNTriples } from '../../core/rdf/terms.ts';
import { GRAPHS, HOME, literal, node, predicate } from './random-dataset.ts';
import { group, numbered } from './random-query.ts';

type Text = fc.Arbitrary<string>;

const graph: Text = fc.constantFrom(...GRAPHS, HOME).map(termToNTriples);
const iri: Text = node.map(termToNTriples);
const link: Text = predicate.map(termToNTriples);
const value: Text = fc.oneof(iri, literal.map(termToNTriples));
/** Those that the patterns of random groups bind; ?p is bound to predicates alone. */
const variable: Text = fc.constantFrom('?x', '?y', '?z');

const words = (...parts: Text[]): Text => fc.tuple(...parts).map((all) => all.join(' '));
const plain = (text: string): Text => fc.constant(text);
const some = (one: Text, most: number): Text =>
  fc.array(one, { minLength: 1, maxLength: most }).map((all) => all.join(' '));
const inGraph = (inside: Text): Text =>
  fc.tuple(graph, inside).map(([name, text]) => `GRAPH ${name} { ${text} }`);

const fact: Text = words(iri, link, value, plain('.'));
/** A template: what cannot be a triple once it is filled in is left out, not an error. */
const template: Text = words(
  fc.oneof(variable, iri),
  fc.oneof({ weight: 3, arbitrary: link }, { weight: 1, arbitrary: variable }),
  fc.oneof(variable, value),
  plain('.'),
);
const quads = (inside: Text): Text => some(fc.oneof(inside, inGraph(inside)), 2);

/** The dataset of a pattern that may look into other graphs: the three alone. */
const USING = [
  `USING ${termToNTriples(HOME)}`,
  ...GRAPHS.map((name) => `USING NAMED ${termToNTriples(name)}`),
].join(' ');

/**
 * An update on the three graphs. Each begins by naming its graph, because without a name a statement
 * would go where this wiki, and not the standard, puts it.
 */
const operation: Text = fc.oneof(
  some(inGraph(some(fact, 3)), 2).map((data) => `INSERT DATA { ${data} }`),
  some(inGraph(some(fact, 3)), 2).map((data) => `DELETE DATA { ${data} }`),
  inGraph(some(template, 2)).map((pattern) => `DELETE WHERE { ${pattern} }`),
  fc
    .tuple(graph, quads(template), quads(template), group(0))
    .map(
      ([name, gone, come, where]) =>
        `WITH ${name} DELETE { ${gone} } INSERT { ${come} } WHERE { ${where} }`,
    ),
  fc
    .tuple(graph, quads(template), quads(template), group(1))
    .map(
      ([name, gone, come, where]) =>
        `WITH ${name} DELETE { ${gone} } INSERT { ${come} } ${USING} WHERE { ${where} }`,
    ),
  fc
    .tuple(inGraph(template), group(1))
    .map(([come, where]) => `INSERT { ${come} } ${USING} WHERE { ${where} }`),
  graph.map((name) => `CLEAR SILENT GRAPH ${name}`),
  graph.map((name) => `DROP SILENT GRAPH ${name}`),
  fc.tuple(graph, graph).map(([from, to]) => `ADD SILENT ${from} TO ${to}`),
  // Here a graph without statements does not exist, so there must be something to copy.
  fc
    .tuple(fc.constantFrom('COPY', 'MOVE'), graph, graph, fact)
    .map(
      ([verb, from, to, data]) =>
        `INSERT DATA { GRAPH ${from} { ${data} } } ;\n${verb} ${from} TO ${to}`,
    ),
);

/** A sequence: each operation sees what the ones before it did. */
export const update: Text = fc
  .array(operation, { minLength: 1, maxLength: 3 })
  .map((all) => numbered(all.join(' ;\n')));
