import { onTestFinished, expect, test } from 'vitest';
import { Iris } from '../../core/iris.ts';
import { langLiteral, namedNode, quad, stringLiteral } from '../../core/rdf/terms.ts';
import { rdfs } from '../../core/vocabulary.ts';
import { fillTextIndex } from '../../server/domain/pages/index.ts';
import type { Journal } from '../../server/store/journal.ts';
import { openSqliteTextIndex } from '../../server/store/sqlite-text-index/index.ts';
import type { TextIndex } from '../../server/store/text-index.ts';
import { pageSave, request } from '../contracts/journal-fixture.ts';
import { openJournal, temporaryFolder } from '../faults/journal-folder.ts';

const fail = (line: string): never => expect.fail(line);
const iris = new Iris('http://example.org/');

async function stores(): Promise<{ journal: Journal; textIndex: TextIndex }> {
  const folder = await temporaryFolder();
  const textIndex = await openSqliteTextIndex({ folder });
  onTestFinished(() => textIndex.close());
  return { journal: await openJournal(folder), textIndex };
}

function titled(slug: string, title: string): ReturnType<typeof pageSave> {
  const label = namedNode(rdfs('label'));
  return pageSave(
    slug,
    0,
    [],
    [
      quad(
        namedNode(iris.thing(slug)),
        label,
        langLiteral(title, 'fr'),
        namedNode(iris.page(slug)),
      ),
    ],
  );
}

test('the text index is made anew after a page it has not seen, not after other data', async () => {
  const { journal, textIndex } = await stores();
  const fill = (): Promise<void> => fillTextIndex({ journal, textIndex, iris, log: fail });
  const found = async (text: string): Promise<number> =>
    (await textIndex.search({ text, lang: 'fr', limit: 1 })).total;
  const { seq } = await journal.commit(request([titled('tas', 'Compost')]));
  const words = { lang: 'fr', title: 'Repère', labels: '', steps: '', prose: '' };
  await textIndex.put('repere', [{ ...words, slug: 'repere', type: '', chantier: '' }], seq);

  const graph = 'http://example.org/reference';
  const added = [
    quad(namedNode('urn:a'), namedNode('urn:b'), stringLiteral('c'), namedNode(graph)),
  ];
  await journal.commit(request([{ graph, kind: 'reference', added, removed: [] }]));
  await fill();
  expect(await found('repère')).toBe(1);

  await journal.commit(request([titled('paille', 'Paillage')]));
  await fill();
  expect(await found('repère')).toBe(0);
  expect(await found('compost')).toBe(1);
  expect(await found('paillage')).toBe(1);
});
