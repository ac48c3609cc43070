import { createHash } from 'node:crypto';
import type * as oxigraph from 'oxigraph';
import { readRows } from './read-results.ts';
import type { Slice, SliceDigest, SliceSize } from './replica-messages.ts';

/** Statements of a graph that are digested at once; a larger graph is taken predicate by predicate. */
const LARGEST_WHOLE = 50_000;

/** Every graph with its size; a large one predicate by predicate. */
export function listSlices(store: oxigraph.Store): SliceSize[] {
  const graphs = rows(store, 'SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g');
  const unnamed = rows(store, 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }');
  return [
    ...unnamed.map(({ n }) => ({ graph: '', count: Number(n) })),
    ...graphs.map(({ g = '', n }) => ({ graph: g, count: Number(n) })),
  ]
    .filter(({ count }) => count > 0)
    .flatMap((whole) => (whole.count <= LARGEST_WHOLE ? [whole] : byPredicate(store, whole.graph)));
}

/** What a replica holds of a slice, as something short. */
export function digestSlice(store: oxigraph.Store, { graph, predicate }: Slice): SliceDigest {
  const verb = predicate === undefined ? '?p' : iri(predicate);
  const pattern = `?s ${verb} ?o`;
  const triples = store.query(`CONSTRUCT { ${pattern} } WHERE ${within(graph, pattern)}`, {
    results_format: 'application/n-triples',
  }) as string;
  const lines = triples.split('\n').filter((line) => line !== '');
  lines.sort(byCodePoint);
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  const digest = { count: lines.length, hash: hash.digest('hex') };
  const blank = lines.some((line) => line.startsWith('_:') || / _:\S+ \.$/.test(line));
  return blank && predicate === undefined ? { ...digest, blanks: triples } : digest;
}

function byPredicate(store: oxigraph.Store, graph: string): SliceSize[] {
  return rows(
    store,
    `SELECT ?p (COUNT(*) AS ?n) WHERE ${within(graph, '?s ?p ?o')} GROUP BY ?p`,
  ).map(({ p = '', n }) => ({ graph, predicate: p, count: Number(n) }));
}

function rows(store: oxigraph.Store, query: string): Record<string, string | undefined>[] {
  const json = store.query(query, { results_format: 'application/sparql-results+json' }) as string;
  return readRows(json).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value])),
  );
}

function within(graph: string, pattern: string): string {
  return graph === '' ? `{ ${pattern} }` : `{ GRAPH ${iri(graph)} { ${pattern} } }`;
}

/** An IRI met in the wild must not end the query it is in. */
function iri(value: string): string {
  // oxlint-disable-next-line no-control-regex -- what an IRIREF must escape (SPARQL 1.1, 19.8)
  const escaped = value.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return `<${escaped}>`;
}

/** UTF-16 order is not that of code points only where surrogates meet U+E000 and above. */
function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  if (at === length) return a.length - b.length;
  const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
  const surrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
  if (surrogate(x) !== surrogate(y)) return surrogate(x) ? 1 : -1;
  return x - y;
}
