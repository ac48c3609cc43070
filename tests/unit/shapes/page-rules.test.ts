import * as oxigraph from 'oxigraph';
import { Parser } from 'n3';
import { afterEach, describe, expect, test } from 'vitest';
import { GraphView } from '../../../core/rdf/graph-view.ts';
import {
  plainTerm,
  quad,
  type NamedNode,
  type Quad,
  type Subject,
} from '../../../core/rdf/terms.ts';
import { prefixDeclarations } from '../../../core/vocabulary.ts';
import { PAGE_RULES, pageRule } from '../../../server/domain/shapes/live/page-rules.ts';
import { readShapeSet } from '../../../server/domain/shapes/index.ts';
import { amongThings, askRule, type Rule } from '../../../server/domain/shapes/rules.ts';
import { TEST_IRIS } from '../../support/starter-dataset.ts';
import { PACKAGED, packagedAsker } from './packaged-asker.ts';

const { asker, store } = packagedAsker();
const shapes = await readShapeSet(asker);
const byName = new Map(shapes.rules.map((rule) => [rule.shape.replace(/^.*#/, ''), rule]));

afterEach(() => {
  for (const slug of ['x', 'y']) store.update(`CLEAR SILENT GRAPH <${TEST_IRIS.page(slug)}>`);
});

function turtle(text: string): Quad[] {
  return new Parser({ baseIRI: TEST_IRIS.base })
    .parse(`${prefixDeclarations()}\n${text}`)
    .map(({ subject, predicate, object }) =>
      quad(plainTerm(subject) as Subject, plainTerm(predicate) as NamedNode, plainTerm(object)),
    );
}

function put(slug: string, text: string): void {
  store.load(`${prefixDeclarations()}\n${text}`, {
    format: 'text/turtle',
    base_iri: TEST_IRIS.base,
    to_graph_name: oxigraph.namedNode(TEST_IRIS.page(slug)),
  });
}

/** The things the rule finds fault with when the page is only being written. */
async function unsaved(rule: Rule, page: readonly Quad[]): Promise<string[]> {
  const things = shapes.instances(page, rule.targetClass);
  const hits = (await pageRule(rule.shape)?.(new GraphView(page), things, asker)) ?? [];
  return [...new Set(hits.map(({ focus }) => focus))].sort();
}

/** The same by the rule’s own SPARQL over the index, which holds the page. */
async function saved(rule: Rule, page: readonly Quad[]): Promise<string[]> {
  const things = shapes.instances(page, rule.targetClass);
  if (things.length === 0) return [];
  const found = await askRule(rule, amongThings(things), asker);
  return found.map(({ focus }) => focus).sort();
}

test('every rule of the shapes can be asked of a page that is not saved', () => {
  expect(Object.keys(PAGE_RULES).sort()).toEqual([...byName.keys()].sort());
  expect(byName.size).toBeGreaterThan(12);
});

const P = '<id/x> a im:Procedure ; im:hasMember <id/x#s1>';
const RUN =
  '<id/x> a im:Execution ; pko:hasExecutedProcedure <id/pc-hotcompost> ; pko:includesStepExecution <id/x#r1> .';

/** Rule, what stands on another page, a page the rule finds fault with, and one it does not. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  [
    'AdaptationShape-Rule1',
    '<id/y> a im:Model ; dcterms:license <https://wiki.p2pfoundation.net/Peer_Production_License> .',
    '<id/x> a im:Adaptation ; im:adaptationOf <id/y> ; dcterms:license <https://creativecommons.org/licenses/by/4.0/> .',
    '<id/x> a im:Adaptation ; im:adaptationOf <id/y> ; dcterms:license <https://wiki.p2pfoundation.net/Peer_Production_License> .',
  ],
  [
    'ProcedureShape-Rule1',
    '<id/y> a im:Procedure ; im:hasMember <id/y#g1> . <id/y#g1> im:hasMember <id/y#s1> . <id/y#s1> im:callsProcedure <id/x> .',
    `${P} . <id/x#s1> im:hasMember <id/x#s2> . <id/x#s2> im:callsProcedure <id/y> .`,
    `${P} . <id/x#s1> im:callsProcedure <id/pc-consent> .`,
  ],
  ['ProcedureShape-Rule1', '', `${P} . <id/x#s1> im:callsProcedure <id/x> .`, `${P} .`],
  [
    'ProcedureShape-Rule2',
    '',
    `${P} , <id/x#s2> . <id/x#s1> im:order 1 . <id/x#s2> im:order 01 .`,
    `${P} , <id/x#s2> . <id/x#s1> im:order 1 . <id/x#s2> im:order 2 .`,
  ],
  [
    'ProcedureShape-Rule2',
    '',
    `${P} . <id/x#s1> im:hasMember <id/x#s2> , <id/x#s3> . <id/x#s2> im:order 4 . <id/x#s3> im:order 4 .`,
    `${P} . <id/x#s1> im:order 4 ; im:hasMember <id/x#s2> . <id/x#s2> im:order 4 .`,
  ],
  [
    'ProcedureShape-Rule3',
    '',
    `${P} .`,
    `${P} . <id/x#s1> im:hasMember <id/x#s2> . <id/x#s2> im:performedBy <id/role-gardener> .`,
  ],
  [
    'ProcedureShape-Rule4',
    '',
    `${P} ; im:minDuration "PT61M"^^xsd:dayTimeDuration ; im:maxDuration "PT1H"^^xsd:dayTimeDuration .`,
    `${P} ; im:minDuration "PT60M"^^xsd:dayTimeDuration ; im:maxDuration "PT1H"^^xsd:dayTimeDuration .`,
  ],
  [
    'ProcedureShape-Rule5',
    '',
    `${P} ; rdfs:label "Tas"@fr , "Heap"@en . <id/x#s1> im:hasMember <id/x#s2> . <id/x#s2> rdfs:label "Turn"@en .`,
    `${P} ; rdfs:label "Tas"@fr , "Heap"@en . <id/x#s1> rdfs:label "Tourner"@fr , "Turn"@en ; im:hasMember <id/x#s2> .`,
  ],
  [
    'ProcedureShape-Rule5',
    '',
    `${P} ; rdfs:label "Tas"@fr , "Heap"@en , "Haufen"@de . <id/x#s1> rdfs:label "Tourner"@fr , "Wenden"@de .`,
    `${P} ; rdfs:label "Tas"@fr , "Haufen"@de . <id/x#s1> rdfs:label "Tourner"@fr .`,
  ],
  [
    'StepShape-Rule1',
    '',
    '<id/x#s1> a im:Step ; im:minDuration "P1D"^^xsd:dayTimeDuration ; im:maxDuration "PT23H59M59.5S"^^xsd:dayTimeDuration .',
    '<id/x#s1> a im:Step ; im:minDuration "P1D"^^xsd:dayTimeDuration ; im:maxDuration "trois jours" .',
  ],
  [
    'StepGroupShape-Rule1',
    '',
    '<id/x#s1> a im:StepGroup ; im:flow im:Loop .',
    '<id/x#s1> a im:StepGroup ; im:flow im:Loop ; im:until <id/x#c1> .',
  ],
  [
    'StepGroupShape-Rule2',
    '',
    '<id/x#s1> a im:StepGroup ; im:flow im:Choice ; im:hasMember <id/x#s2> , <id/x#s3> .',
    '<id/x#s1> a im:StepGroup ; im:flow im:Choice ; im:hasMember <id/x#s2> , <id/x#s3> . <id/x#s2> im:condition <id/x#c1> .',
  ],
  [
    'ConditionShape-Rule1',
    '',
    '<id/x#c1> a im:Condition ; im:threshold <id/x#q1> .',
    '<id/x#c1> a im:Condition ; im:threshold <id/x#q1> ; im:comparator im:AtLeast .',
  ],
  [
    'ExecutionShape-Rule1',
    '',
    `${RUN} <id/x#r1> a im:StepRecord ; pko:hasExecutedStep <id/pc-consent#s1> .`,
    `${RUN} <id/x#r1> a im:StepRecord ; pko:hasExecutedStep <id/pc-hotcompost#s1> .`,
  ],
  [
    'StepRecordShape-Rule1',
    '',
    '<id/x#r1> a im:StepRecord ; im:outcome im:Skipped .',
    '<id/x#r1> a im:StepRecord ; im:outcome im:Skipped ; im:rationale "Pluie"@fr .',
  ],
  [
    'ProposalShape-Rule1',
    '<id/y> a im:Decision ; im:onProposal <id/other> .',
    '<id/x> a im:Proposal ; im:status im:Rejected .',
    '<id/other> a im:Proposal ; im:status im:Rejected .',
  ],
  [
    'ProposalShape-Rule2',
    '<id/y> a im:Position ; im:onProposal <id/x> , <id/other> ; im:stance im:Objection .',
    '<id/x> a im:Proposal ; im:status im:Adopted .',
    '<id/x> a im:Proposal ; im:status im:Open .',
  ],
  [
    'PositionShape-Rule1',
    '',
    '<id/x> a im:Position ; im:stance im:Objection .',
    '<id/x> a im:Position ; im:stance im:Objection ; im:rationale "Trop cher"@fr .',
  ],
];

describe('a rule says of a page being written what its SPARQL says once it is saved', () => {
  test.each(CASES)('%s', async (name, elsewhere, failing, passing) => {
    const rule = byName.get(name);
    if (!rule) throw new Error(`no rule ${name}`);
    put('y', elsewhere);
    for (const [text, finds] of [
      [failing, true],
      [passing, false],
    ] as const) {
      const page = turtle(text);
      const before = await unsaved(rule, page);
      put('x', text);
      expect(before.length > 0).toBe(finds);
      expect(before).toEqual(await saved(rule, page));
      expect(await unsaved(rule, page), 'saved as it stands').toEqual(before);
      store.update(`CLEAR GRAPH <${TEST_IRIS.page('x')}>`);
    }
  });

  test('on every page of the starter data', async () => {
    let asked = 0;
    for (const { quads } of PACKAGED.graphs().pages.values()) {
      for (const rule of shapes.rules) {
        if (shapes.instances(quads, rule.targetClass).length === 0) continue;
        expect(await unsaved(rule, quads), rule.shape).toEqual(await saved(rule, quads));
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(150);
  });
});

test('a call that is taken out closes no circle, whatever the saved page still says', async () => {
  const rule = byName.get('ProcedureShape-Rule1');
  put('y', '<id/y> a im:Procedure ; im:hasMember <id/y#s1> . <id/y#s1> im:callsProcedure <id/x> .');
  put('x', `${P} . <id/x#s1> im:callsProcedure <id/y> .`);
  expect(await unsaved(rule as Rule, turtle(`${P} .`))).toEqual([]);
});

test('a fault points to where it can be mended', async () => {
  const page = turtle(
    '<id/x> a im:Procedure ; im:hasMember <id/x#s1> . <id/x#s1> a im:Step ; im:callsProcedure <id/x> .',
  );
  const hits = await pageRule(byName.get('ProcedureShape-Rule1')?.shape ?? '')?.(
    new GraphView(page),
    [TEST_IRIS.thing('x')],
    asker,
  );
  expect(hits).toEqual([
    {
      focus: TEST_IRIS.thing('x'),
      at: {
        subject: `${TEST_IRIS.thing('x')}#s1`,
        path: 'https://w3id.org/infra-model/core#callsProcedure',
      },
      way: [],
    },
  ]);
});

test('a call in a circle tells the shortest way it takes', async () => {
  const rule = byName.get('ProcedureShape-Rule1');
  const call = (from: string, step: string, to: string): string =>
    `<id/${from}> im:hasMember <id/${from}#${step}> . <id/${from}#${step}> im:callsProcedure <id/${to}> .`;
  put('y', [call('y', 's1', 'z'), call('y', 's2', 'w'), call('z', 's1', 'w')].join('\n'));
  put('y', [call('w', 's1', 'v'), call('v', 's1', 'x'), call('w', 's2', 'y')].join('\n'));
  const hits = await pageRule(rule?.shape ?? '')?.(
    new GraphView(turtle(`${P} . <id/x#s1> im:callsProcedure <id/y> .`)),
    [TEST_IRIS.thing('x')],
    asker,
  );
  expect(hits?.map(({ way }) => way)).toEqual([['y', 'w', 'v'].map((it) => TEST_IRIS.thing(it))]);
});
