import * as fc from 'fast-check';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { quadKey } from '../../../core/rdf/canonical-literal.ts';
import {
  blankNode,
  langLiteral,
  namedNode,
  quad,
  stringLiteral,
  typedLiteral,
  type Quad,
} from '../../../core/rdf/terms.ts';
import {
  eachLine,
  lineKey,
  linesOf,
  quadsOf,
} from '../../../server/store/sqlite-journal/nquads-lines.ts';

const GRAPH = 'http://example.org/g';
const name = fc.constantFrom('s', 'p', 'é/\u{1F33F}', 'a?b=c&d#e', "it's").map((end) => {
  return namedNode(`http://example.org/${end}`);
});
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('"', '\\', '\n', '\r', ' ', '.', '@', '^', '<', '>', 'u0041'),
  }),
);
const number = fc.constantFrom('7', '07', '+7', '7.0', '7.00', 'seven', '1e1', 'true', '1');
const term = fc.oneof(
  name,
  fc.constantFrom('b0', 'b-1', 'n3-2', 'x.y').map(blankNode),
  text.map(stringLiteral),
  fc.tuple(text, fc.constantFrom('fr', 'en-ca', 'zh-hant')).map(([t, l]) => langLiteral(t, l)),
  fc
    .tuple(number, fc.constantFrom('integer', 'decimal', 'double', 'boolean', 'int'))
    .map(([t, d]) => typedLiteral(t, d)),
  text.map((t) => typedLiteral(t, 'http://example.org/datatype')),
);
const statement = fc
  .tuple(fc.oneof(name, fc.constant(blankNode('b9'))), name, term)
  .map(([s, p, o]): Quad => quad(s, p, o, namedNode(GRAPH)));

describe('lines of quads', () => {
  it('read back as what was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(statement), async (quads) => {
        expect(await quadsOf(await linesOf(quads, GRAPH))).toEqual(quads);
      }),
    );
  });

  it('are N-Quads to an independent parser', async () => {
    await fc.assert(
      fc.asyncProperty(statement, async (one) => {
        const [line = ''] = await linesOf([one], GRAPH);
        const parser = new Parser({ format: 'application/n-quads', blankNodePrefix: '' });
        const [read] = parser.parse(line);
        expect(read?.object.value).toBe(one.object.value);
        expect(read?.subject.value).toBe(one.subject.value);
        expect(read?.graph.value).toBe(GRAPH);
      }),
    );
  });

  it('share a key exactly when their quads do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(statement, { minLength: 2, maxLength: 8 }), async (quads) => {
        const lines = await Promise.all(
          quads.map(async (one) => (await linesOf([one], GRAPH))[0]!),
        );
        const keys = lines.map((line) => lineKey(line.trimEnd()));
        quads.forEach((a, i) => {
          quads.forEach((b, k) => {
            expect(keys[i] === keys[k]).toBe(quadKey(a) === quadKey(b));
          });
        });
      }),
    );
  });

  it('of a language tag in capitals are those of the tag in small letters', async () => {
    const loud = { ...langLiteral('pain', 'fr'), language: 'FR' };
    const [line] = await linesOf([quad(namedNode('s:'), namedNode('p:'), loud)], '');
    expect(line).toBe('<s:> <p:> "pain"@fr .\n');
  });

  it('are cut between lines into parts of about a megabyte', async () => {
    const quads = Array.from({ length: 30_000 }, (_, index) =>
      quad(
        namedNode('http://example.org/s'),
        namedNode('http://example.org/p'),
        typedLiteral(`${index}`, 'integer'),
      ),
    );
    const parts = await linesOf(quads, GRAPH);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.every((part) => part.endsWith('\n') && part.length < 1_100_000)).toBe(true);
    expect(parts.flatMap((part) => [...eachLine(part)])).toHaveLength(30_000);
    expect(await quadsOf(parts)).toEqual(quads.map((q) => ({ ...q, graph: namedNode(GRAPH) })));
  });
});
