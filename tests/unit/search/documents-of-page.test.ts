import { expect, test } from 'vitest';
import { langLiteral } from '../../../core/rdf/terms.ts';
import { im, NS } from '../../../core/vocabulary.ts';
import { documentsOfPage } from '../../../server/domain/search/index.ts';
import { parseTurtle } from './parse-turtle.ts';

const IRI = 'http://localhost:3000/id/hot';

const PAGE = parseTurtle(
  `
@prefix : <#> . @prefix im: <${NS.im}> . @prefix rdfs: <${NS.rdfs}> . @prefix skos: <${NS.skos}> .
@prefix dcterms: <${NS.dcterms}> .
<> a im:Procedure, im:Item ; im:domain <dom-pc> ;
  rdfs:label "Compost chaud"@fr, "Hot compost"@en ;
  skos:altLabel "Berkeley", "tas chaud"@fr ;
  dcterms:description "En bref."@fr ;
  im:prose "# Pourquoi\\n\\nDe la *chaleur* : [voir](http://a.example/x?secret).\\n\\n<script>alert(1)</script>"@fr ;
  im:hasMember :s10, :s2 ; im:safetyNote :n ; im:uses <tool> .
:s10 im:order 10 ; rdfs:label "Tamiser"@fr, "Sieve"@en .
:s2 im:order 2 ; rdfs:label "Retourner"@fr ; im:hasMember :s2.2, :s2.1 .
:s2.1 im:order 1 ; rdfs:label "Mesurer"@fr ; dcterms:description "Au cœur."@fr .
:s2.2 im:order 2 ; rdfs:label "Mouiller"@fr .
:n rdfs:label "Danger"@fr .
:lost rdfs:label "Ailleurs"@fr .`,
  IRI,
);

test('makes one document a language, the steps in the order they are performed', () => {
  const [english, french, ...more] = documentsOfPage('hot', IRI, PAGE);
  expect(more).toEqual([]);
  expect(french).toEqual({
    slug: 'hot',
    lang: 'fr',
    title: 'Compost chaud',
    labels: 'Berkeley\ntas chaud',
    steps: 'Danger\nRetourner\nMesurer\nAu cœur.\nMouiller\nTamiser\nAilleurs',
    prose: 'En bref.\nPourquoi\nDe la chaleur : voir.',
    type: im('Procedure'),
    chantier: 'dom-pc',
  });
  expect(english).toMatchObject({ lang: 'en', title: 'Hot compost', labels: 'Berkeley' });
  expect(english).toMatchObject({ steps: 'Sieve', prose: '' });
});

test('names of things that the page links to are found with it, others are not', () => {
  const labels = new Map([
    ['http://localhost:3000/id/tool', [langLiteral('fourche', 'fr')]],
    ['http://localhost:3000/id/other', [langLiteral('pelle', 'fr')]],
  ]);
  const french = documentsOfPage('hot', IRI, PAGE, labels).find(({ lang }) => lang === 'fr');
  expect(french?.prose).toContain('fourche');
  expect(french?.prose).not.toContain('pelle');
});

test('a text without a language is found in both; a title in one serves the other', () => {
  const source = parseTurtle(
    `<> a <${im('Source')}> ; <${NS.dcterms}bibliographicCitation> "Rynk, 1992." .`,
    IRI,
  );
  expect(documentsOfPage('hot', IRI, source).map(({ lang, title }) => [lang, title])).toEqual([
    ['fr', 'Rynk, 1992.'],
    ['en', 'Rynk, 1992.'],
  ]);
  const mixed = parseTurtle(
    `<> <${NS.rdfs}label> "Titre"@fr ; <${NS.dcterms}description> "Only here"@en .`,
    IRI,
  );
  expect(documentsOfPage('hot', IRI, mixed).map(({ lang, title }) => [lang, title])).toEqual([
    ['en', 'Titre'],
    ['fr', 'Titre'],
  ]);
});

test('a chantier is its own chantier; a page without words is not searched', () => {
  const chantier = parseTurtle(`<> a <${im('Domain')}> ; <${NS.rdfs}label> "Ferme"@fr .`, IRI);
  expect(documentsOfPage('hot', IRI, chantier)[0]?.chantier).toBe('hot');
  expect(documentsOfPage('hot', IRI, parseTurtle('<> <p> <q> .', IRI))).toEqual([]);
});

test('parts that lead to each other are read once', () => {
  const loop = parseTurtle(
    `<> <${im('hasMember')}> <#a> . <#a> <${im('hasMember')}> <#b>, <> ; <${NS.rdfs}label> "A"@fr .
     <#b> <${im('hasMember')}> <#a> ; <${NS.rdfs}label> "B"@fr .`,
    IRI,
  );
  expect(documentsOfPage('hot', IRI, loop)[0]?.steps).toBe('A\nB');
});
