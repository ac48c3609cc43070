import { afterAll, expect, test } from 'vitest';
import { namedNode, quad, stringLiteral } from '../../../core/rdf/terms.ts';
import { NS } from '../../../core/vocabulary.ts';
import { closeSyntaxThreads, readRdf, writeRdf } from '../../../server/sparql/syntax/index.ts';

const baseIri = 'http://localhost:3000/wiki/x';

afterAll(closeSyntaxThreads);

const PAGE = `
@prefix im: <${NS.im}> . @prefix rdfs: <${NS.rdfs}> . @prefix xsd: <${NS.xsd}> .
<http://elsewhere.example/z> rdfs:label "Ailleurs"@fr .
<../id/x#s10> a im:Step ; im:order 10 .
<../id/x#s2> a im:Step ; im:order 02 ; im:note [ im:unit im:M3 ; im:value 1.50 ] .
<../id/x> im:hasMember <../id/x#s10>, <../id/x#s2> ; a im:Procedure ;
  rdfs:label "Compost \\"chaud\\""@fr, "Hot compost"@en ; im:list ( "a" <../id/x#s2> 3 ) ;
  im:prose """Un
paragraphe."""@fr .
`;

test('Turtle is written as people read it: the page first, its parts in order, used prefixes only', async () => {
  const quads = await readRdf({ text: PAGE, mediaType: 'text/turtle', baseIri });
  expect(await writeRdf({ quads, mediaType: 'text/turtle', baseIri })).toBe(`\
@prefix im: <${NS.im}> .
@prefix rdfs: <${NS.rdfs}> .

<http://localhost:3000/id/x> a im:Procedure ;
    rdfs:label "Compost \\"chaud\\""@fr, "Hot compost"@en ;
    im:hasMember <http://localhost:3000/id/x#s2>, <http://localhost:3000/id/x#s10> ;
    im:list ( "a" <http://localhost:3000/id/x#s2> 3 ) ;
    im:prose """Un
paragraphe."""@fr .

<http://localhost:3000/id/x#s2> a im:Step ;
    im:note [
        im:unit im:M3 ;
        im:value 1.50
    ] ;
    im:order 02 .

<http://localhost:3000/id/x#s10> a im:Step ;
    im:order 10 .

<http://elsewhere.example/z> rdfs:label "Ailleurs"@fr .
`);
});

test('JSON-LD is compact, with its context inline', async () => {
  const quads = await readRdf({ text: PAGE, mediaType: 'text/turtle', baseIri });
  const written = await writeRdf({ quads, mediaType: 'application/ld+json', baseIri });
  const document = JSON.parse(written) as { '@context': unknown; '@graph': unknown[] };
  expect(document['@context']).toEqual({ im: NS.im, rdf: NS.rdf, rdfs: NS.rdfs, xsd: NS.xsd });
  expect(document['@graph'][0]).toMatchObject({
    '@id': 'http://localhost:3000/id/x',
    '@type': 'im:Procedure',
  });
  expect(document['@graph'][1]).toMatchObject({
    'im:order': { '@type': 'xsd:integer', '@value': '02' },
  });
});

test('an IRI that holds what Turtle uses cannot break out of its brackets', async () => {
  const odd = namedNode('http://example.org/a> <b> "c');
  const quads = [quad(odd, namedNode(`${NS.rdfs}label`), stringLiteral('x'))];
  const written = await writeRdf({ quads, mediaType: 'text/turtle', baseIri });
  expect(written).toContain('<http://example.org/a\\u003E\\u0020\\u003Cb\\u003E\\u0020\\u0022c>');
});

test.each([
  ['http://example.org/terms/42', 'rdfxml-predicate'],
  [`${NS.rdf}li`, 'rdfxml-predicate'],
  [`${NS.rdf}Description`, 'rdfxml-predicate'],
])('RDF/XML says that it cannot write the predicate %s', async (predicate, id) => {
  const quads = [quad(namedNode(baseIri), namedNode(predicate), stringLiteral('x'))];
  const writing = writeRdf({ quads, mediaType: 'application/rdf+xml', baseIri });
  await expect(writing).rejects.toMatchObject({
    kind: 'not-acceptable',
    id,
    args: { iri: predicate },
  });
});

test('RDF/XML says which character it cannot write', async () => {
  const label = namedNode(`${NS.rdfs}label`);
  const quads = [quad(namedNode(baseIri), label, stringLiteral('a\u0001b'))];
  const writing = writeRdf({ quads, mediaType: 'application/rdf+xml', baseIri });
  await expect(writing).rejects.toMatchObject({
    id: 'rdfxml-character',
    args: { character: 'U+0001' },
  });
});
