import { expect, test } from 'vitest';
import { WikiError } from '../../../../core/errors.ts';
import { gateRdf } from '../../../../core/gate/rdf-gate.ts';
import type { RdfMediaType } from '../../../../core/rdf/syntaxes.ts';

function refusal(text: string, mediaType: RdfMediaType): WikiError | undefined {
  try {
    gateRdf(text, mediaType);
  } catch (error) {
    if (error instanceof WikiError) return error;
    throw error;
  }
  return undefined;
}

const RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">';
const dtd = (inside: string, body = ''): string =>
  `<!DOCTYPE rdf:RDF [${inside}]>${RDF}${body}</rdf:RDF>`;

test.each<[string, RdfMediaType, string]>([
  ['collections', 'text/turtle', `<a:b> <a:c> ${'('.repeat(100_000)}`],
  ['blank nodes', 'text/turtle', `<a:b> <a:c> ${'[ <a:d> '.repeat(100_000)}`],
  ['graphs', 'application/trig', '{'.repeat(300)],
  ['quoted triples', 'application/n-triples', '<< <a:b> <a:c> '.repeat(300)],
  ['arrays', 'application/ld+json', '['.repeat(100_000)],
  ['objects', 'application/ld+json', '{"a":'.repeat(300)],
  ['elements', 'application/rdf+xml', RDF + '<a:b>'.repeat(300)],
])('nested %s are refused', (_, mediaType, text) => {
  expect(refusal(text, mediaType)).toMatchObject({
    kind: 'bad-request',
    id: 'rdf-too-deep',
    args: { limit: 200, line: 1 },
  });
});

test.each<[string, RdfMediaType, string]>([
  ['strings', 'text/turtle', `<a:b> <a:c> "${'(['.repeat(300)}", """${'"('.repeat(300)}""" .`],
  ['comments', 'text/turtle', `# ${'('.repeat(300)}`],
  ['IRIs', 'text/turtle', `<a:${'('.repeat(300)}> <a:b> <a:c> .`],
  ['escaped names', 'text/turtle', `a:${'\\('.repeat(300)} a:b a:c .`],
  ['JSON strings', 'application/ld+json', JSON.stringify({ a: `\\"${'['.repeat(300)}` })],
  ['attributes', 'application/rdf+xml', `${RDF}<a:b c="${'>'.repeat(300)}"/></rdf:RDF>`],
  ['XML comments', 'application/rdf+xml', `${RDF}<!-- ${'<a>'.repeat(300)} --></rdf:RDF>`],
  ['CDATA', 'application/rdf+xml', `${RDF}<![CDATA[${'<a>'.repeat(300)}]]></rdf:RDF>`],
])('brackets in %s do not count', (_, mediaType, text) => {
  expect(refusal(text, mediaType)).toBeUndefined();
});

test('many things side by side pass', () => {
  expect(refusal(`<a:b> <a:c> ${'(1) , [] ,'.repeat(10_000)} 1 .`, 'text/turtle')).toBeUndefined();
  expect(refusal(`[${'{},'.repeat(10_000)}{}]`, 'application/ld+json')).toBeUndefined();
  const elements = '<a:b><c:d/></a:b>'.repeat(10_000);
  expect(refusal(`${RDF}${elements}</rdf:RDF>`, 'application/rdf+xml')).toBeUndefined();
});

test('entities that abbreviate namespaces pass', () => {
  const text = dtd('<!ENTITY xsd "http://www.w3.org/2001/XMLSchema#">', '<a:b c="&xsd;string"/>');
  expect(refusal(text, 'application/rdf+xml')).toBeUndefined();
});

test('entities that multiply are refused', () => {
  const laughs = dtd('<!ENTITY a "ha">\n<!ENTITY b "&a;&a;">', '&b;');
  expect(refusal(laughs, 'application/rdf+xml')).toMatchObject({
    id: 'rdf-entities',
    args: { line: 2 },
  });
  const quadratic = dtd(`<!ENTITY a "${'x'.repeat(100_000)}">`, '&a;'.repeat(1000));
  expect(refusal(quadratic, 'application/rdf+xml')).toMatchObject({ id: 'rdf-entities' });
  const parameter = dtd('<!ENTITY % p "x">');
  expect(refusal(parameter, 'application/rdf+xml')).toMatchObject({ id: 'rdf-entities' });
});

test.each(['SYSTEM "file:///etc/passwd"', "PUBLIC '-//x' 'http://a/'"])(
  'an entity that stands elsewhere is refused: %s',
  (where) => {
    expect(refusal(dtd(`\n<!ENTITY x ${where}>`, '&x;'), 'application/rdf+xml')).toMatchObject({
      kind: 'bad-request',
      id: 'rdf-external-entity',
      args: { line: 2, column: 1 },
    });
  },
);

test('takes linear time on texts made to be slow', () => {
  const slow: [string, RdfMediaType][] = [
    ['<a', 'text/turtle'],
    ['"', 'text/turtle'],
    ['<"\'', 'application/rdf+xml'],
    ['<!DOCTYPE a [<!ENTITY ', 'application/rdf+xml'],
    ['&aaaa', 'application/rdf+xml'],
    ['\\"', 'application/ld+json'],
  ];
  for (const [piece, mediaType] of slow) {
    const start = performance.now();
    refusal(piece + piece.repeat(2_000_000 / piece.length), mediaType);
    refusal(`<!DOCTYPE a [<!ENTITY${' '.repeat(1_000_000)}`, 'application/rdf+xml');
    expect(performance.now() - start, `made of ${piece}`).toBeLessThan(3000);
  }
});
