import { expect, test } from 'vitest';
import { closeSyntaxThreads, patchGraph } from '../../server/sparql/syntax/index.ts';

test('a patch that eats memory costs its thread, not the server', async () => {
  const binds = Array.from({ length: 32 }, (_, i) => `BIND(CONCAT(?x${i}, ?x${i}) AS ?x${i + 1})`);
  const update = `INSERT { <urn:a> <urn:b> ?x32 } WHERE { BIND("aaaaaaaa" AS ?x0) ${binds.join(' ')} }`;
  const request = { quads: [], baseIri: 'http://example.org/' };
  const before = process.memoryUsage().rss;
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  await expect(patchGraph({ ...request, update })).rejects.toMatchObject({ id: 'rdf-crash' });
  clearInterval(watch);
  expect(most - before).toBeLessThan(1400 * 1_048_576);
  const { added } = await patchGraph({ ...request, update: 'INSERT DATA { <urn:a> <urn:b> 1 }' });
  expect(added).toHaveLength(1);
  await closeSyntaxThreads();
});
