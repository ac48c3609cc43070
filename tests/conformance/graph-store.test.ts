import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as oxigraph from 'oxigraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalHash, closeSyntaxThreads, readRdf } from '../../server/sparql/syntax/index.ts';
import { ask, type Answer } from '../support/http-client.ts';
import { sharedFolder } from '../support/shared-data.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

const { path: SHARED, present } = sharedFolder('w3c/sparql11/graph-store-protocol');
const MF = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const HT = 'http://www.w3.org/2011/http#';
const CHARS = 'http://www.w3.org/2011/content#chars';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const STATUSES: Readonly<Record<string, number>> = {
  OK: 200,
  Created: 201,
  NoContent: 204,
  NotFound: 404,
};

/** A test of the protocol: requests one after the other, each with what it must be answered. */
interface Scenario {
  readonly name: string;
  readonly steps: readonly Step[];
}

interface Step {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly statuses: readonly number[];
  /** What the Location of the answer is called in the steps that follow. */
  readonly location?: string;
  readonly expected?: { readonly text: string; readonly mediaType: string };
}

describe.skipIf(!present)('SPARQL 1.1 Graph Store Protocol', () => {
  let wiki: WikiServer;
  let token: string;
  beforeAll(async () => {
    wiki = await startWiki({ SEED: 'none', RATE_LIMITS: 'off' });
    token = await wiki.token('ana', 'steward', 'update');
  });
  afterAll(async () => {
    await wiki.close();
    await closeSyntaxThreads();
  });

  const scenarios = present ? ['direct', 'indirect'].flatMap(readScenarios) : [];
  test('the manifests hold all their tests', () => expect(scenarios).toHaveLength(14));

  for (const { name, steps } of scenarios) {
    // The suite begins with an empty store; what the test before left there is taken away.
    test(`graph-store-protocol: ${name}`, async () => {
      for (const { path: graph } of steps) await send('DELETE', named(graph, new Map()));
      const variables = new Map<string, string>();
      const got: unknown[] = [];
      for (const step of steps) got.push(await take(step, variables));
      expect(got).toEqual(steps.map(wanted));
    });
  }

  /** What must come out of `take`. */
  function wanted({ statuses, location, expected }: Step): object {
    return {
      status: expect.toBeOneOf([...statuses]),
      isLocated: location !== undefined,
      mediaType: expected?.mediaType,
      isSame: expected && true,
    };
  }

  async function take(step: Step, variables: Map<string, string>): Promise<object> {
    const { status, headers, text } = await send(step.method, named(step.path, variables), step);
    const { location = '' } = headers;
    const isLocated = step.location !== undefined && location.startsWith('http');
    if (step.location !== undefined) variables.set(step.location, location);
    if (!step.expected) return { status, isLocated, mediaType: undefined, isSame: undefined };
    const isSame = (await hash(text)) === (await hash(step.expected.text));
    return { status, isLocated, mediaType: headers['content-type'], isSame };
  }

  async function hash(turtle: string): Promise<string> {
    const baseIri = 'http://www.example/';
    return canonicalHash(await readRdf({ text: turtle, mediaType: 'text/turtle', baseIri }));
  }

  function send(method: string, address: string, step?: Step): Promise<Answer> {
    const body = step?.body === undefined ? {} : { body: step.body };
    return ask(wiki.origin, address, { method, token, headers: step?.headers ?? {}, ...body });
  }

  /** The path of the suite's store is `/gsp`; ours is `/graphs`. */
  function named(address: string, variables: ReadonlyMap<string, string>): string {
    let filled = address.replace(/^\/gsp/, '/graphs');
    for (const [name, value] of variables) filled = filled.replace(name, value);
    return filled.startsWith('http') ? new URL(filled).pathname : filled;
  }
});

function readScenarios(which: string): Scenario[] {
  const file = path.join(SHARED, `manifest-${which}.ttl`);
  const store = new oxigraph.Store();
  store.load(readFileSync(file, 'utf8'), {
    format: 'text/turtle',
    base_iri: pathToFileURL(file).href,
  });
  const all = (subject: oxigraph.Term, predicate: string): oxigraph.Term[] =>
    store
      .match(subject as oxigraph.NamedNode, oxigraph.namedNode(predicate))
      .map(({ object }) => object);
  const one = (subject: oxigraph.Term | undefined, predicate: string): oxigraph.Term | undefined =>
    subject && all(subject, predicate)[0];
  const list = (head: oxigraph.Term | undefined): oxigraph.Term[] => {
    const first = one(head, `${RDF}first`);
    return first ? [first, ...list(one(head, `${RDF}rest`))] : [];
  };
  const text = (subject: oxigraph.Term | undefined, predicate: string): string | undefined =>
    one(subject, predicate)?.value;
  const headersOf = (message: oxigraph.Term | undefined): Record<string, string> =>
    Object.fromEntries(
      list(one(message, `${HT}headers`)).map((header) => [
        text(header, `${HT}fieldName`) ?? '',
        text(header, `${HT}fieldValue`) ?? '',
      ]),
    );
  const stepOf = (request: oxigraph.Term): Step => {
    const response = one(request, `${HT}resp`);
    const body = text(one(request, `${HT}body`), CHARS);
    const expected = text(one(response, `${HT}body`), CHARS);
    const location = response && text(response, `${MF}expectedLocation`);
    return {
      method: text(request, `${HT}methodName`) ?? '',
      path: text(request, `${HT}absolutePath`) ?? '',
      headers: headersOf(request),
      ...(body === undefined ? {} : { body }),
      statuses: (response ? all(response, `${MF}expectedStatus`) : []).map(
        ({ value }) => STATUSES[value.replace(/^.*#/, '')] ?? 0,
      ),
      ...(location === undefined ? {} : { location }),
      ...(expected === undefined
        ? {}
        : { expected: { text: expected, mediaType: headersOf(response)['content-type'] ?? '' } }),
    };
  };
  // Not by the list of the manifest, which forgets one.
  const type = oxigraph.namedNode(`${RDF}type`);
  const entries = store.match(null, type, oxigraph.namedNode(`${MF}GraphStoreProtocolTest`));
  return entries.map(({ subject: entry }) => ({
    name: `${text(entry, `${MF}name`)}`,
    steps: list(
      one(list(one(entry, `${MF}action`))[0] ?? one(entry, `${MF}action`), `${HT}requests`),
    ).map(stepOf),
  }));
}
