import {
  Generator,
  type BgpPattern,
  type Pattern,
  type PropertyPath,
  type Query,
  type Triple,
} from 'sparqljs';
import type { ActiveGraph, Visitor } from './walk-query.ts';

type End = Triple['subject'] | Triple['object'];

/**
 * A path of length zero leads from a term to itself also where the term stands nowhere in the graph
 * (SPARQL 1.1, 18.4); the engine looks for the term first. Where it is absent no longer path can
 * begin or end there either, so that the pattern says no more than what its other end is.
 * @param absent whether a term is neither subject nor object in a graph of the query's dataset
 */
export function zeroLengthVisitor(absent: (term: End, graph: ActiveGraph) => boolean): Visitor {
  return {
    group: (patterns, graph) => {
      // Under GRAPH ?g the term may stand in some of the graphs: see the list of known failures.
      if (graph?.termType === 'Variable') return patterns;
      const settled = new Map<Triple, Pattern>();
      for (const triple of patterns.flatMap((one) => (one.type === 'bgp' ? one.triples : []))) {
        const pattern = settledEnd(triple, (term) => absent(term, graph));
        if (pattern) settled.set(triple, pattern);
      }
      if (settled.size === 0) return patterns;
      return patterns.flatMap((one) => (one.type === 'bgp' ? withSettled(one, settled) : [one]));
    },
  };
}

/** What is settled comes after the rest, so that no blank node is in two parts. */
function withSettled(
  { triples }: BgpPattern,
  settled: ReadonlyMap<Triple, Pattern>,
): readonly Pattern[] {
  const left = triples.filter((one) => !settled.has(one));
  const rest: Pattern[] = left.length > 0 ? [{ type: 'bgp', triples: left }] : [];
  return [...rest, ...triples.flatMap((one) => settled.get(one) ?? [])];
}

function settledEnd(
  { subject, predicate, object }: Triple,
  absent: (term: End) => boolean,
): Pattern | undefined {
  const times = 'type' in predicate ? zeroLengths(predicate) : 0;
  if (times === 0) return undefined;
  const [constant, other] = isConstant(subject) ? [subject, object] : [object, subject];
  if (!isConstant(constant) || other.termType === 'BlankNode' || other.termType === 'Quad')
    return undefined;
  if (!absent(constant)) return undefined;
  if (other.termType === 'Variable') {
    const row = { [`?${other.value}`]: constant } as never;
    return { type: 'values', values: Array.from({ length: times }, () => row) };
  }
  if (!other.equals(constant)) return undefined;
  return { type: 'values', values: Array.from({ length: times }, () => ({})) };
}

function isConstant(term: End): boolean {
  return term.termType === 'NamedNode' || term.termType === 'Literal';
}

/** In how many ways a path can be of length zero. In a sequence an inner end must be in the graph. */
function zeroLengths(path: Triple['predicate'] | PropertyPath): number {
  if (!('type' in path) || path.pathType === '!') return 0;
  const inner = (path.items as PropertyPath[]).map(zeroLengths);
  const sum = inner.reduce((total, one) => total + one, 0);
  switch (path.pathType) {
    case '*':
    case '?':
      return 1;
    case '+':
      return Math.min(sum, 1);
    case '/':
      return 0;
    default:
      return sum;
  }
}

/** An ASK for what `absent` wants to know, on the dataset that a query names. */
export function presenceOf(term: End, graph: ActiveGraph, { from }: Query): string {
  const text = (one: End): string =>
    new (Generator as unknown as new () => { createGenerator(): { toEntity(one: End): string } })()
      .createGenerator()
      .toEntity(one);
  const named = text(term);
  const found =
    term.termType === 'Literal'
      ? `{ ?s ?p ${named} }`
      : `{ { ${named} ?p ?o } UNION { ?s ?p ${named} } }`;
  const dataset = [
    ...(from?.default ?? []).map((one) => `FROM ${text(one)}`),
    ...(from?.named ?? []).map((one) => `FROM NAMED ${text(one)}`),
  ];
  return `ASK ${dataset.join(' ')} { ${graph ? `GRAPH ${text(graph)} ${found}` : found} }`;
}
