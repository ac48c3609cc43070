import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as oxigraph from 'oxigraph';
import { w3cFile } from './w3c-manifest.ts';

/** One HTTP request of a W3C protocol test, and what must come back. */
export interface Exchange {
  readonly method: string;
  /** As the manifest has it: below `/sparql/` or `/gsp`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
  /** Statuses that are right, `2xx` for a class of them. */
  readonly statuses: readonly string[];
  /** The answer of an ASK. */
  readonly boolean?: boolean;
  /** `boolean`, `tabular` or `RDF`. */
  readonly format?: string;
  /** What stands for the Location header in the requests that follow. */
  readonly location?: string;
  /** The headers and the RDF of the answer. */
  readonly answer?: { readonly headers: Readonly<Record<string, string>>; readonly rdf: string };
}

export interface ProtocolTest {
  /** Folder and name, for example `protocol/query_get`. */
  readonly id: string;
  /** Graphs that must be there: their IRI and their file. */
  readonly graphs: readonly { readonly iri: string; readonly file: string }[];
  readonly exchanges: readonly Exchange[];
}

const MF = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const HT = 'http://www.w3.org/2011/http#';
const CNT = 'http://www.w3.org/2011/content#';
const UT = 'http://www.w3.org/2009/sparql/tests/test-update#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
/** Statuses that the manifests name by their words. */
const STATUSES: Readonly<Record<string, string>> = {
  OK: '200',
  Created: '201',
  NoContent: '204',
  NotFound: '404',
};

/** The tests of a manifest whose actions are HTTP connections, in its order; none where it is absent. */
export function readExchanges(manifest: string): readonly ProtocolTest[] {
  const file = w3cFile(manifest);
  if (file === undefined) return [];
  const store = new oxigraph.Store();
  const base_iri = pathToFileURL(file).href;
  store.load(readFileSync(file, 'utf8'), { format: 'text/turtle', base_iri });
  const folder = path.basename(path.dirname(file));
  return new Nodes(store).tests().map((test) => ({ ...test, id: `${folder}/${test.id}` }));
}

type Node = oxigraph.Term;

/** A walk along the triples of a manifest. */
class Nodes {
  readonly #store: oxigraph.Store;

  constructor(store: oxigraph.Store) {
    this.#store = store;
  }

  tests(): ProtocolTest[] {
    const [entries] = this.#store.match(null, oxigraph.namedNode(`${MF}entries`), null);
    return this.#list(entries?.object).map((test) => {
      const action = this.#one(test, `${MF}action`);
      return {
        id: test.value.replace(/^.*#/, ''),
        graphs: this.#all(test, `${UT}graphData`).map((data) => ({
          iri: this.#text(data, LABEL) ?? '',
          file: new URL(this.#text(data, `${UT}graph`) ?? '').pathname,
        })),
        exchanges: this.#list(this.#one(action, `${HT}requests`)).map((one) => this.#exchange(one)),
      };
    });
  }

  #exchange(request: Node): Exchange {
    const response = this.#one(request, `${HT}resp`);
    const answer = this.#one(response, `${HT}body`);
    const boolean = this.#text(response, `${MF}expectedBoolean`);
    const format = this.#text(response, `${MF}expectedFormat`);
    const location = this.#text(response, `${MF}expectedLocation`);
    return {
      method: this.#text(request, `${HT}methodName`) ?? 'GET',
      path: this.#text(request, `${HT}absolutePath`) ?? '',
      headers: this.#headers(request),
      body: this.#body(this.#one(request, `${HT}body`)),
      statuses: this.#all(response, `${MF}expectedStatus`).map(({ value }) => statusOf(value)),
      ...(boolean !== undefined && { boolean: boolean === 'true' }),
      ...(format !== undefined && { format }),
      ...(location !== undefined && { location }),
      ...(answer && {
        answer: {
          headers: this.#headers(response),
          rdf: this.#text(answer, `${CNT}chars`) ?? '',
        },
      }),
    };
  }

  #headers(message: Node | undefined): Record<string, string> {
    return Object.fromEntries(
      this.#list(this.#one(message, `${HT}headers`)).map((header) => [
        (this.#text(header, `${HT}fieldName`) ?? '').toLowerCase(),
        this.#text(header, `${HT}fieldValue`) ?? '',
      ]),
    );
  }

  #body(body: Node | undefined): Buffer | undefined {
    if (!body) return undefined;
    const utf16 = this.#text(body, `${CNT}characterEncoding`) === 'UTF-16';
    // With the mark of its byte order, as UTF-16 is sent.
    const chars = `${utf16 ? '\uFEFF' : ''}${this.#text(body, `${CNT}chars`) ?? ''}`;
    return Buffer.from(chars, utf16 ? 'utf16le' : 'utf8');
  }

  #all(subject: Node | undefined, predicate: string): Node[] {
    if (!subject) return [];
    return this.#store
      .match(subject as oxigraph.NamedNode, oxigraph.namedNode(predicate), null)
      .map((found) => found.object);
  }

  #one(subject: Node | undefined, predicate: string): Node | undefined {
    return this.#all(subject, predicate)[0];
  }

  #text(subject: Node | undefined, predicate: string): string | undefined {
    return this.#one(subject, predicate)?.value;
  }

  #list(head: Node | undefined): Node[] {
    const out: Node[] = [];
    for (let at = head; at && at.value !== `${RDF}nil`; at = this.#one(at, `${RDF}rest`))
      out.push(...this.#all(at, `${RDF}first`));
    return out;
  }
}

function statusOf(iri: string): string {
  const name = iri.replace(/^.*#/, '');
  return STATUSES[name] ?? name.replace('StatusCode', '');
}
