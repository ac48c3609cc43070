import { setTimeout as pause } from 'node:timers/promises';
import { bigWiki, closeBigWikis, type BigWiki } from '../big-wiki.ts';
import { beside } from '../clients.ts';
import type { Detailed, Figure } from '../figure.ts';
import { Random } from '../generate/random.ts';
import { BROWSER, call } from '../http-client.ts';
import { p50, p95, percentile } from '../samples.ts';
import { formatOf } from '../sparql/engine.ts';
import { hostileQueries } from '../sparql/hostile-queries.ts';
import { WIKI_QUERIES, type WikiQuery } from '../sparql/wiki-queries.ts';

const TRIPLES = 1_000_000;
const CLIENTS = 8;
/** Of a hundred queries. */
const HEAVY_PERCENT = 10;
const QUERY_SECONDS = 20;

const HOSTILE = 50;
const READERS = 4;
/** Milliseconds between two pages of a reader. */
const READING = 50;
const READING_SECONDS = 15;

/** What heavy and hostile queries do to everybody else, with a million triples and the usual limits. */
export async function lanes(): Promise<Detailed> {
  await closeBigWikis(TRIPLES);
  const wiki = await bigWiki(TRIPLES);
  const mixed = await mixedQueries(wiki);
  await views(wiki, 2);
  const calm = await views(wiki, READING_SECONDS);
  const { answers, times } = await underAttack(wiki);
  return { figures: [...mixed, ...viewFigures(calm, times)], details: answered(answers) };
}

/** Eight clients who ask without a pause, one query in ten a heavy one. */
async function mixedQueries({ server, census }: BigWiki): Promise<readonly Figure[]> {
  const random = new Random(11);
  const light = WIKI_QUERIES.filter((query) => query.light);
  const heavy = WIKI_QUERIES.filter((query) => !query.light);
  const times = { light: [] as number[], heavy: [] as number[] };
  let failures = 0;
  const end = performance.now() + QUERY_SECONDS * 1000;
  const client = async (_: unknown, number: number): Promise<void> => {
    while (performance.now() < end) {
      const isHeavy = random.chance(HEAVY_PERCENT);
      const query = random.pick(isHeavy ? heavy : light);
      const address = `10.1.0.${number + 1}`;
      const text = query.text(random, census);
      const took = await ask(server.origin, text, query, address).catch(() => undefined);
      if (took === undefined) failures += 1;
      else times[isHeavy ? 'heavy' : 'light'].push(took);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const among = `${CLIENTS} clients, ${HEAVY_PERCENT} % heavy`;
  return [
    {
      measure: `light SPARQL, ${among}, 1M, p95`,
      value: p95(times.light),
      unit: 'ms',
      target: 150,
    },
    { measure: `light SPARQL, ${among}, 1M, p50`, value: p50(times.light), unit: 'ms' },
    { measure: `heavy SPARQL, ${among}, 1M, p95`, value: p95(times.heavy), unit: 'ms' },
    {
      measure: `SPARQL, ${among}, 1M`,
      value: (times.light.length + times.heavy.length) / QUERY_SECONDS,
      unit: 'per second',
    },
    { measure: `SPARQL, ${among}, not answered`, value: failures, unit: 'requests', target: 0 },
  ];
}

async function ask(
  origin: string,
  text: string,
  query: WikiQuery,
  address: string,
): Promise<number> {
  const { milliseconds } = await call(`${origin}/sparql?query=${encodeURIComponent(text)}`, {
    headers: { Accept: formatOf(query), 'X-Forwarded-For': address },
  });
  return milliseconds;
}

let nextPage = 0;

/** Readers who go from page to page, each page read by one of them once. */
async function views({ server, census }: BigWiki, seconds: number): Promise<readonly number[]> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const reader = async (_: unknown, number: number): Promise<void> => {
    while (performance.now() < end) {
      const page = `gen-procedure-${(nextPage += 1) % census.procedure}`;
      const headers = { ...BROWSER, 'X-Forwarded-For': `10.2.0.${number + 1}` };
      times.push((await call(`${server.origin}/fr/wiki/${page}`, { headers })).milliseconds);
      await pause(READING);
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  return times;
}

type Answers = ReadonlyMap<string, number>;

/** The same while fifty strangers each send a hostile query, and another as soon as they are answered. */
async function underAttack(wiki: BigWiki): Promise<{ times: readonly number[]; answers: Answers }> {
  const answers = new Map<string, number>();
  const attackers = hostileQueries(HOSTILE).map((text, number) => ({
    url: `${wiki.server.origin}/sparql`,
    text,
    address: `10.3.0.${number + 1}`,
  }));
  const attack = async ({ url, text, address }: (typeof attackers)[number]): Promise<void> => {
    const headers = {
      Accept: '*/*',
      'Content-Type': 'application/sparql-query',
      'X-Forwarded-For': address,
    };
    const status = await call(url, { method: 'POST', headers, body: text }).then(
      () => 'answered',
      reasonOf,
    );
    answers.set(status, (answers.get(status) ?? 0) + 1);
    await pause(READING);
  };
  const times = await beside(HOSTILE, attackers, attack, () => views(wiki, READING_SECONDS));
  return { times, answers };
}

function viewFigures(calm: readonly number[], attacked: readonly number[]): readonly Figure[] {
  const figures = (measure: string, times: readonly number[]): Figure[] => [
    { measure: `page view, ${measure}, 1M, p50`, value: p50(times), unit: 'ms' },
    { measure: `page view, ${measure}, 1M, p95`, value: p95(times), unit: 'ms' },
    { measure: `page view, ${measure}, 1M, slowest`, value: percentile(times, 1), unit: 'ms' },
  ];
  return [
    ...figures(`${READERS} readers`, calm),
    ...figures(`${READERS} readers beside ${HOSTILE} hostile queries`, attacked),
    {
      measure: 'page view beside hostile queries, p95, times without them',
      value: p95(attacked) / p95(calm),
      unit: '×',
      target: 2,
    },
  ];
}

/** The status and the kind of problem, without what differs from one time to the next. */
function reasonOf(error: unknown): string {
  const [, status, type] = / (\d{3}) .*?"type":\s*"([^"]*)"/.exec(String(error)) ?? [];
  return type === undefined ? String(error) : `${status} ${type.replace(/^.*:/, '')}`;
}

function answered(answers: Answers): string {
  const lines = [...answers].sort(([, a], [, b]) => b - a).map(([what, n]) => `- ${n}: ${what}`);
  return `What the hostile queries were told:\n\n${lines.join('\n')}`;
}
