import { expect } from 'vitest';
import { ask } from '../support/http-client.ts';
import type { WikiServer } from '../support/wiki-server.ts';
import { EX, LAST, LOG } from './update-writers.ts';

/** What is said of one subject, in ascending order. */
export interface Numbers {
  readonly log: readonly number[];
  readonly last: readonly number[];
}

const PAGES = ['pair-0', 'pair-1', 'pair-2', 'pair-3', 'whole'];
const REFERENCES = ['shared-0', 'shared-1', 'shared-2', 'shared-3', 'store'];

/** All numbers by subject, as the graphs say that are read from the journal. */
export async function placesInJournal({ origin }: WikiServer): Promise<Map<string, Numbers>> {
  const graphs = [
    ...PAGES.map((slug) => `${origin}/wiki/${slug}`),
    ...REFERENCES.map((name) => EX + name),
  ];
  const paths = graphs.map((graph) => `/graphs?graph=${encodeURIComponent(graph)}`);
  const lines: string[] = [];
  for (const path of [...paths, '/graphs?default']) {
    const answer = await ask(origin, path, { headers: { Accept: 'application/n-triples' } });
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    lines.push(...answer.text.trimEnd().split('\n'));
  }
  const fact = /^<([^>]*)> <([^>]*)> "(\d+)"\^\^/;
  return collect(
    lines.filter(Boolean).map((line) => {
      const [, subject = '', predicate = '', number] = fact.exec(line) ?? [];
      return { subject, predicate, number: Number(number) };
    }),
  );
}

/** The same as SPARQL tells. */
export async function placesInIndex({ origin }: WikiServer): Promise<Map<string, Numbers>> {
  const query = `SELECT ?s ?p ?n WHERE { VALUES ?p { <${LOG}> <${LAST}> } ?s ?p ?n }`;
  const answer = await ask(origin, `/sparql?query=${encodeURIComponent(query)}`, {
    headers: { Accept: 'text/csv' },
  });
  expect(answer).toMatchObject({ status: 200 });
  const rows = answer.text.trimEnd().split('\r\n').slice(1);
  return collect(
    rows.map((row) => {
      const [subject = '', predicate = '', number] = row.split(',');
      return { subject, predicate, number: Number(number) };
    }),
  );
}

function collect(
  facts: readonly { subject: string; predicate: string; number: number }[],
): Map<string, Numbers> {
  const found = new Map<string, { log: number[]; last: number[] }>();
  for (const { subject, predicate, number } of facts.toSorted((a, b) => a.number - b.number)) {
    const numbers = found.get(subject) ?? { log: [], last: [] };
    found.set(subject, numbers);
    if (predicate === LOG) numbers.log.push(number);
    else if (predicate === LAST) numbers.last.push(number);
    else throw new Error(`${subject} has a fact nobody wrote: ${predicate}`);
  }
  // Subjects come in the order of the store that was asked.
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
