import { expect } from 'vitest';
import { ask, type Answer } from './http-client.ts';

export const JSON_RESULTS = 'application/sparql-results+json';
const FORM = 'application/x-www-form-urlencoded';

export interface SparqlAsk {
  readonly accept?: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  /** Protocol parameters in the address, in order. */
  readonly address?: readonly (readonly [string, string])[];
}

/** Speaks the SPARQL Protocol to one wiki in each of its ways; adds nothing that is not asked for. */
export class SparqlClient {
  readonly #origin: () => string;

  constructor(origin: () => string) {
    this.#origin = origin;
  }

  /** `GET ?query=`. */
  get(query: string, how: SparqlAsk = {}): Promise<Answer> {
    return this.at([['query', query], ...(how.address ?? [])], how);
  }

  /** A request with these parameters in its address and no body. */
  at(parameters: readonly (readonly [string, string])[], how: SparqlAsk = {}): Promise<Answer> {
    return ask(this.#origin(), `/sparql?${encoded(parameters)}`, {
      ...(how.method === undefined ? {} : { method: how.method }),
      ...(how.token === undefined ? {} : { token: how.token }),
      headers: headersOf(how),
    });
  }

  /** A form by POST. */
  form(fields: readonly (readonly [string, string])[], how: SparqlAsk = {}): Promise<Answer> {
    return this.post(encoded(fields), FORM, how);
  }

  /** A body of any type by POST; none is named when it is empty. */
  post(body: string | Buffer, type: string, how: SparqlAsk = {}): Promise<Answer> {
    const address = how.address ? `?${encoded(how.address)}` : '';
    return ask(this.#origin(), `/sparql${address}`, {
      method: 'POST',
      body,
      ...(how.token === undefined ? {} : { token: how.token }),
      headers: { ...(type === '' ? {} : { 'Content-Type': type }), ...headersOf(how) },
    });
  }
}

function encoded(parameters: readonly (readonly [string, string])[]): string {
  return parameters.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
}

function headersOf({ accept, headers = {} }: SparqlAsk): Record<string, string> {
  return { ...(accept === undefined ? {} : { Accept: accept }), ...headers };
}

/** The values of the first column of a JSON answer. */
export function firstColumn(answer: Answer): string[] {
  expect({ status: answer.status, text: answer.text.slice(0, 500) }).toMatchObject({ status: 200 });
  const { head, results } = answer.json<{
    head: { vars: string[] };
    results: { bindings: Record<string, { value: string }>[] };
  }>();
  return results.bindings.map((row) => row[head.vars[0] ?? '']?.value ?? '');
}

/** Checks that an answer is a problem document that gives nothing away, and hands it back. */
export function expectProblem(answer: Answer, status: number, id: string): Record<string, unknown> {
  const { 'content-type': type } = answer.headers;
  expect({ status: answer.status, text: answer.text.slice(0, 500) }).toMatchObject({ status });
  expect(type).toMatch(/^application\/problem\+json/);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.headers.etag).toBeUndefined();
  const problem = answer.json();
  expect(problem).toMatchObject({ id, status });
  for (const member of ['type', 'title', 'detail'])
    expect(problem[member]).toEqual(expect.any(String));
  expect(answer.text).not.toMatch(/node_modules|\bat [\w.]+ \(|dist\/|\/tmp\//);
  return problem;
}
