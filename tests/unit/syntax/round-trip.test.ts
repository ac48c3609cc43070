import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { RDF_SYNTAXES } from '../../../core/rdf/syntaxes.ts';
import {
  blankNode,
  DEFAULT_GRAPH,
  langLiteral,
  namedNode,
  quad,
  stringLiteral,
  typedLiteral,
  type Quad,
} from '../../../core/rdf/terms.ts';
import { NS } from '../../../core/vocabulary.ts';
import {
  canonicalHash,
  closeSyntaxThreads,
  readRdf,
  writeRdf,
} from '../../../server/sparql/syntax/index.ts';

const BASE = 'http://localhost:3000/wiki/x';

afterAll(closeSyntaxThreads);

const iri = fc
  .constantFrom(
    'http://localhost:3000/id/x',
    'http://localhost:3000/id/x#s2',
    'http://localhost:3000/id/x#s10.1',
    `${NS.im}Procedure`,
    NS.im,
    `${NS.unit}NUM`,
    `${NS.schema}a.b.`,
    `${NS.rdf}nil`,
    'urn:isbn:2-7654-1005-4',
    'im:not-a-prefix',
    'mailto:a@example.org',
    'http://example.org/é/日本?q=a%20b&c=(d)#f',
    'http://example.org/2024/',
    "http://example.org/it's",
  )
  .map(namedNode);
const predicate = fc
  .constantFrom(
    `${NS.rdf}type`,
    `${NS.rdf}first`,
    `${NS.rdf}rest`,
    `${NS.rdf}_1`,
    `${NS.rdfs}label`,
    `${NS.im}order`,
    'http://example.org/terms#p',
    'http://example.org/terms/q-1',
    'urn:example:p',
  )
  .map(namedNode);
const blank = fc.constantFrom('a', 'b', 'c', 'd', '0e', 'x-41', 'a.b').map(blankNode);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '"',
    '\\',
    '"""',
    'a"\n"',
    '\\"\n\\',
    ' é\r\n\t',
    ']]>&amp;<b>',
    '@fr',
    '007',
  ),
  fc
    .array(fc.constantFrom('"', '\\', '\n', '\r', 'a', ' ', "'"), { maxLength: 8 })
    .map((c) => c.join('')),
);
const number = fc.constantFrom(
  '7',
  '007',
  '-0',
  '+1',
  '1.',
  '.5',
  '1.50',
  '1e3',
  '1.e3',
  'INF',
  'x',
);
const literal = fc.oneof(
  text.map(stringLiteral),
  fc.tuple(text, fc.constantFrom('fr', 'en-ca', 'de-ch-1996')).map(([t, l]) => langLiteral(t, l)),
  fc
    .tuple(number, fc.constantFrom('integer', 'decimal', 'double', 'boolean', 'date'))
    .map(([t, type]) => typedLiteral(t, type)),
  fc.constantFrom('true', 'false', '1').map((t) => typedLiteral(t, 'boolean')),
  text.map((t) => typedLiteral(t, 'http://example.org/terms#kind')),
  text.map((t) => typedLiteral(t, `${NS.rdf}JSON`)),
  text.map((t) => typedLiteral(t, `${NS.rdf}XMLLiteral`)),
);
const graph = fc.constantFrom(
  DEFAULT_GRAPH,
  DEFAULT_GRAPH,
  namedNode(BASE),
  namedNode('http://example.org/g'),
);
const statement = fc
  .tuple(fc.oneof(iri, blank), predicate, fc.oneof(iri, blank, literal), graph)
  .map(([s, p, o, g]) => quad(s, p, o, g));
const dataset = fc.array(statement, { maxLength: 14 });

/** What XML 1.0 has no way to write. */
// oxlint-disable-next-line no-control-regex -- the point of the test
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

test.each(RDF_SYNTAXES)(
  '$name gives back what was written',
  async ({ mediaType, supportsGraphs }) => {
    await fc.assert(
      fc.asyncProperty(dataset, async (generated) => {
        let quads: Quad[] = generated;
        if (!supportsGraphs) quads = quads.map((q) => ({ ...q, graph: DEFAULT_GRAPH }));
        if (mediaType === 'application/rdf+xml') {
          quads = quads.filter(({ object }) => !NOT_XML.test(object.value));
        }
        const written = await writeRdf({ quads, mediaType, baseIri: BASE });
        const read = await readRdf({
          text: written,
          mediaType,
          baseIri: 'http://elsewhere.example/',
        });
        expect({ written, hash: await canonicalHash(read) }).toEqual({
          written,
          hash: await canonicalHash(quads),
        });
        const again = await writeRdf({ quads: quads.toReversed(), mediaType, baseIri: BASE });
        expect(again).toBe(written);
      }),
      { numRuns: 150 },
    );
  },
);
