import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { GeneratedPage } from './page.ts';
import { pageText } from './serialize.ts';
import { wikiPages, type WikiShape } from './wiki.ts';

const KINDS = ['concept', 'role', 'resource', 'procedure', 'run'] as const;

/** How many pages of each kind a generated wiki has: `gen-procedure-0`, `gen-procedure-1`… */
export type Census = { readonly base: string } & Readonly<Record<(typeof KINDS)[number], number>>;

export function censusOf(pages: Iterable<GeneratedPage>, base: string): Census {
  const counts = { concept: 0, role: 0, resource: 0, procedure: 0, run: 0 };
  for (const { slug } of pages) {
    const kind = KINDS.find((name) => slug.startsWith(`gen-${name}-`));
    if (kind === undefined) throw new Error(`Not a generated page: ${slug}`);
    counts[kind] += 1;
  }
  return { base, ...counts };
}

/** Writes a generated wiki as N-Quads, and counts what is in it. */
export async function writeWiki(file: string, shape: WikiShape): Promise<Census> {
  const texts = function* (): Generator<string> {
    for (const page of wikiPages(shape)) yield pageText(page, shape.base, 'nq');
  };
  await pipeline(Readable.from(texts()), createWriteStream(file));
  return censusOf(wikiPages(shape), shape.base);
}
