import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

export interface Tally {
  passed: number;
  known: number;
  failed: number;
}

interface Line extends Tally {
  readonly suite: string;
  readonly folder: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The file into which test files put what came out. */
    table: string;
  }
}

/** Test files run in processes of their own: they note what came out in a file, printed at the end. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'infrawiki-conformance-'));
  const file = path.join(folder, 'table');
  appendFileSync(file, '');
  project.provide('table', file);
  return () => {
    print(readFileSync(file, 'utf8'));
    rmSync(folder, { recursive: true });
  };
}

export function note(file: string, suite: string, tallies: ReadonlyMap<string, Tally>): void {
  const lines = [...tallies].map(([folder, tally]): Line => ({ suite, folder, ...tally }));
  appendFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

function print(noted: string): void {
  const lines = noted
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line]));
  const out = [...new Set(lines.map(({ suite }) => suite))].flatMap((suite) => {
    const folders = lines.filter((line) => line.suite === suite);
    const rows = folders.length > 1 ? folders.map((one) => row(`  ${one.folder}`, [one])) : [];
    return [row(suite, folders), ...rows];
  });
  const head = ['pass', 'known', 'fail', 'total'].map((word) => word.padStart(8)).join('');
  const all =
    lines.length === 0 ? ['(the W3C suites are not here: nothing ran)'] : [row('all', lines)];
  process.stdout.write(`\n${'W3C suite'.padEnd(34)}${head}\n${[...out, ...all].join('\n')}\n`);
}

function row(name: string, tallies: readonly Tally[]): string {
  const sum = (key: keyof Tally): number => tallies.reduce((total, one) => total + one[key], 0);
  const [passed, known, failed] = [sum('passed'), sum('known'), sum('failed')];
  const cells = [passed, known, failed, passed + known + failed];
  return name.padEnd(34) + cells.map((cell) => String(cell).padStart(8)).join('');
}
