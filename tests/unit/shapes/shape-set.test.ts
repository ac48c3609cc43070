import { Parser } from 'n3';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  plainTerm,
  quad,
  type NamedNode,
  type Quad,
  type Subject,
} from '../../../core/rdf/terms.ts';
import { im, NS, prefixDeclarations, rdf, rdfs } from '../../../core/vocabulary.ts';
import { readShapeSet, type Finding, type ShapeSet } from '../../../server/domain/shapes/index.ts';
import { TEST_IRIS } from '../../support/starter-dataset.ts';
import { PACKAGED, packagedAsker } from './packaged-asker.ts';

let shapes: ShapeSet;
let classes: Quad[];

beforeAll(async () => {
  shapes = await readShapeSet(packagedAsker().asker);
  const pages = [...PACKAGED.graphs().pages.values()];
  classes = pages.flatMap(({ quads }) => quads.filter((q) => q.predicate.value === rdf('type')));
});

function turtle(text: string): Quad[] {
  const parser = new Parser({ baseIRI: TEST_IRIS.base });
  return parser
    .parse(`${prefixDeclarations()}\n${text}`)
    .map(({ subject, predicate, object }) =>
      quad(plainTerm(subject) as Subject, plainTerm(predicate) as NamedNode, plainTerm(object)),
    );
}

async function check(text: string): Promise<Finding[]> {
  return shapes.findings(turtle(text), classes);
}

const about = (findings: readonly Finding[], path: string): Finding[] =>
  findings.filter((finding) => finding.path === path);

const STEP = '<id/x#s1> a im:Step ; rdfs:label "Faire"@fr , "Do"@en ; im:order 1';

describe('each constraint both ways', () => {
  test.each([
    [
      'a name',
      rdfs('label'),
      '<id/x> a im:Role .',
      '<id/x> a im:Role ; rdfs:label "Rôle"@fr , "Role"@en .',
    ],
    [
      'one name per language',
      rdfs('label'),
      '<id/x> a im:Role ; rdfs:label "Un"@fr , "Deux"@fr , "One"@en .',
      '<id/x> a im:Role ; rdfs:label "Un"@fr , "One"@en .',
    ],
    [
      'an untagged name',
      rdfs('label'),
      '<id/x> a im:Role ; rdfs:label "Rôle" .',
      '<id/x> a im:Role ; rdfs:label "Rôle"@fr , "Role"@en .',
    ],
    [
      'a class of the target',
      im('callsProcedure'),
      `${STEP} ; im:callsProcedure <id/role-gardener> .`,
      `${STEP} ; im:callsProcedure <id/pc-hotcompost> .`,
    ],
    [
      'a subclass counts',
      im('callsProcedure'),
      `${STEP} ; im:callsProcedure <id/src-s3> .`,
      `${STEP} ; im:callsProcedure <id/hp-safesurgery> .`,
    ],
    [
      'whole numbers',
      im('order'),
      '<id/x#s1> a im:Step ; rdfs:label "Faire"@fr ; im:order "un" .',
      `${STEP} .`,
    ],
    [
      'durations',
      im('minDuration'),
      `${STEP} ; im:minDuration "4 jours" .`,
      `${STEP} ; im:minDuration "P4D"^^xsd:dayTimeDuration .`,
    ],
    [
      'a range the right way round',
      `${NS.schema}minValue`,
      '<id/x#q> a schema:QuantitativeValue ; schema:minValue 65.0 ; schema:maxValue 55.0 ; schema:unitText "x" .',
      '<id/x#q> a schema:QuantitativeValue ; schema:minValue 9.0 ; schema:maxValue 55.0 ; schema:unitText "x" .',
    ],
    [
      'the colours of chantiers',
      im('accent'),
      '<id/x> a im:Domain ; rdfs:label "X"@fr , "X"@en ; im:shortName "X"@fr ; im:accent "pink" .',
      '<id/x> a im:Domain ; rdfs:label "X"@fr , "X"@en ; im:shortName "X"@fr ; im:accent "tune" .',
    ],
    [
      'the phases of life',
      im('phase'),
      '<id/x> a im:Infrastructure ; im:phase im:Draft .',
      '<id/x> a im:Infrastructure ; im:phase im:Operation .',
    ],
    [
      'one prose per language',
      im('prose'),
      '<id/x> a im:Role ; im:prose "Un"@fr , "Deux"@fr .',
      '<id/x> a im:Role ; im:prose "Un"@fr , "One"@en .',
    ],
    [
      'a list of terms',
      `${NS.imd}tuneType`,
      '<id/x> a imd:Tune ; imd:tuneType imd:Silence .',
      '<id/x> a imd:Tune ; imd:tuneType imd:Reel .',
    ],
  ])('%s', async (_, path, failing, passing) => {
    expect(about(await check(failing), path)).not.toEqual([]);
    expect(about(await check(passing), path)).toEqual([]);
  });
});

test('a quantity needs a value or a range, and a unit', async () => {
  expect(await check('<id/x#q> a schema:QuantitativeValue ; schema:value 1.0 .')).toMatchObject([
    { severity: 'violation', focus: `${TEST_IRIS.base}id/x#q`, path: '' },
  ]);
  const both = 'schema:value 1.0 ; schema:minValue 1.0 ; schema:unitCode unit:M';
  expect(await check(`<id/x#q> a schema:QuantitativeValue ; ${both} .`)).toHaveLength(1);
  const right = 'schema:value 1.0 ; schema:unitCode unit:M';
  expect(await check(`<id/x#q> a schema:QuantitativeValue ; ${right} .`)).toEqual([]);
});

test('findings carry severity and words in both languages, gravest first', async () => {
  const findings = await check('<id/x> a im:Procedure ; rdfs:label "Bare"@en .');
  const severities = findings.map(({ severity }) => severity);
  expect(severities).toEqual([...severities].sort((a, b) => rank(a) - rank(b)));
  expect(new Set(severities)).toEqual(new Set(['violation', 'warning', 'info']));
  const french = about(findings, rdfs('label'))[0];
  expect(french).toMatchObject({
    severity: 'warning',
    message: { fr: 'Nom français manquant.', en: 'French name missing.' },
    shape: `${NS.ims}ItemShape-label-fr`,
  });
});

function rank(severity: string): number {
  return ['violation', 'warning', 'info'].indexOf(severity);
}

test('a regional form of French is French', async () => {
  expect(await check('<id/x> a im:Role ; rdfs:label "Rôle"@fr-CA , "Role"@en-CA .')).toEqual([]);
});

test('only the page is judged, not what surrounds it', async () => {
  const page = turtle('<id/x> a im:Role ; rdfs:label "Rôle"@fr , "Role"@en .');
  expect(await shapes.findings(page, turtle('<id/y> a im:Role .'))).toEqual([]);
});

test('a page with no known class has nothing to be reproached', async () => {
  expect(await check('<id/x> rdfs:label "Juste une idée" ; im:prose "Une phrase."@fr .')).toEqual(
    [],
  );
});

test('one page costs at most 30 ms of computing', async () => {
  const page = PACKAGED.graphs().pages.get('pc-hotcompost')?.quads ?? [];
  const linked = new Set(page.map(({ object }) => object.value));
  const around = classes.filter(({ subject }) => linked.has(subject.value));
  const rounds = 20;
  for (let warm = 0; warm < 5; warm++) await shapes.findings(page, around);
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) await shapes.findings(page, around);
  const { user, system } = process.cpuUsage(before);
  expect(page.length).toBeGreaterThan(200);
  expect((user + system) / 1000 / rounds).toBeLessThan(30);
});
