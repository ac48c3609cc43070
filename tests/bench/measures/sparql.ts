import { bigWiki, closeBigWikis } from '../big-wiki.ts';
import type { Figure, Outcome } from '../figure.ts';
import { call } from '../http-client.ts';
import { startPlainServer } from '../plain-server.ts';
import { p50 } from '../samples.ts';
import { compareEngines, type Comparison } from '../sparql/compare-engines.ts';
import { comparisonTable } from '../sparql/comparison-table.ts';
import type { Engine } from '../sparql/engine.ts';
import { ourEngine } from '../sparql/our-engine.ts';
import { startRawEngine } from '../sparql/raw-engine.ts';
import { startVirtuosoEngine } from '../sparql/virtuoso-engine.ts';
import { isVirtuosoInstalled, VIRTUOSO_MISSING } from '../sparql/virtuoso.ts';

/** What may lie between a light query in process and the same over HTTP. */
const MOST_OVERHEAD = 1;

/** The wiki’s endpoint beside bare Oxigraph and Virtuoso, on generated wikis of two sizes. */
export async function sparql(): Promise<Outcome> {
  const small = await atSize(100_000, '100k', 1.5);
  await closeBigWikis(1_000_000);
  const large = await atSize(1_000_000, '1M', 2.2);
  const note = isVirtuosoInstalled() ? '' : `\nskipped: ${VIRTUOSO_MISSING}\n`;
  return {
    figures: [...small.figures, ...large.figures],
    details: `${small.details}\n\n${large.details}\n${note}`,
  };
}

async function atSize(
  triples: number,
  size: string,
  mostOfVirtuoso: number,
): Promise<{ figures: readonly Figure[]; details: string }> {
  const { server, census, file } = await bigWiki(triples);
  const ours = ourEngine(server.origin);
  const engines: Engine[] = [ours];
  try {
    engines.push(await startRawEngine(file));
    if (isVirtuosoInstalled()) engines.push(await startVirtuosoEngine(file));
    const trip = await roundTrip();
    const comparisons = await compareEngines(engines, census);
    return {
      figures: figuresOf(comparisons, size, mostOfVirtuoso, trip),
      details: comparisonTable(comparisons, engines, `${size} triples, p50 in ms`),
    };
  } finally {
    await Promise.all(engines.map((engine) => engine.stop()));
  }
}

function figuresOf(
  comparisons: readonly Comparison[],
  size: string,
  mostOfVirtuoso: number,
  trip: number,
): Figure[] {
  const overheads = comparisons
    .filter(({ query }) => query.light)
    .map(({ times }) => (times['Infrawiki'] ?? Infinity) - (times['Oxigraph'] ?? Infinity));
  const ratios = comparisons.flatMap(({ times: { Infrawiki = Infinity, Virtuoso } }) =>
    Virtuoso === undefined ? [] : [Infrawiki / Virtuoso],
  );
  return [
    {
      measure: `light queries over bare Oxigraph, ${size}, p50, mean of kinds`,
      value: overheads.reduce((sum, one) => sum + one, 0) / overheads.length,
      unit: 'ms',
      target: MOST_OVERHEAD,
      baseline: trip,
    },
    {
      measure: `light queries over bare Oxigraph, ${size}, p50, dearest kind`,
      value: Math.max(...overheads),
      unit: 'ms',
      target: MOST_OVERHEAD,
      baseline: trip,
    },
    {
      measure: `kinds of query answered otherwise by another engine, ${size}`,
      value: comparisons.filter(({ differences }) => differences.length > 0).length,
      unit: 'kinds',
      target: 0,
    },
    ...(ratios.length === 0
      ? []
      : [
          {
            measure: `geometric mean against Virtuoso, ${size}, every text new`,
            value: geometricMean(ratios),
            unit: '×',
            target: mostOfVirtuoso,
          } satisfies Figure,
        ]),
  ];
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** What HTTP alone costs here: a short answer from a server that does nothing else. */
async function roundTrip(): Promise<number> {
  const plain = await startPlainServer({});
  try {
    const times: number[] = [];
    for (let turn = 0; turn < 300; turn += 1) times.push((await call(plain.origin)).milliseconds);
    return p50(times);
  } finally {
    plain.stop();
  }
}
