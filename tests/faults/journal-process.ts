import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { expect, onTestFinished } from 'vitest';
import type { Journal } from '../../server/store/journal.ts';

export interface Acknowledged {
  readonly seq: number;
  readonly slug: string;
  readonly revision: number;
}

/** A process that commits to a journal, see journal-committer.mjs. */
export class Committer {
  readonly acknowledged: Acknowledged[] = [];
  readonly refused: string[] = [];
  readonly process: ChildProcess;
  readonly #lines: Interface;
  readonly ended: Promise<void>;
  #stderr = '';

  /** @param wrapper a command that starts the process, for example strace with its options */
  constructor(folder: string, { lanes = 8, answers = 0, wrapper = [] as string[] } = {}) {
    const built = new URL('../../dist/server/store/sqlite-journal/index.js', import.meta.url);
    const script = new URL('journal-committer.mjs', import.meta.url).pathname;
    const command = [...wrapper, process.execPath, script, built.href, folder, lanes, answers];
    this.process = spawn(String(command[0]), command.slice(1).map(String), {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process.stderr!.on('data', (data: Buffer) => (this.#stderr += data.toString()));
    this.#lines = createInterface(this.process.stdout!);
    this.#lines.on('line', (line) => this.#note(line));
    this.ended = new Promise((resolve) => this.#lines.on('close', resolve));
    onTestFinished(() => {
      this.process.kill('SIGKILL');
    });
  }

  /** Resolves once that many commits were acknowledged. */
  async afterAcknowledged(count: number): Promise<void> {
    while (this.acknowledged.length < count) {
      const more = new Promise((resolve) => this.#lines.once('line', resolve));
      const over = await Promise.race([more, this.ended.then(() => 'ended')]);
      if (over === 'ended' && this.acknowledged.length < count) {
        throw new Error(`It ended after ${this.acknowledged.length} commits: ${this.#stderr}`);
      }
    }
  }

  #note(line: string): void {
    const [word, ...rest] = line.split(' ');
    if (word === 'ack') {
      const [seq, slug, revision] = rest;
      this.acknowledged.push({ seq: Number(seq), slug: slug!, revision: Number(revision) });
    }
    if (word === 'refused') this.refused.push(rest.join(' '));
  }
}

/** Nothing acknowledged is missing, nothing is there by half, and every checksum holds. */
export async function expectWholeAndComplete(
  journal: Journal,
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  expect(await journal.verify()).toEqual([]);
  const head = await journal.head();
  const pages = await journal.pages();
  for (const { seq, slug, revision } of acknowledged) {
    expect(seq).toBeLessThanOrEqual(head);
    expect(pages.find((page) => page.slug === slug)?.revision).toBeGreaterThanOrEqual(revision);
  }
  for (const { slug, revision } of acknowledged.slice(-20)) {
    expect((await journal.revision(slug, revision))?.quads[0]?.object.value).toBe(`${revision}`);
  }
  for (const { slug, revision } of pages) {
    for (const place of ['wiki', 'log']) {
      const quads = (await journal.graph(`http://example.org/${place}/${slug}`))!.quads;
      expect(quads.map(({ object }) => object.value)).toEqual(Array(30).fill(`${revision}`));
    }
  }
  const seqs: number[] = [];
  for await (const { seq } of journal.deltasAfter(0)) seqs.push(seq);
  expect(seqs).toEqual(Array.from({ length: head }, (_, index) => index + 1));
}
