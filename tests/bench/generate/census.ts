import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pageText } from './serialize.ts';
import { wikiPages, type WikiShape } from './wiki.ts';

/** How many pages of each kind a generated wiki has: `gen-procedure-0`, `gen-procedure-1`… */
export interface Census {
  readonly base: string;
  readonly statements: number;
  readonly concept: number;
  readonly role: number;
  readonly resource: number;
  readonly procedure: number;
  readonly run: number;
}

/** Writes a generated wiki as N-Quads, and counts what is in it. */
export async function writeWiki(file: string, shape: WikiShape): Promise<Census> {
  const pages = { concept: 0, role: 0, resource: 0, procedure: 0, run: 0 };
  let statements = 0;
  const texts = function* (): Generator<string> {
    for (const page of wikiPages(shape)) {
      statements += page.statements.length;
      const kind = page.slug.split('-')[1] as keyof typeof pages;
      pages[kind] += 1;
      yield pageText(page, shape.base, 'nq');
    }
  };
  await pipeline(Readable.from(texts()), createWriteStream(file));
  return { base: shape.base, statements, ...pages };
}
