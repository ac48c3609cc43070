import * as oxigraph from 'oxigraph';
import { afterEach, describe, expect, test } from 'vitest';
import { prefixDeclarations } from '../../../core/vocabulary.ts';
import {
  findAll,
  findPage,
  readShapeSet,
  validateAll,
} from '../../../server/domain/shapes/index.ts';
import { TEST_IRIS } from '../../support/starter-dataset.ts';
import { packagedAsker } from './packaged-asker.ts';

const { asker, store } = packagedAsker();
const shapes = await readShapeSet(asker);

/** Adds a page to the starter data until the end of the test. */
function addPage(slug: string, text: string): void {
  store.load(`${prefixDeclarations()}\n${text}`, {
    format: 'text/turtle',
    base_iri: TEST_IRIS.base,
    to_graph_name: oxigraph.namedNode(TEST_IRIS.page(slug)),
  });
}

afterEach(() => store.update(`CLEAR SILENT GRAPH <${TEST_IRIS.page('x')}>`));

async function messages(text: string): Promise<string[]> {
  addPage('x', text);
  const found = await findPage(shapes, asker, TEST_IRIS, 'x');
  store.update(`CLEAR GRAPH <${TEST_IRIS.page('x')}>`);
  return found.map(({ message }) => message.fr);
}

const procedure = (rest: string): string =>
  `<id/x> a im:Procedure ; im:hasMember <id/x#s1> ; ${rest}`;

describe('the rules over the whole dataset, both ways', () => {
  test.each([
    [
      'Une boucle doit avoir une fin (condition ou nombre maximal).',
      procedure('im:status im:Draft . <id/x#s1> a im:StepGroup ; im:flow im:Loop .'),
      procedure(
        'im:status im:Draft . <id/x#s1> a im:StepGroup ; im:flow im:Loop ; pko:maxRepetitions 3 .',
      ),
    ],
    [
      'Deux étapes sœurs ont le même rang.',
      procedure('im:hasMember <id/x#s2> . <id/x#s1> im:order 1 . <id/x#s2> im:order 1 .'),
      procedure('im:hasMember <id/x#s2> . <id/x#s1> im:order 1 . <id/x#s2> im:order 2 .'),
    ],
    [
      'Aucun rôle n’est nommé.',
      procedure('im:status im:Draft .'),
      procedure('im:status im:Draft . <id/x#s1> im:performedBy <id/role-gardener> .'),
    ],
    [
      'La durée minimale dépasse la durée maximale.',
      procedure(
        'im:minDuration "PT60M"^^xsd:dayTimeDuration ; im:maxDuration "PT30M"^^xsd:dayTimeDuration .',
      ),
      procedure(
        'im:minDuration "PT30M"^^xsd:dayTimeDuration ; im:maxDuration "PT1H"^^xsd:dayTimeDuration .',
      ),
    ],
    [
      'Appel circulaire de procédures.',
      procedure('im:status im:Draft . <id/x#s1> im:callsProcedure <id/x> .'),
      procedure('im:status im:Draft . <id/x#s1> im:callsProcedure <id/pc-consent> .'),
    ],
  ])('%s', async (message, failing, passing) => {
    expect(await messages(failing)).toContain(message);
    expect(await messages(passing)).not.toContain(message);
  });
});

test('a rule reaches the instances of subclasses', async () => {
  const checklist = '<id/x> a imd:Checklist ; im:hasMember <id/x#s1> .';
  expect(await messages(checklist)).toContain('Aucun rôle n’est nommé.');
});

test('the starter data has no violation and no warning', async () => {
  const before = process.cpuUsage();
  const grave: string[] = [];
  for await (const { slug, findings } of findAll(asker, TEST_IRIS)) {
    for (const { severity, message, focus } of findings) {
      if (severity !== 'info') grave.push(`${slug} ${focus}: ${message.en}`);
    }
  }
  expect(grave).toEqual([]);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6, 'seconds of computing').toBeLessThan(5);
});

test('all pages are checked, each finding told once and in the language asked for', async () => {
  addPage('x', procedure('rdfs:label "X"@fr , "X"@en .'));
  const pages = await validateAll({ quadIndex: asker, iris: TEST_IRIS }, 'fr');
  expect(pages.map(({ slug }) => slug)).toEqual(['x']);
  const found = pages[0]?.findings ?? [];
  expect(new Set(found.map((finding) => JSON.stringify(finding))).size).toBe(found.length);
  expect(found).toContainEqual({ severity: 'warning', message: 'Aucun rôle n’est nommé.' });
  expect(found).toContainEqual({ severity: 'warning', message: 'Citer au moins une source.' });
});
