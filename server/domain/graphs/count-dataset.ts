import type { Services } from '../services.ts';

/** A class or a property, and how often it is used. */
export interface Partition {
  readonly iri: string;
  readonly count: number;
}

/** What the public dataset holds, counted at one commit. */
export interface DatasetCounts {
  readonly seq: number;
  /** A triple that stands in two graphs counts twice, as it does in queries. */
  readonly statements: number;
  readonly subjects: number;
  readonly objects: number;
  /** Things of each class, each thing once; the most used first. */
  readonly classes: readonly Partition[];
  /** Statements of each property; the most used first. */
  readonly properties: readonly Partition[];
}

/** Classes or properties told one by one; more than those are told by none. */
const MOST_PARTITIONS = 1000;
/** Past so many statements counting is dear, and counts rest for as long as it took times REST. */
const CHEAP_UP_TO = 200_000;
const REST = 20;

interface Counted {
  readonly seq: number;
  /** When they may be counted anew although there was another commit (`performance.now()`). */
  until: number;
  readonly counts: Promise<DatasetCounts>;
}

type Counting = Pick<Services, 'journal' | 'quadIndex'>;

const kept = new WeakMap<object, Counted>();

/**
 * Counts the dataset in the quad index, once a commit. Of a large one, counts of an earlier commit
 * are told for a while; they say of which.
 * @throws WikiError `timeout` when the index is too large to be counted in time
 */
export function countDataset(services: Counting): Promise<DatasetCounts> {
  const { quadIndex } = services;
  const known = kept.get(quadIndex);
  const isGood = known && (known.seq === quadIndex.seq || performance.now() < known.until);
  if (isGood) return known.counts;
  const begun = performance.now();
  const counts = count(services);
  const counted: Counted = { seq: quadIndex.seq, until: Infinity, counts };
  kept.set(quadIndex, counted);
  void settle(quadIndex, counted, begun);
  return counts;
}

async function settle(key: object, counted: Counted, begun: number): Promise<void> {
  try {
    const { statements } = await counted.counts;
    const now = performance.now();
    counted.until = statements > CHEAP_UP_TO ? now + REST * (now - begun) : 0;
  } catch {
    // Told to whoever asked; the next one tries again.
    if (kept.get(key) === counted) kept.delete(key);
  }
}

const COUNTS = {
  subjects: 'SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }',
  objects: 'SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }',
  classes: `SELECT (?c AS ?iri) (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c FILTER(ISIRI(?c)) }
            GROUP BY ?c ORDER BY DESC(?n) ?c LIMIT ${MOST_PARTITIONS}`,
  properties: `SELECT (?p AS ?iri) (COUNT(*) AS ?n) { ?s ?p ?o }
               GROUP BY ?p ORDER BY DESC(?n) ?p LIMIT ${MOST_PARTITIONS}`,
};

/** Again when a commit slipped in, unless commits come faster than counts. */
async function count(services: Counting, tries = 3): Promise<DatasetCounts> {
  const { journal, quadIndex } = services;
  const { seq } = quadIndex;
  const rowsOf = async (query: string): Promise<Partition[]> => {
    const rows = await quadIndex.select(query, { lane: 'heavy' });
    return rows.map(({ iri, n }) => ({ iri: iri?.value ?? '', count: Number(n?.value ?? 0) }));
  };
  const graphs = await journal.graphs();
  // One after the other: there is one heavy lane, and others wait for it too.
  const [subjects] = await rowsOf(COUNTS.subjects);
  const [objects] = await rowsOf(COUNTS.objects);
  const classes = await rowsOf(COUNTS.classes);
  const properties = await rowsOf(COUNTS.properties);
  if (quadIndex.seq !== seq && tries > 1) return count(services, tries - 1);
  return {
    seq,
    statements: graphs.reduce((sum, { size }) => sum + size, 0),
    subjects: subjects?.count ?? 0,
    objects: objects?.count ?? 0,
    classes,
    properties,
  };
}
