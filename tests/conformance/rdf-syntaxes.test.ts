import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { canonize } from 'rdf-canonize';
import * as oxigraph from 'oxigraph';
import { afterAll, describe } from 'vitest';
import type { Quad } from '../../core/rdf/terms.ts';
import { closeSyntaxThreads, readRdf } from '../../server/sparql/syntax/index.ts';
import { plainQuad } from '../support/starter-dataset.ts';
import { runSuite } from './known-failures.ts';
import { hasSuite, readManifest, type W3cTest } from './w3c-manifest.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  'rdf-turtle': 'text/turtle',
  'rdf-trig': 'application/trig',
  'rdf-n-triples': 'application/n-triples',
  'rdf-n-quads': 'application/n-quads',
  'rdf-xml': 'application/rdf+xml',
};

describe.skipIf(!hasSuite('rdf11'))('RDF 1.1 syntaxes', () => {
  afterAll(() => closeSyntaxThreads());
  const tests = Object.keys(MEDIA_TYPES).flatMap((folder) => readManifest(`rdf11/${folder}`));
  runSuite('RDF 1.1 syntax', tests, async (one) => {
    const read = readRdf({
      text: readFileSync(one.input, 'utf8'),
      mediaType: MEDIA_TYPES[one.id.split('/')[0] ?? ''] ?? '',
      baseIri: one.baseIri,
    });
    if (one.type.endsWith('NegativeSyntax')) await assert.rejects(read, { kind: 'bad-request' });
    else if (one.type.endsWith('PositiveSyntax')) await read;
    else assert.equal(await canonical(await read), await canonical(expectedOf(one)));
  });
});

function expectedOf(one: W3cTest): Quad[] {
  const text = readFileSync(one.result ?? '', 'utf8');
  return oxigraph.parse(text, { format: 'application/n-quads', lenient: true }).map(plainQuad);
}

function canonical(quads: readonly Quad[]): Promise<string> {
  return canonize(quads, { algorithm: 'RDFC-1.0' });
}
