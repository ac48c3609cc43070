import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'n3';
import { withServer } from '../bench-server.ts';
import type { Outcome } from '../figure.ts';
import { importFiles } from '../import-graph.ts';
import { timed } from '../samples.ts';

const FOLDER = path.resolve(process.env['SHARED_DIR'] ?? '../shared', 'real/polifonia');
const FILES = ['entities', 'agents', 'formtypes', 'sources'].map((part) =>
  path.join(FOLDER, `tunes-cre-${part}.ttl`),
);

/** A collection of tunes published by others, imported by the admin command beside the server. */
export async function tuneImport(): Promise<Outcome> {
  if (!FILES.every((file) => existsSync(file))) {
    return { skipped: `the Polifonia tunes are not in ${FOLDER} (SHARED_DIR names its parent)` };
  }
  return withServer({}, async (server) => {
    const [milliseconds] = await timed(() =>
      importFiles(server, FILES, 'https://example.org/tunes'),
    );
    const [parsing, triples] = await timed(async () => countTriples());
    return [
      {
        measure: 'import of the Polifonia tunes',
        value: milliseconds,
        unit: 'ms',
        baseline: parsing,
      },
      {
        measure: 'triples imported',
        value: (triples / milliseconds) * 1000,
        unit: 'per second',
      },
    ];
  });
}

/** What reading the files alone costs. */
function countTriples(): number {
  return FILES.reduce((sum, file) => {
    const parser = new Parser({ baseIRI: 'https://example.org/tunes' });
    return sum + parser.parse(readFileSync(file, 'utf8')).length;
  }, 0);
}
