import { expect, test } from 'vitest';
import { GraphView } from '../../../core/rdf/graph-view.ts';
import { NS, rdf, rdfs, skos } from '../../../core/vocabulary.ts';
import { ONTOLOGY_GRAPHS } from '../../../server/domain/packaged-data/index.ts';
import { PACKAGED } from '../shapes/packaged-asker.ts';

const ontologies = PACKAGED.graphs().ontologies;
const all = new GraphView([...ontologies.values()].flatMap(({ quads }) => quads));
const ours = (iri: string): boolean => iri.startsWith(NS.im) || iri.startsWith(NS.imd);

function instances(...classes: string[]): string[] {
  return [...new Set(classes.flatMap((iri) => all.subjectsWith(rdf('type'), iri)))];
}

/** What lacks a text of this property in French or in English. */
function untold(subjects: readonly string[], predicate: string): string[] {
  return subjects.flatMap((subject) => {
    const told = new Set(all.literals(subject, predicate).map(({ language }) => language));
    return ['fr', 'en'].filter((l) => !told.has(l)).map((l) => `${subject} ${l}`);
  });
}

test('every file goes into the graph of its namespace document', () => {
  expect([...ontologies.keys()].sort()).toEqual([...ONTOLOGY_GRAPHS].sort());
  expect(all.quads.length).toBeGreaterThan(3000);
});

test('every class and property says its name and meaning in both languages', () => {
  const terms = instances(
    `${NS.owl}Class`,
    `${NS.owl}ObjectProperty`,
    `${NS.owl}DatatypeProperty`,
  ).filter(ours);
  expect(terms.length).toBeGreaterThan(110);
  expect(untold(terms, rdfs('label'))).toEqual([]);
  expect(untold(terms, rdfs('comment'))).toEqual([]);
});

test('every concept and scheme has a name in both languages', () => {
  const schemes = instances(skos('ConceptScheme')).filter(ours);
  const concepts = [...new Set(schemes.flatMap((s) => all.subjectsWith(skos('inScheme'), s)))];
  expect(concepts.length).toBeGreaterThan(100);
  expect(untold(concepts, skos('prefLabel'))).toEqual([]);
  expect(untold(schemes, rdfs('label'))).toEqual([]);
});

test('every property shape and rule speaks both languages', () => {
  const speaking = [
    ...all.quads.filter(({ predicate }) => predicate.value === `${NS.sh}property`),
    ...all.quads.filter(({ predicate }) => predicate.value === `${NS.sh}sparql`),
  ]
    .filter(({ subject }) => subject.termType === 'NamedNode')
    .map(({ object }) => object.value);
  expect(speaking.length).toBeGreaterThan(160);
  expect(untold([...new Set(speaking)], `${NS.sh}message`)).toEqual([]);
});

test('shapes name only classes and properties that are declared', () => {
  const named = all.quads
    .filter(({ predicate }) =>
      ['path', 'class', 'targetClass'].some((local) => predicate.value === NS.sh + local),
    )
    .map(({ object }) => object.value)
    .filter(ours);
  expect(named.length).toBeGreaterThan(150);
  expect([...new Set(named)].filter((iri) => all.about(iri).length === 0)).toEqual([]);
});

test('what is borrowed has a name in both languages', () => {
  const borrowed = ontologies.get('https://w3id.org/infra-model/borrowed')?.quads ?? [];
  const named = borrowed
    .filter(({ predicate }) => predicate.value === rdfs('label'))
    .map(({ subject }) => subject.value);
  expect(new Set(named).size).toBeGreaterThan(60);
  expect(untold([...new Set(named)], rdfs('label'))).toEqual([]);
});
