import type { Census } from '../generate/census.ts';
import { Random } from '../generate/random.ts';
import { p50 } from '../samples.ts';
import type { Asked, Engine, Question } from './engine.ts';
import { solutionsIn } from './solutions.ts';
import { WIKI_QUERIES, type WikiQuery } from './wiki-queries.ts';

/** Other texts of each kind of query; of light ones more, since less than a millisecond is looked for. */
const TEXTS = { light: 200, heavy: 12 };
/** Texts asked before anything counts: engines and client are compiled by then, and no answer is known. */
const WARMING = 300;
/** Texts of each kind whose answers are compared. */
const COMPARED = 12;

/** What one kind of query took on each engine. */
export interface Comparison {
  readonly query: WikiQuery;
  /** p50 in milliseconds by the name of the engine; absent where it failed. */
  readonly times: Readonly<Record<string, number>>;
  /** Solutions of the last text. */
  readonly solutions: number;
  /** Which engine failed or answered otherwise, and how. */
  readonly differences: readonly string[];
}

/**
 * Asks every engine the same texts in turn, each text once, so that no answer can come from a cache.
 * The first engine’s answers are what the others’ are held against.
 */
export async function compareEngines(
  engines: readonly Engine[],
  wiki: Census,
): Promise<readonly Comparison[]> {
  const random = new Random(7);
  const first = WIKI_QUERIES[0]!;
  for (let turn = 0; turn < WARMING; turn += 1) {
    const question = { text: `# ${turn}\n${first.text(random, wiki)}`, query: first };
    for (const engine of engines) await engine.ask(question);
  }
  const comparisons: Comparison[] = [];
  for (const query of WIKI_QUERIES) {
    comparisons.push(await compareOn(engines, textsOf(query, random, wiki)));
  }
  return comparisons;
}

function textsOf(query: WikiQuery, random: Random, wiki: Census): readonly Question[] {
  const texts = new Set<string>();
  const wanted = query.light ? TEXTS.light : TEXTS.heavy;
  for (let tries = 0; texts.size < wanted && tries < 20 * wanted; tries += 1) {
    texts.add(query.text(random, wiki));
  }
  return [...texts].map((text) => ({ text, query }));
}

async function compareOn(
  engines: readonly Engine[],
  questions: readonly Question[],
): Promise<Comparison> {
  const times = engines.map((): number[] => []);
  const differences = new Map<string, string>();
  let solutions = 0;
  for (const [number, question] of questions.entries()) {
    const answers: (Asked | Error)[] = [];
    for (const engine of engines) answers.push(await answerOf(engine, question));
    for (const [at, answer] of answers.entries())
      if (!(answer instanceof Error)) times[at]!.push(answer.milliseconds);
    if (number >= COMPARED && answers.every((answer) => !(answer instanceof Error))) continue;
    const found = answers.map((answer) =>
      answer instanceof Error ? answer : solutionsIn(answer, question.query),
    );
    solutions = found[0] instanceof Error ? solutions : (found[0]?.length ?? 0);
    for (const [at, one] of found.entries()) {
      const difference = differenceOf(one, found[0]!);
      if (difference) differences.set(engines[at]!.name, `${engines[at]!.name}: ${difference}`);
    }
  }
  const medians = engines.flatMap(({ name }, at) =>
    times[at]!.length < questions.length ? [] : [[name, p50(times[at]!)] as const],
  );
  return {
    query: questions[0]!.query,
    times: Object.fromEntries(medians),
    solutions,
    differences: [...differences.values()],
  };
}

function answerOf(engine: Engine, question: Question): Promise<Asked | Error> {
  return engine.ask(question).catch((error: unknown) => {
    return error instanceof Error ? error : new Error(String(error));
  });
}

function differenceOf(
  one: readonly string[] | Error,
  first: readonly string[] | Error,
): string | undefined {
  if (one instanceof Error) return `no answer (${one.message.slice(0, 300)})`;
  if (first instanceof Error) return undefined;
  const known = new Set(first);
  const stray = one.find((line) => !known.has(line));
  if (one.length === first.length && stray === undefined) return undefined;
  return `${one.length} solutions instead of ${first.length}${stray === undefined ? '' : `, such as ${stray}`}`;
}
