import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Answer } from '../support/http-client.ts';
import { canonicalRdf } from './canonical-rdf.ts';
import { readExchanges, type Exchange, type ProtocolTest } from './exchanges.ts';
import { runSuite } from './known-failures.ts';
import { ServedWiki } from './served-wiki.ts';
import { hasSuite } from './w3c-manifest.ts';

/** What the manifests call the two services, and where they are here. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^\/sparql\/?/, '/sparql'],
  [/^\/gsp/, '/graphs'],
];

describe.skipIf(!hasSuite('sparql11'))('SPARQL 1.1 protocols', () => {
  let wiki: ServedWiki;
  beforeAll(async () => {
    wiki = await ServedWiki.start();
  });
  afterAll(() => wiki.close());

  runSuite('SPARQL protocol', readExchanges('sparql11/protocol/manifest.ttl'), converse);
  runSuite(
    'Graph store protocol',
    ['manifest-indirect.ttl', 'manifest-direct.ttl'].flatMap((file) =>
      readExchanges(`sparql11/graph-store-protocol/${file}`),
    ),
    async (one) => {
      await empty(one);
      await converse(one);
    },
  );

  async function converse(one: ProtocolTest): Promise<void> {
    for (const { iri, file } of one.graphs) await wiki.put(iri, readFileSync(file, 'utf8'));
    const known = new Map<string, string>();
    for (const exchange of one.exchanges) {
      const answer = await send(exchange, known);
      await compare(exchange, answer);
      if (exchange.location === undefined) continue;
      const place = new URL(answer.headers.location ?? '', wiki.origin).href;
      known.set(exchange.location, place);
    }
  }

  function send(exchange: Exchange, known: ReadonlyMap<string, string>): Promise<Answer> {
    const { method, headers, body } = exchange;
    let path = exchange.path;
    for (const [from, to] of PLACES) path = path.replace(from, to);
    for (const [name, place] of known) path = path.replaceAll(name, place);
    return wiki.ask(path, { method, headers, ...(body && { body }) });
  }

  /** The tests use the same names and begin with a store that has none of them. */
  async function empty(one: ProtocolTest): Promise<void> {
    const paths = new Set(one.exchanges.map(({ path }) => path).filter((path) => path.length > 4));
    for (const path of paths)
      if (!path.includes('$'))
        await wiki.ask(path.replace(/^\/gsp/, '/graphs'), { method: 'DELETE' });
  }
});

async function compare(exchange: Exchange, answer: Answer): Promise<void> {
  const { status, text, headers } = answer;
  const said = `${exchange.method} ${exchange.path}: ${status} ${text.slice(0, 300)}`;
  const right = exchange.statuses.some((one) =>
    one.endsWith('xx') ? String(status)[0] === one[0] : String(status) === one,
  );
  assert.ok(right, `${said}, not ${exchange.statuses.join(' or ')}`);
  const type = headers['content-type'] ?? '';
  switch (exchange.format) {
    case 'boolean':
      assert.equal(booleanOf(type, text), exchange.boolean ?? booleanOf(type, text), said);
      break;
    case 'tabular':
      assert.match(type, /sparql-results|csv|tab-separated/, said);
      break;
    case 'RDF':
      assert.match(type, /turtle|rdf\+xml|n-triples|ld\+json|trig|n-quads/, said);
      break;
    default:
  }
  if (!exchange.answer) return;
  // HEAD has the headers of an answer and no body.
  const { headers: wanted, rdf } = exchange.answer;
  assert.equal(type.split(';')[0], (wanted['content-type'] ?? 'text/turtle').split(';')[0]);
  if (exchange.method !== 'HEAD')
    assert.equal(await canonicalRdf(text, 'text/turtle'), await canonicalRdf(rdf, 'text/turtle'));
}

function booleanOf(type: string, text: string): boolean {
  const found = /json/.test(type)
    ? (JSON.parse(text) as { boolean?: boolean }).boolean
    : { true: true, false: false }[
        /<boolean>(\w+)<|^\s*(\w+)\s*$/.exec(text)?.slice(1).join('') ?? ''
      ];
  assert.equal(typeof found, 'boolean', `no boolean in ${text.slice(0, 300)}`);
  return found === true;
}
