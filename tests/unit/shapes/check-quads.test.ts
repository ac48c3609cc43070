import { performance as eventLoop } from 'node:perf_hooks';
import { Parser } from 'n3';
import { afterAll, describe, expect, test } from 'vitest';
import {
  namedNode,
  plainTerm,
  quad,
  type NamedNode,
  type Quad,
  type Subject,
} from '../../../core/rdf/terms.ts';
import { prefixDeclarations, rdf } from '../../../core/vocabulary.ts';
import { FormModels } from '../../../server/domain/forms/index.ts';
import { findPage, readShapeSet } from '../../../server/domain/shapes/index.ts';
import {
  checkForm,
  checkQuads,
  completenessOf,
  pageBeingWritten,
  ShapeThread,
} from '../../../server/domain/shapes/live/index.ts';
import type { Journal } from '../../../server/store/journal.ts';
import { TEST_IRIS } from '../../support/starter-dataset.ts';
import { PACKAGED, packagedAsker } from './packaged-asker.ts';

const { asker } = packagedAsker();
const graphs = PACKAGED.graphs();
const ontologies = [...graphs.ontologies.values()].flatMap(({ quads }) => quads);
const shapes = new ShapeThread(async () => ontologies);
const services = {
  quadIndex: asker,
  iris: TEST_IRIS,
  forms: new FormModels(
    async () => ontologies,
    () => undefined,
  ),
  shapes,
};

afterAll(() => shapes.close());

function turtle(text: string): Quad[] {
  return new Parser({ baseIRI: TEST_IRIS.base })
    .parse(`${prefixDeclarations()}\n${text}`)
    .map(({ subject, predicate, object }) =>
      quad(plainTerm(subject) as Subject, plainTerm(predicate) as NamedNode, plainTerm(object)),
    );
}

const PPL = '<https://wiki.p2pfoundation.net/Peer_Production_License>';
const WHOLE = `<id/x> a im:Procedure ; rdfs:label "Tailler"@fr , "Prune"@en ;
  dcterms:description "Tailler un pommier."@fr ; im:realizesActivity <id/act-compost> ;
  im:domain <id/dom-pc> ; dcterms:source <id/src-raabe1981> ; dcterms:license ${PPL} ;
  im:performedBy <id/role-gardener> ; im:hasMember <id/x#s1> .
  <id/x#s1> a im:Step ; im:order 1 ; rdfs:label "Couper"@fr , "Cut"@en`;

describe('a finding points to its field', () => {
  test.each([
    ['of the page', '', 'rdfs:label', '<id/x> a im:Role .'],
    [
      'of a step',
      's1',
      'rdfs:label',
      '<id/x> a im:Procedure ; im:hasMember <id/x#s1> . <id/x#s1> a im:Step ; im:order 1 .',
    ],
    [
      'of a part of a step',
      's1-p2',
      'schema:minValue',
      `${WHOLE} ; im:parameter <id/x#s1-p2> . <id/x#s1-p2> a schema:QuantitativeValue ; schema:minValue 9.0 ; schema:maxValue 2.0 ; schema:unitText "cm" .`,
    ],
    [
      'of a whole part',
      's1-p2',
      '',
      `${WHOLE} ; im:parameter <id/x#s1-p2> . <id/x#s1-p2> a schema:QuantitativeValue ; schema:value 9.0 .`,
    ],
    [
      'of a part in a part',
      'q3',
      '',
      `${WHOLE} ; im:uses <id/x#u1> . <id/x#u1> a im:ResourceUse ; im:ofResource <id/straw> ; im:quantity <id/x#q3> . <id/x#q3> a schema:QuantitativeValue ; schema:unitText "kg" .`,
    ],
    [
      'of the step that closes a circle',
      's1',
      'im:callsProcedure',
      `${WHOLE} ; im:callsProcedure <id/x> .`,
    ],
    [
      'of the group that never ends',
      's2',
      'im:until',
      `${WHOLE} . <id/x> im:hasMember <id/x#s2> . <id/x#s2> a im:StepGroup ; rdfs:label "Encore"@fr ; im:flow im:Loop ; im:order 2 ; im:hasMember <id/x#s3> . <id/x#s3> a im:Step ; rdfs:label "Un"@fr ; im:order 1 .`,
    ],
    [
      'of a duration that passes the other',
      's1',
      'im:minDuration',
      `${WHOLE} ; im:minDuration "PT2H"^^xsd:dayTimeDuration ; im:maxDuration "PT1H"^^xsd:dayTimeDuration .`,
    ],
    ['that nobody named', '', 'im:performedBy', '<id/x> a im:Procedure ; im:hasMember <id/x#s1> .'],
    [
      'of what the step editor owns: the step itself',
      's2',
      '',
      `${WHOLE} . <id/x> im:hasMember <id/x#s2> . <id/x#s2> a im:Step ; rdfs:label "Ranger"@fr ; im:order 1 .`,
    ],
  ])('%s', async (_, node, key, text) => {
    const { findings } = await checkQuads(services, 'x', turtle(text), 'fr');
    expect(findings.map(({ node: n, key: k }) => `${n} ${k}`)).toContain(`${node} ${key}`);
  });
});

test('findings are told in the language asked for, gravest first, then in reading order', async () => {
  const page = turtle(
    '<id/x> a im:Procedure ; im:hasMember <id/x#s1> , <id/x#s2> . <id/x#s1> a im:Step ; im:order 1 . <id/x#s2> a im:Step ; im:order 2 .',
  );
  const french = await checkQuads(services, 'x', page, 'fr');
  const english = await checkQuads(services, 'x', page, 'en');
  expect(
    french.findings.slice(0, 3).map(({ severity, node, key }) => [severity, node, key]),
  ).toEqual([
    ['violation', '', 'rdfs:label'],
    ['violation', 's1', 'rdfs:label'],
    ['violation', 's2', 'rdfs:label'],
  ]);
  expect(french.findings[0]?.text).toBe('Donner un nom, un seul par langue.');
  expect(english.findings[0]?.text).toBe('Give a name, one per language.');
  const order = ['violation', 'warning', 'info'];
  const ranks = french.findings.map(({ severity }) => order.indexOf(severity));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
});

test('what a part says of itself is not said again by what leads to it', async () => {
  const { open } = await completenessOf(
    services,
    'x',
    turtle(`${WHOLE} ; im:parameter <id/x#p2> . <id/x#p2> a schema:QuantitativeValue .`),
  );
  expect(open.filter(({ severity }) => severity === 'violation').map(({ place }) => place)).toEqual(
    [{ node: 'p2', key: '' }],
  );
});

describe('completeness', () => {
  test('counts each expectation once, however many steps it is about', async () => {
    const whole = await completenessOf(services, 'x', turtle(`${WHOLE} .`));
    expect(whole.met).toBe(whole.total);
    expect(whole.total).toBeGreaterThan(8);
    expect(whole.open.map(({ severity }) => severity)).toEqual([]);
    const more = `${WHOLE} . <id/x> im:hasMember <id/x#s2> , <id/x#s3> . <id/x#s2> a im:Step ; im:order 2 . <id/x#s3> a im:Step ; im:order 3 .`;
    const lacking = await completenessOf(services, 'x', turtle(more));
    expect(lacking.total).toBe(whole.total);
    expect(lacking.met).toBe(whole.total - 1);
    expect(lacking.open).toHaveLength(2);
  });

  test('of a page in both languages, a step in one counts against it, in its field', async () => {
    const page = `${WHOLE} .`.replace(' , "Cut"@en', '');
    const { met, total, open } = await completenessOf(services, 'x', turtle(page));
    expect(met).toBe(total - 1);
    expect(open.map(({ severity, place }) => [severity, place.node, place.key])).toEqual([
      ['warning', 's1', 'rdfs:label'],
    ]);
  });

  test('asks of a kind only what concerns it: loops only where there is one', async () => {
    const { total } = await completenessOf(services, 'x', turtle(`${WHOLE} .`));
    const looping = await completenessOf(
      services,
      'x',
      turtle(
        `${WHOLE} . <id/x> im:hasMember <id/x#s2> . <id/x#s2> a im:StepGroup ; im:flow im:Sequence ; im:order 2 ; rdfs:label "G"@fr , "G"@en ; im:hasMember <id/x#s3> . <id/x#s3> a im:Step ; im:order 1 ; rdfs:label "E"@fr , "E"@en .`,
      ),
    );
    expect(looping.total).toBeGreaterThan(total);
    expect(looping.met).toBe(looping.total);
  });

  test('a fault of form counts against the page, a hint does not', async () => {
    const whole = await completenessOf(services, 'x', turtle(`${WHOLE} .`));
    const faulty = await completenessOf(
      services,
      'x',
      turtle(`${WHOLE} ; im:minDuration "une heure" .`),
    );
    expect([faulty.met, faulty.total]).toEqual([whole.met, whole.total + 1]);
    const hinted = await completenessOf(
      services,
      'x',
      turtle(`${WHOLE} .`.replace(' , "Prune"@en', '')),
    );
    expect([hinted.met, hinted.total]).toEqual([whole.met, whole.total]);
    expect(hinted.open.map(({ severity, place }) => [severity, place.key])).toEqual([
      ['info', 'rdfs:label'],
    ]);
  });

  test('a page of no known kind has nothing to complete', async () => {
    const page = turtle('<id/x> a <http://example.org/Thing> ; rdfs:label "Chose"@fr .');
    expect(await completenessOf(services, 'x', page)).toEqual({ met: 0, total: 0, open: [] });
  });

  test('says of every page of the starter data what the saved page is found to lack', async () => {
    const set = await readShapeSet(asker);
    for (const slug of ['pc-hotcompost', 'hp-safesurgery', 'ind-pileTemp', 'mod-permaculture']) {
      const quads = graphs.pages.get(slug)?.quads;
      if (!quads) continue;
      const saved = await findPage(set, asker, TEST_IRIS, slug);
      const { met, total, open } = await completenessOf(services, slug, quads);
      expect(open.map(({ shape }) => shape).sort()).toEqual(saved.map(({ shape }) => shape).sort());
      expect(met).toBe(total);
      expect(total).toBeGreaterThan(0);
    }
  });
});

test('a circle through pages of others is found before it is saved', async () => {
  const rows = await asker.select(
    `${prefixDeclarations(['im'])} SELECT ?caller ?called WHERE { ?caller im:hasMember+/im:callsProcedure ?called } LIMIT 1`,
  );
  const caller = rows[0]?.['caller']?.value ?? '';
  const called = rows[0]?.['called']?.value ?? '';
  const slug = TEST_IRIS.slugOfThing(called) ?? '';
  const page = [
    ...(graphs.pages.get(slug)?.quads ?? []),
    ...turtle(
      `<id/${slug}> im:hasMember <id/${slug}#s99> . <id/${slug}#s99> a im:Step ; im:order 99 ; rdfs:label "Revenir"@fr , "Return"@en ; im:callsProcedure <${caller}> .`,
    ),
  ];
  const { findings } = await checkQuads(services, slug, page, 'fr');
  expect(findings).toContainEqual({
    severity: 'violation',
    text: 'Appel circulaire de procédures.',
    node: 's99',
    key: 'im:callsProcedure',
    way: [caller],
  });
});

describe('a form that is being filled in', () => {
  const journal: Pick<Journal, 'revision' | 'graph'> = {
    async revision() {
      return undefined;
    },
    async graph() {
      return undefined;
    },
  };
  const writing = { ...services, journal: journal as Journal };

  test('of a page that does not exist is checked by the kind it names', async () => {
    const page = await pageBeingWritten(writing, 'neuve', { kind: 'im:Role' });
    expect(page.model.root).toBe('im:Role');
    const form = { ...page.opened, fields: { 'rdfs:label': { en: 'Beekeeper' } } };
    const { findings, met, total } = await checkForm(writing, page, form, 'en');
    expect(findings).toEqual([
      { severity: 'warning', text: 'French name missing.', node: '', key: 'rdfs:label' },
    ]);
    expect([met, total]).toEqual([1, 2]);
  });

  test('says which other facts cannot be read and checks the rest', async () => {
    const page = await pageBeingWritten(writing, 'neuve', { kind: 'im:Role' });
    const row = { subject: '', value: 'x', as: 'text' };
    const others = [
      { ...row, property: 'rdfs:seeAlso' },
      { ...row, property: 'no property' },
    ];
    const form = { ...page.opened, others, fields: { 'rdfs:label': { fr: 'Apicultrice' } } };
    const { findings, unreadable } = await checkForm(writing, page, form, 'fr');
    expect(unreadable).toMatchObject([{ row: 1, error: { id: 'other-fact-property' } }]);
    expect(findings.map(({ severity }) => severity)).toEqual(['info']);
  });
});

describe('sixty steps', () => {
  const one = graphs.pages.get('pc-hotcompost')?.quads ?? [];
  const steps = one.filter(
    ({ predicate, object }) => predicate.value === rdf('type') && object.value.endsWith('#Step'),
  ).length;
  const big: Quad[] = [];
  for (let copy = 0; copy < Math.ceil(60 / steps); copy++) {
    const named = (iri: string): string =>
      /\/id\/.*#s/.test(iri) ? iri.replace('#s', `#s${copy}0`) : iri;
    for (const { subject, predicate, object } of one) {
      const term = object.termType === 'NamedNode' ? namedNode(named(object.value)) : object;
      big.push(quad(namedNode(named(subject.value)), predicate, term));
    }
  }

  test('are checked in little time, most of it off the main thread', async () => {
    // The index answers from another thread in a running wiki: its share is left out here.
    const answers = new Map<string, Awaited<ReturnType<typeof asker.select>>>();
    const quadIndex = {
      async select(query: string) {
        const known = answers.get(query) ?? (await asker.select(query));
        answers.set(query, known);
        return known;
      },
    };
    const check = (): Promise<unknown> =>
      checkQuads({ ...services, quadIndex }, 'pc-hotcompost', big, 'fr');
    for (let warm = 0; warm < 10; warm++) await check();
    const rounds = 10;
    const start = process.cpuUsage();
    const loop = eventLoop.eventLoopUtilization();
    const began = performance.now();
    for (let round = 0; round < rounds; round++) await check();
    const { user, system } = process.cpuUsage(start);
    const main = eventLoop.eventLoopUtilization(loop).active / (performance.now() - began);
    const computing = (user + system) / 1000 / rounds;
    expect(big.length).toBeGreaterThan(1500);
    expect(computing, 'ms of computing, on a busy machine').toBeLessThan(150);
    expect(main, 'share of the time the main thread is busy').toBeLessThan(0.6);
  });

  test('more statements than anybody writes are refused in words', async () => {
    const many = Array.from({ length: 50_001 }, (_, i) =>
      quad(
        namedNode(`http://x.org/${i}`),
        namedNode('http://x.org/p'),
        namedNode('http://x.org/o'),
      ),
    );
    await expect(shapes.check(many, [])).rejects.toMatchObject({
      kind: 'too-large',
      id: 'check-too-large',
    });
  });
});

test('a thread that ended is started again', async () => {
  await shapes.close();
  const page = turtle('<id/x> a im:Role .');
  expect((await checkQuads(services, 'x', page, 'fr')).findings.length).toBeGreaterThan(0);
});
