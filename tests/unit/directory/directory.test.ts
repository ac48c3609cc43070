import * as oxigraph from 'oxigraph';
import { describe, expect, test } from 'vitest';
import {
  foremostProcedures,
  labelsOf,
  listChantiers,
  listIndicators,
  listInfrastructures,
  listModels,
  listProcedures,
  listProceduresOf,
  listScheduled,
  listUnwritten,
} from '../../../server/domain/directory/index.ts';
import { stepNodes } from '../../../core/procedure/procedure.ts';
import { readProcedure } from '../../../core/procedure/read-procedure.ts';
import { prefixDeclarations } from '../../../core/vocabulary.ts';
import type { Asker } from '../../../server/store/quad-index.ts';
import { starterPages } from '../../support/page-data.ts';
import { starterStore, storeAsker, TEST_IRIS as iris } from '../../support/starter-dataset.ts';

const asker = storeAsker(starterStore());
const farm = iris.thing('dom-pc');

/** An asker over a few statements, in Turtle, under the test installation. */
function small(turtle: string): Asker {
  const store = new oxigraph.Store();
  const prefixes = prefixDeclarations()
    .split('\n')
    .map((line) => `${line.replace('PREFIX', '@prefix')} .`)
    .join('\n');
  store.load(`${prefixes}\n${turtle}`, { format: 'text/turtle', base_iri: iris.base });
  return storeAsker(store);
}

describe('over the starter data', () => {
  test('each chantier has a title in both languages, a short name and its own accent', async () => {
    const chantiers = await listChantiers(asker, iris);
    expect(chantiers.map(({ accent }) => accent)).toEqual(['farm', 'ward', 'film', 'tune']);
    for (const { titles, shortNames } of chantiers) {
      expect(titles.map(({ language }) => language).sort()).toEqual(['en', 'fr']);
      expect(shortNames).not.toEqual([]);
    }
  });

  test('the procedures of a chantier come whole', async () => {
    const procedures = await listProceduresOf(asker, iris, farm);
    const compost = procedures.find(({ slug }) => slug === 'pc-hotcompost');
    expect(compost).toMatchObject({ minDuration: 'P18D', maxDuration: 'P21D', chantiers: [farm] });
    expect(compost?.steps).toBeGreaterThan(3);
    expect(compost?.sources).toBeGreaterThan(0);
    expect(procedures.every(({ chantiers }) => chantiers.includes(farm))).toBe(true);
    const rotation = procedures.find(({ slug }) => slug === 'pc-rotation');
    expect(rotation?.rrule).toContain('FREQ=YEARLY');
  });

  test('the steps of a procedure are as many as its own page counts', async () => {
    const pages = starterPages();
    const procedures = await listProceduresOf(asker, iris, farm);
    expect(procedures.length).toBeGreaterThan(5);
    for (const { slug, iri, steps } of procedures) {
      const page = await pages.load(slug);
      const read = page ? [...stepNodes(readProcedure(page.own, iri).steps)] : [];
      const own = read.filter(({ kind }) => kind === 'step').length;
      expect({ slug, steps }).toEqual({ slug, steps: own });
    }
  });

  test('the foremost procedures are those the rest refers to', async () => {
    const foremost = await foremostProcedures(asker, 3);
    expect(foremost.get(farm)).toHaveLength(3);
    expect(foremost.get(farm)).toContain(iris.thing('pc-hotcompost'));
  });

  test('what comes back most often is first', async () => {
    const scheduled = await listProcedures(asker, iris, await listScheduled(asker, 1));
    expect(scheduled.map(({ rrule }) => rrule?.slice(0, 10))).toEqual(['FREQ=DAILY']);
  });

  test('models know their adaptations, contexts and sizes', async () => {
    const models = await listModels(asker, iris);
    const adaptation = models.find(({ slug }) => slug === 'model-pc-4a');
    expect(adaptation?.adaptationOf).toBe(iris.thing('model-pc'));
    expect(adaptation?.contexts).toHaveLength(1);
    expect(models.find(({ slug }) => slug === 'model-pc')?.procedures).toBeGreaterThan(5);
  });

  test('indicators have a target with a unit', async () => {
    const indicators = await listIndicators(asker, iris, farm);
    const core = indicators.find(({ slug }) => slug === 'ind-ctemp');
    expect(core?.target).toMatchObject({ min: 55, max: 65 });
    expect(core?.target?.unit).toMatch(/DEG_C$/);
  });

  test('infrastructures say which model they follow', async () => {
    const first = (await listInfrastructures(asker, iris, farm)).find(
      ({ models }) => models.length > 0,
    );
    expect(first?.models[0]).toContain('/id/model-pc');
  });

  test('nothing in the starter manuals calls for a page that is not there', async () => {
    const unwritten = await Promise.all(
      (await listChantiers(asker, iris)).map(({ iri }) => listUnwritten(asker, iris, iri)),
    );
    expect(unwritten.flat()).toEqual([]);
  });
});

describe('over odd data', () => {
  test('a chantier without accent or title is listed last, in the common colour', async () => {
    const chantiers = await listChantiers(
      small('<id/b> a im:Domain ; im:accent "farm" . <id/a> a im:Domain ; im:accent "red" .'),
      iris,
    );
    expect(chantiers.map(({ slug, accent }) => [slug, accent])).toEqual([
      ['b', 'farm'],
      ['a', 'site'],
    ]);
  });

  test('pages called for and not written are named once, parts under their page', async () => {
    const wanted = await listUnwritten(
      small(`<id/p> a im:Procedure ; im:domain <id/d> ; im:hasMember <id/p#g> .
        <id/p#g> im:hasMember <id/p#s> . <id/p#s> im:callsProcedure <id/pruning> , <id/p> .
        <id/m> im:domain <id/d> ; im:includesProcedure <id/pruning> , <https://example.org/x> .`),
      iris,
      iris.thing('d'),
    );
    expect(wanted).toEqual(['pruning']);
  });

  test('things of other installations are left out of the lists', async () => {
    const foreign = small(
      '<https://example.org/m> a im:Model ; rdfs:label "m" . <https://example.org/d> a im:Domain .',
    );
    expect(await listModels(foreign, iris)).toEqual([]);
    expect(await listChantiers(foreign, iris)).toEqual([]);
  });

  test('an IRI that would break out of the query matches nothing', async () => {
    const hostile = 'http://x/> ; ?p ?o . } #';
    expect(await listProceduresOf(asker, iris, hostile)).toEqual([]);
    expect(await listIndicators(asker, iris, hostile)).toEqual([]);
    expect((await labelsOf(asker, [hostile, farm])).size).toBe(1);
  });
});
