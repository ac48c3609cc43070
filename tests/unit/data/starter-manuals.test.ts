import { describe, expect, test } from 'vitest';
import { GraphView } from '../../../core/rdf/graph-view.ts';
import { dcterms, im, NS, PPL, rdf, rdfs, schema } from '../../../core/vocabulary.ts';
import { TEST_IRIS } from '../../support/starter-dataset.ts';
import { PACKAGED } from '../shapes/packaged-asker.ts';

const { pages, ontologies } = PACKAGED.graphs();
const all = new GraphView([...pages.values()].flatMap(({ quads }) => quads));
const thing = (slug: string): string => TEST_IRIS.thing(slug);
const slugOf = (iri: string): string => TEST_IRIS.slugOfThing(iri) ?? iri;
const PROCEDURES = all.subjectsWith(rdf('type'), im('Procedure'));
const MODELS = [im('Model'), im('Adaptation')].flatMap((c) => all.subjectsWith(rdf('type'), c));
const DOMAINS = all.subjectsWith(rdf('type'), im('Domain'));

const FLAGSHIPS = `pc-hotcompost pc-swale pc-consent hp-safesurgery hp-coldchain hp-handhygiene
  hp-generator vd-consent vd-ingest fd-scordatura fd-collect`.split(/\s+/);

function languages(subject: string, predicate: string): string[] {
  return all
    .literals(subject, predicate)
    .map(({ language }) => language)
    .sort();
}

test('thirty procedures, four chantiers, five models', () => {
  expect(PROCEDURES).toHaveLength(30);
  expect(DOMAINS.map(slugOf).sort()).toEqual(['dom-fd', 'dom-hp', 'dom-pc', 'dom-vd']);
  expect(MODELS).toHaveLength(5);
});

test('every text is in both languages, each once', () => {
  const texts = new Set<string>([rdfs('label'), dcterms('description'), schema('text'), im('prose')]);
  const odd = all.quads
    .filter(({ predicate }) => texts.has(predicate.value))
    .map(({ subject, predicate }) => ({ subject: subject.value, predicate: predicate.value }))
    .filter(({ subject, predicate }) => String(languages(subject, predicate)) !== 'en,fr');
  expect(odd).toEqual([]);
});

test('French is set as French is set', () => {
  const french = all.quads.flatMap(({ object }) =>
    object.termType === 'Literal' && object.language === 'fr' ? [object.value] : [],
  );
  expect(french.length).toBeGreaterThan(700);
  const odd = /'|«(?!\u00a0)|(?<!\u00a0)»| [;!?:»%]/;
  expect(french.filter((text) => odd.test(text))).toEqual([]);
});

test('what links to a page of ours finds it', () => {
  const lost = all.quads
    .filter(({ object }) => object.termType === 'NamedNode')
    .map(({ object }) => object.value)
    .filter((iri) => iri.startsWith(`${TEST_IRIS.base}id/`) && all.about(iri).length === 0);
  expect([...new Set(lost)]).toEqual([]);
});

test('what is used of our vocabulary is in our vocabulary', () => {
  const vocabulary = new GraphView([...ontologies.values()].flatMap(({ quads }) => quads));
  const used = all.quads.flatMap(({ predicate, object }) => [predicate.value, object.value]);
  const unknown = [...new Set(used)].filter(
    (iri) => (iri.startsWith(NS.im) || iri.startsWith(NS.imd)) && !vocabulary.about(iri).length,
  );
  expect(unknown).toEqual([]);
});

describe('every procedure', () => {
  test.each(PROCEDURES.map((iri) => [slugOf(iri), iri]))('%s', (_, iri) => {
    expect(all.links(iri, im('status'))).toEqual([im('Draft')]);
    expect(all.links(iri, dcterms('license'))).toEqual([PPL]);
    expect(all.links(iri, im('domain'))).toHaveLength(1);
    expect(all.links(iri, dcterms('source')).length).toBeGreaterThan(0);
    expect(all.links(iri, im('realizesActivity')).length).toBeGreaterThan(0);
    expect(languages(iri, dcterms('description'))).toEqual(['en', 'fr']);
    expect(MODELS.some((model) => all.has(model, im('includesProcedure'), iri))).toBe(true);
  });
});

describe('the flagships', () => {
  test.each(FLAGSHIPS)('%s has prose of substance, needs and cautions', (slug) => {
    const quads = pages.get(slug)?.quads ?? [];
    const view = new GraphView(quads);
    for (const text of all.literals(thing(slug), im('prose'))) {
      expect(text.value.length).toBeGreaterThan(700);
    }
    expect(languages(thing(slug), im('prose'))).toEqual(['en', 'fr']);
    expect(view.subjectsWith(rdf('type'), im('SafetyNote')).length).toBeGreaterThan(0);
    expect(view.subjectsWith(rdf('type'), im('ResourceUse')).length).toBeGreaterThan(0);
  });

  test('hot compost: groups, a loop with a way out, a choice by temperature', () => {
    const id = (part: string): string => `${thing('pc-hotcompost')}#${part}`;
    expect(all.link(id('s1'), im('flow'))).toBe(im('Sequence'));
    expect(all.link(id('s3'), im('flow'))).toBe(im('Loop'));
    expect(all.number(id('s3'), `${NS.pko}maxRepetitions`)).toBe(7);
    expect(all.link(id('s3'), im('until'))).toBe(id('s3-until'));
    expect(all.link(id('s3.2'), im('flow'))).toBe(im('Choice'));
    const branches = all.links(id('s3.2'), im('hasMember'));
    expect(branches).toHaveLength(3);
    expect(branches.every((branch) => all.link(branch, im('condition')))).toBe(true);
    expect(all.number(id('s1.1-u1q'), schema('value'))).toBe(0.5);
    expect(all.link(id('s1.1-u1q'), schema('unitCode'))).toBe(`${NS.unit}M3`);
  });

  test('the surgical checklist has its nineteen items, seven, seven and five', () => {
    const phases = all.links(thing('hp-safesurgery'), im('hasMember'));
    const items = phases.map((phase) => all.links(phase, im('hasMember')).length);
    expect(items).toEqual([7, 7, 5]);
  });
});

test('clinical pages say they are not for care until approved locally, with their source', () => {
  const clinical = PROCEDURES.filter((iri) => all.link(iri, im('domain')) === thing('dom-hp'));
  expect(clinical).toHaveLength(8);
  for (const iri of clinical) {
    const notes = all.links(iri, im('safetyNote')).filter((note) =>
      all.literals(note, rdfs('label')).some(({ value }) => value.startsWith('Pas pour les soins avant approbation locale')),
    );
    expect(notes, iri).toHaveLength(1);
    expect(all.link(notes[0] ?? '', dcterms('source')), iri).toBeDefined();
    expect(all.link(iri, im('accountable')), iri).toBe(thing('role-localapprover'));
  }
});

test('chantiers have a short name, a colour and an invitation', () => {
  for (const iri of DOMAINS) {
    expect(['farm', 'ward', 'film', 'tune']).toContain(all.value(iri, im('accent')));
    expect(languages(iri, im('shortName'))).toEqual(['en', 'fr']);
    for (const { value } of all.literals(iri, im('prose'))) expect(value.length).toBeGreaterThan(400);
  }
});

test('invented examples say so', () => {
  const invented = ['Execution', 'Infrastructure', 'Proposal'].flatMap((c) =>
    all.subjectsWith(rdf('type'), im(c)),
  );
  expect(invented.length).toBeGreaterThan(4);
  for (const iri of invented) {
    const labels = all.literals(iri, rdfs('label')).map(({ value }) => value);
    expect(labels.every((l) => /exemple|example/i.test(l)), labels.join()).toBe(true);
  }
});
