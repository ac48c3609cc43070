/** `npm run bench [-- NAME…]`: measures the built server and holds it to its targets. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { closeBigWikis } from './big-wiki.ts';
import { figuresIn, verdictOf, ratioOf, type Figure, type Outcome } from './figure.ts';
import { closeConnections } from './http-client.ts';
import { calm, machine, type Calm } from './machine.ts';
import { health } from './measures/health.ts';
import { tuneImport } from './measures/import.ts';
import { journal } from './measures/journal.ts';
import { lookUps } from './measures/look-ups.ts';
import { lanes } from './measures/lanes.ts';
import { merge } from './measures/merge.ts';
import { pageViews } from './measures/page-views.ts';
import { saves } from './measures/saves.ts';
import { size } from './measures/size.ts';
import { sparql } from './measures/sparql.ts';
import { startUp } from './measures/start-up.ts';
import { typing } from './measures/typing.ts';
import { weight } from './measures/weight.ts';
import { table } from './table.ts';

const MEASURES: Readonly<Record<string, () => Promise<Outcome>>> = {
  start: startUp,
  weight,
  typing,
  pages: pageViews,
  saves,
  health,
  lookups: lookUps,
  import: tuneImport,
  journal,
  size,
  merge,
  sparql,
  lanes,
};

interface Measured {
  readonly name: string;
  readonly calm: Calm;
  readonly seconds: number;
  readonly outcome: Outcome;
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in MEASURES));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Known: ${Object.keys(MEASURES).join(', ')}.`);
  process.exit(2);
}

const results: Measured[] = [];
try {
  for (const name of names.length > 0 ? names : Object.keys(MEASURES)) {
    results.push(await measured(name));
  }
} finally {
  await closeBigWikis();
  closeConnections();
}
report(results);

async function measured(name: string): Promise<Measured> {
  const before = calm();
  const start = performance.now();
  const outcome = await MEASURES[name]!();
  const seconds = (performance.now() - start) / 1000;
  const said = 'skipped' in outcome ? `skipped: ${outcome.skipped}` : `${seconds.toFixed(1)} s`;
  console.error(`${name}: ${said} (${calmness(before)})`);
  return { name, calm: before, seconds, outcome };
}

function report(all: readonly Measured[]): void {
  const figures = all.flatMap(({ outcome }) => figuresIn(outcome));
  const { cores, memoryGiB, node, platform } = machine();
  console.log(`${cores} cores, ${memoryGiB} GiB of memory, Node ${node}, ${platform}\n`);
  console.log(table(figures));
  for (const { outcome } of all) if ('details' in outcome) console.log(`\n${outcome.details}`);
  const busy = all.filter(({ calm: { share } }) => share < 0.9);
  if (busy.length > 0) {
    console.log(`\nThe machine was not calm during: ${busy.map(({ name }) => name).join(', ')}.`);
  }
  console.log(`\nWritten to ${write(all)}`);
  const missed = figures.filter((figure) => verdictOf(figure) === 'fail');
  if (missed.length === 0) return;
  console.log(`Targets missed: ${missed.map(({ measure }) => measure).join('; ')}.`);
  process.exitCode = 1;
}

function calmness({ load, share }: Calm): string {
  return `load ${load.toFixed(1)}, a thread got ${Math.round(share * 100)} % of a core`;
}

/** @returns the file, relative to the working directory */
function write(all: readonly Measured[]): string {
  const time = new Date().toISOString();
  const file = path.join('var', 'bench', `${time.replaceAll(':', '-')}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  const measures = all.map(({ outcome, ...rest }) => ({
    ...rest,
    ...('length' in outcome ? {} : outcome),
    figures: figuresIn(outcome).map(judged),
  }));
  const text = JSON.stringify({ time, machine: machine(), measures }, undefined, 2);
  writeFileSync(file, `${text}\n`);
  return file;
}

function judged(figure: Figure): object {
  return { ...figure, ratio: ratioOf(figure), verdict: verdictOf(figure) };
}
