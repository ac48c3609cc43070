import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WikiServer } from '../support/wiki-server.ts';

const EX = 'https://example.org/';

/** Turtle of about so many triples: things with a type, a name, a number and a neighbour. */
export function syntheticGraph(triples: number): string {
  const things = Array.from(
    { length: triples / 4 },
    (_, n) => `ex:thing${n} a ex:Kind${n % 20} ; ex:name "Thing number ${n}"@en ; ex:size ${n} ;
  ex:next ex:thing${(n * 7 + 1) % (triples / 4)} .`,
  );
  return `@prefix ex: <${EX}> .\n${things.join('\n')}\n`;
}

/** Imports Turtle as a reference graph by the admin command, beside the running server. */
export async function importTurtle(server: WikiServer, turtle: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-bench-'));
  try {
    const file = path.join(folder, 'graph.ttl');
    await writeFile(file, turtle);
    await importFiles(server, [file], `${EX}graph`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function importFiles(
  server: WikiServer,
  files: readonly string[],
  graph: string,
): Promise<void> {
  const { code, stderr } = await server.admin(['import', ...files, '--graph', graph]);
  if (code !== 0) throw new Error(`The import ended with ${code}: ${stderr}`);
}
