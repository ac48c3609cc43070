import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { langLiteral, namedNode, quad, type Quad } from '../../../core/rdf/terms.ts';
import { highestNumberEver } from '../../../server/domain/pages/edit-form/highest-number.ts';
import type { Journal } from '../../../server/store/journal.ts';
import { openSqliteJournal } from '../../../server/store/sqlite-journal/index.ts';
import { graphOf, pageSave, request } from '../../contracts/journal-fixture.ts';

const IRI = 'http://example.org/id/heap';

function steps(...numbers: number[]): Quad[] {
  return numbers.map((number) =>
    quad(
      namedNode(`${IRI}#s${number}`),
      namedNode('http://example.org/says'),
      langLiteral('Retourner', 'fr'),
      namedNode(graphOf('heap')),
    ),
  );
}

/** A journal of one page with these revisions, and the numbers of the revisions that were read. */
async function journalOf(
  ...revisions: readonly (readonly Quad[])[]
): Promise<{ journal: Journal; read: number[] }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-names-'));
  const stored = await openSqliteJournal({ folder });
  onTestFinished(async () => {
    await stored.close();
    await rm(folder, { recursive: true });
  });
  let before: readonly Quad[] = [];
  for (const [index, quads] of revisions.entries()) {
    await stored.commit(request([pageSave('heap', index, before, quads)]));
    before = quads;
  }
  const read: number[] = [];
  const journal = new Proxy(stored, {
    get(target, name) {
      if (name === 'revision') {
        return (slug: string, number: number) => {
          read.push(number);
          return target.revision(slug, number);
        };
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { journal, read };
}

test('a name that an old revision used is known for good, and no revision is read twice', async () => {
  const { journal, read } = await journalOf(steps(1), steps(1, 9), steps(1), steps(1, 2));
  expect(await highestNumberEver(journal, 'heap', 4, IRI)).toBe(9);
  expect(await highestNumberEver(journal, 'heap', 4, IRI)).toBe(9);
  // The third took something from the second; the fourth holds what the third and the first said.
  expect(read.toSorted((a, b) => a - b)).toEqual([2, 4]);
});

test('what is saved later is read alone', async () => {
  const { journal, read } = await journalOf(steps(1, 9), steps(1), steps(12), steps(3));
  expect(await highestNumberEver(journal, 'heap', 2, IRI)).toBe(9);
  read.length = 0;
  expect(await highestNumberEver(journal, 'heap', 4, IRI)).toBe(12);
  expect(read.toSorted((a, b) => a - b)).toEqual([3, 4]);
});

test('many who ask at once are answered by one reading; pages that never were are not remembered', async () => {
  const { journal, read } = await journalOf(steps(1, 9), steps(1));
  const asked = Array.from({ length: 20 }, () => highestNumberEver(journal, 'heap', 2, IRI));
  expect(new Set(await Promise.all(asked))).toEqual(new Set([9]));
  expect(read.toSorted((a, b) => a - b)).toEqual([1, 2]);
  expect(await highestNumberEver(journal, 'nowhere', 0, IRI)).toBe(0);
});

test('thousands of other pages make it forget one, which is read again', async () => {
  const { journal, read } = await journalOf(steps(1, 9), steps(1));
  await highestNumberEver(journal, 'heap', 2, IRI);
  for (let n = 0; n < 2000; n += 1) await highestNumberEver(journal, `other-${n}`, 1, IRI);
  read.length = 0;
  expect(await highestNumberEver(journal, 'heap', 2, IRI)).toBe(9);
  expect(read.toSorted((a, b) => a - b)).toEqual([1, 2]);
});
