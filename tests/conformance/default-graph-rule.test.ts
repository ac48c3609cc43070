import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ServedWiki } from './served-wiki.ts';

const TURTLE = { headers: { Accept: 'application/n-triples' } };
const OUTSIDE = '<http://example.org/outside> <http://example.org/p>';

/** Our rule of the default graph, which the W3C suites leave to each store. */
describe('the default graph', () => {
  let wiki: ServedWiki;
  beforeAll(async () => {
    wiki = await ServedWiki.start();
  });
  afterAll(() => wiki.close());

  const ask = async (pattern: string): Promise<boolean> =>
    (await wiki.query(`ASK { ${pattern} }`, 'application/sparql-results+json')).json<{
      boolean: boolean;
    }>().boolean;
  const update = async (text: string): Promise<void> => {
    const { status, text: said } = await wiki.update(text);
    expect(status, said).toBeLessThan(300);
  };
  const unnamed = async (): Promise<string> => (await wiki.ask('/graphs?default', TURTLE)).text;

  test('a statement without GRAPH goes to the page of its subject, otherwise to the unnamed graph', async () => {
    const thing = `<${wiki.origin}/id/ladder>`;
    const label = '<http://www.w3.org/2000/01/rdf-schema#label> "Échelle"@fr';
    await update(`INSERT DATA { ${thing} ${label} . ${OUTSIDE} 1 }`);
    expect(await ask(`GRAPH <${wiki.origin}/wiki/ladder> { ${thing} ${label} }`)).toBe(true);
    expect(await unnamed()).toContain('<http://example.org/outside>');
    expect(await unnamed()).not.toContain('/id/ladder');
  });

  test('a query sees the union of all graphs there, and a triple in two graphs twice', async () => {
    await wiki.put('http://example.org/g', `${OUTSIDE} 1 .`);
    const count = `SELECT (COUNT(*) AS ?n) { ${OUTSIDE} ?o }`;
    expect((await wiki.query(count, 'text/csv')).text.trim().split(/\s+/)).toEqual(['n', '2']);
    expect(await ask(`GRAPH ?g { ${OUTSIDE} 1 }`)).toBe(true);
  });

  test('CLEAR DEFAULT, COPY and /graphs?default mean the unnamed graph alone', async () => {
    await update('COPY DEFAULT TO <http://example.org/copy>');
    const copy = `/graphs?graph=${encodeURIComponent('http://example.org/copy')}`;
    expect((await wiki.ask(copy, TURTLE)).text).toBe(await unnamed());
    await update('CLEAR DEFAULT');
    expect((await unnamed()).trim()).toBe('');
    expect(await ask(`GRAPH <http://example.org/g> { ${OUTSIDE} 1 }`)).toBe(true);
  });
});
