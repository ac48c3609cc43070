import { Store } from 'oxigraph';
import { beforeAll, describe, expect, it } from 'vitest';
import { gateSparql } from '../../../core/gate/sparql-gate.ts';
import { censusOf, type Census } from '../../bench/generate/census.ts';
import { Random } from '../../bench/generate/random.ts';
import { pageText } from '../../bench/generate/serialize.ts';
import { wikiPages } from '../../bench/generate/wiki.ts';
import { formatOf } from '../../bench/sparql/engine.ts';
import { hostileQueries } from '../../bench/sparql/hostile-queries.ts';
import { solutionsIn } from '../../bench/sparql/solutions.ts';
import { WIKI_QUERIES } from '../../bench/sparql/wiki-queries.ts';

const SHAPE = { triples: 20_000, base: 'http://localhost:3000/' };

const store = new Store();
let wiki: Census;

beforeAll(() => {
  const pages = [...wikiPages(SHAPE)];
  store.load(pages.map((page) => pageText(page, SHAPE.base, 'nq')).join(''), {
    format: 'application/n-quads',
  });
  wiki = censusOf(pages, SHAPE.base);
});

describe('the queries by which engines are compared', () => {
  it.each(WIKI_QUERIES)('$name passes the gate and finds something', (query) => {
    const random = new Random(1);
    const found = Array.from({ length: 10 }, () => {
      const text = query.text(random, wiki);
      gateSparql(text);
      const options = { results_format: formatOf(query), use_default_graph_as_union: true };
      const body = store.query(text, options) as unknown as string;
      return solutionsIn({ body, milliseconds: 0 }, query).length;
    });
    expect(Math.max(...found)).toBeGreaterThan(0);
  });

  it.each(WIKI_QUERIES)('$name is another text almost every time', (query) => {
    const random = new Random(2);
    const texts = Array.from({ length: 12 }, () => query.text(random, wiki));
    expect(new Set(texts).size).toBeGreaterThan(6);
  });
});

describe('hostile queries', () => {
  it('are fifty different ones, few of which the gate refuses', () => {
    const queries = hostileQueries(50);
    expect(new Set(queries).size).toBe(50);
    const refused = queries.filter((text) => {
      try {
        gateSparql(text);
        return false;
      } catch {
        return true;
      }
    });
    expect(refused.length).toBeLessThan(10);
  });
});

describe('solutions', () => {
  const [query] = WIKI_QUERIES;

  it('are the same however an engine writes numbers, moments and durations', () => {
    const written = (integer: string, moment: string, duration: string): string =>
      JSON.stringify({
        results: {
          bindings: [
            { n: literal(integer, 'decimal') },
            { at: literal(moment, 'dateTime') },
            { for: literal(duration, 'dayTimeDuration') },
          ],
        },
      });
    const one = written('1.50', '2020-01-01T00:00:00.000Z', 'P14D');
    const other = written('1.5', '2020-01-01T00:00:00Z', '1.2096e+06');
    const read = (body: string) => solutionsIn({ body, milliseconds: 0 }, query!);
    expect(read(one)).toEqual(read(other));
    expect(read(one)).not.toEqual(read(written('1.6', '2020-01-01T00:00:00Z', 'P14D')));
  });
});

function literal(value: string, datatype: string): object {
  return { type: 'literal', value, datatype: `http://www.w3.org/2001/XMLSchema#${datatype}` };
}
