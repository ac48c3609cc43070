import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';
import { writeWiki, type Census } from './generate/census.ts';

/** A server with a generated wiki in it, limits and all, that measures share. */
export interface BigWiki {
  readonly server: WikiServer;
  readonly census: Census;
  /** All that its SPARQL endpoint sees, catalogue and vocabularies included, as N-Quads. */
  readonly file: string;
}

interface Held extends BigWiki {
  readonly folder: string;
}

const held = new Map<number, Promise<Held>>();

/**
 * The generated wiki of so many triples, made when it is first asked for. Whoever asks may say in
 * X-Forwarded-For which client it is.
 */
export function bigWiki(triples: number): Promise<BigWiki> {
  const known = held.get(triples) ?? make(triples);
  held.set(triples, known);
  return known;
}

/** Stops and removes those that were made, or all but the one still wanted. */
export async function closeBigWikis(but?: number): Promise<void> {
  for (const [triples, making] of held) {
    if (triples === but) continue;
    held.delete(triples);
    const { server, folder } = await making;
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function make(triples: number): Promise<Held> {
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-big-'));
  const server = await startWiki({ SEED: 'none', TRUST_PROXY: '1' });
  try {
    const generated = path.join(folder, 'wiki.nq');
    const census = await writeWiki(generated, { triples, base: `${server.origin}/` });
    await admin(server, ['import', generated]);
    await rm(generated);
    const file = path.join(folder, 'dataset.nq');
    await admin(server, ['export', '--syntax', 'nquads', '--out', file]);
    return { server, census, file, folder };
  } catch (error) {
    await server.close();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function admin(server: WikiServer, args: readonly string[]): Promise<void> {
  const { code, stderr } = await server.admin(args);
  if (code !== 0) throw new Error(`admin ${args[0]} ended with ${code}: ${stderr}`);
}
