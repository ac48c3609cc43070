import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ONTOLOGY_GRAPHS } from '../../server/domain/packaged-data/index.ts';
import { ask } from '../support/http-client.ts';
import { startWiki } from '../support/wiki-server.ts';

test('broken shapes come in by no import: they are refused by name, and forms and checks go on', async () => {
  const wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off' });
  onTestFinished(() => wiki.close());
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-shapes-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const token = await wiki.token('ana', 'contributor', 'write');
  const form = (): Promise<string> =>
    ask(wiki.origin, '/fr/wiki/tas/edit?kind=im:Procedure', {
      headers: { Accept: 'text/html' },
    }).then(({ status, text }) => `${status} ${text.length > 5000}`);
  expect(await form()).toBe('200 true');
  const broken = `@prefix sh: <http://www.w3.org/ns/shacl#> .
<urn:shape> a sh:NodeShape ; sh:property [ sh:path [ ] ; sh:minCount "beaucoup" ; sh:in 7 ] .`;
  const file = path.join(folder, 'shapes.ttl');
  await writeFile(file, broken);
  for (const graph of ONTOLOGY_GRAPHS.slice(0, 2)) {
    const { code, stderr } = await wiki.admin(['import', file, '--graph', graph, '--lang', 'fr']);
    expect(code, graph).not.toBe(0);
    expect(stderr).toContain(graph);
    expect(stderr).toContain('appartient au wiki');
  }
  // As reference data it is one more graph, which no form is made of.
  const aside = await wiki.admin(['import', file, '--graph', 'https://example.org/shapes']);
  expect(aside).toMatchObject({ code: 0 });
  await wiki.stop();
  await wiki.restart();
  expect(await form()).toBe('200 true');
  const saved = await ask(wiki.origin, '/wiki/tas', {
    method: 'PUT',
    token,
    headers: { 'Content-Type': 'text/turtle' },
    body: '<../id/tas> <http://www.w3.org/2000/01/rdf-schema#label> "Tas"@fr .',
  });
  expect(saved.status).toBe(201);
}, 90_000);
