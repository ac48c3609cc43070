import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as oxigraph from 'oxigraph';
import { afterAll, describe } from 'vitest';
import { WikiError } from '../../core/errors.ts';
import type { Quad } from '../../core/rdf/terms.ts';
import { closeSyntaxThreads, readRdf, writeRdf } from '../../server/sparql/syntax/index.ts';
import { plainQuad } from '../support/starter-dataset.ts';
import { canonicalQuads } from './canonical-rdf.ts';
import { isKnown, runSuite } from './known-failures.ts';
import { hasSuite, readManifest, type W3cTest } from './w3c-manifest.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  'rdf-turtle': 'text/turtle',
  'rdf-trig': 'application/trig',
  'rdf-n-triples': 'application/n-triples',
  'rdf-n-quads': 'application/n-quads',
  'rdf-xml': 'application/rdf+xml',
};
const TRIPLES = ['text/turtle', 'application/n-triples', 'application/rdf+xml'];
const QUADS = ['application/trig', 'application/n-quads', 'application/ld+json'];

describe.skipIf(!hasSuite('rdf11'))('RDF 1.1 syntaxes', () => {
  afterAll(() => closeSyntaxThreads());
  const tests = Object.keys(MEDIA_TYPES).flatMap((folder) => readManifest(`rdf11/${folder}`));

  runSuite('RDF 1.1 readers', tests, async (one) => {
    const read = readTest(one);
    if (one.type.endsWith('NegativeSyntax')) await assert.rejects(read, { kind: 'bad-request' });
    else if (one.type.endsWith('PositiveSyntax')) await read;
    else assert.equal(await canonicalQuads(await read), await canonicalQuads(expectedOf(one)));
  });

  // Whatever the W3C documents say is written in each of the six syntaxes, and read again: all but
  // what is not read, because it names graphs by blank nodes.
  const written = tests.filter((one) => !one.type.endsWith('NegativeSyntax') && !isKnown(one.id));
  runSuite(
    'RDF 1.1 writers',
    written.map((one) => ({ ...one, id: `write-${one.id}` })),
    async (one) => {
      const quads = await readTest({ ...one, id: one.id.slice('write-'.length) });
      const wanted = await canonicalQuads(quads);
      const named = quads.some(({ graph }) => graph.termType === 'NamedNode');
      for (const mediaType of named ? QUADS : [...TRIPLES, ...QUADS])
        assert.equal(await writtenAndRead(quads, mediaType), wanted, mediaType);
    },
  );
});

function readTest(one: W3cTest): Promise<readonly Quad[]> {
  return readRdf({
    text: readFileSync(one.input, 'utf8'),
    mediaType: MEDIA_TYPES[one.id.split('/')[0] ?? ''] ?? '',
    baseIri: one.baseIri,
  });
}

async function writtenAndRead(quads: readonly Quad[], mediaType: string): Promise<string> {
  const baseIri = 'http://example.org/written';
  try {
    const text = await writeRdf({ quads, mediaType, baseIri });
    return await canonicalQuads(await readRdf({ text, mediaType, baseIri }));
  } catch (error) {
    // RDF/XML cannot say every graph: a writer that says so is right where it cannot.
    const cannot = error instanceof WikiError && error.kind === 'not-acceptable';
    if (!cannot || sayableInXml(quads)) throw error;
    return canonicalQuads(quads);
  }
}

/** Predicates that end in a name of XML, and no character that XML 1.0 lacks. */
function sayableInXml(quads: readonly Quad[]): boolean {
  return quads.every(
    ({ predicate, object }) =>
      /[\p{L}_][\p{L}\p{N}._-]*$/u.test(predicate.value) &&
      // oxlint-disable-next-line no-control-regex -- they are what XML 1.0 lacks
      !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(object.value),
  );
}

function expectedOf(one: W3cTest): Quad[] {
  const text = readFileSync(one.result ?? '', 'utf8');
  return oxigraph.parse(text, { format: 'application/n-quads', lenient: true }).map(plainQuad);
}
