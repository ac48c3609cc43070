import { expect, test } from 'vitest';
import { openEmbeddedIndex } from '../../server/store/embedded/index.ts';
import { dataset, manyStatements } from '../contracts/quad-index-fixture.ts';

test('a query that eats memory is stopped by its replica’s limit, long before the deadline', async () => {
  const log: string[] = [];
  const { index } = await dataset(
    (source, settings) =>
      openEmbeddedIndex({ source, ...settings, memoryMiB: 256, log: (line) => log.push(line) }),
    manyStatements(100),
  );
  const binds = Array.from({ length: 30 }, (_, i) => `BIND(CONCAT(?x${i}, ?x${i}) AS ?x${i + 1})`);
  const doubling = `SELECT (STRLEN(?x30) AS ?n) { BIND("aaaaaaaaaa" AS ?x0) ${binds.join(' ')} }`;
  const before = process.memoryUsage().rss;
  const asked = index.query(doubling, ['text/csv'], { deadlineMs: 30_000 });
  await expect(asked).rejects.toMatchObject({ kind: 'unavailable', id: 'query-crashed' });
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1_048_576);
  expect(log.join()).toMatch(/RuntimeError/);
  const light = await index.select('SELECT * { ?s ?p ?o }');
  expect(light).toHaveLength(100);
});
