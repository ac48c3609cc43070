import { readFileSync } from 'node:fs';
import { ask, type Answer, type Ask } from '../support/http-client.ts';
import { startWiki, type WikiServer } from '../support/wiki-server.ts';

/** An empty wiki that is served, with what the suites do to it. */
export class ServedWiki {
  readonly #server: WikiServer;
  readonly #token: string;

  private constructor(server: WikiServer, token: string) {
    this.#server = server;
    this.#token = token;
  }

  static async start(): Promise<ServedWiki> {
    const server = await startWiki({ SEED: 'none', RATE_LIMITS: 'off', CLIENT_QUERY_SECONDS: '0' });
    return new ServedWiki(server, await server.token('conformance', 'admin', 'update'));
  }

  get origin(): string {
    return this.#server.origin;
  }

  /** A request with the right to update; `path` may also be an absolute IRI of this wiki. */
  async ask(path: string, options: Ask = {}): Promise<Answer> {
    const { origin } = this.#server;
    const local = path.startsWith(origin) ? path.slice(origin.length) : path;
    return ask(origin, local, { token: this.#token, ...options });
  }

  async put(graph: string, turtle: string): Promise<void> {
    const answer = await this.ask(`/graphs?graph=${encodeURIComponent(graph)}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'text/turtle' },
      body: turtle,
    });
    if (answer.status >= 300) throw new Error(`PUT ${graph}: ${answer.status} ${answer.text}`);
  }

  putFile(graph: string, file: string): Promise<void> {
    return this.put(graph, readFileSync(file, 'utf8'));
  }

  /** Sends an update; `parameters` go into the address. */
  update(text: string, parameters: readonly (readonly [string, string])[] = []): Promise<Answer> {
    return this.#direct('application/sparql-update', text, parameters, '*/*');
  }

  query(
    text: string,
    accept: string,
    parameters: readonly (readonly [string, string])[] = [],
  ): Promise<Answer> {
    return this.#direct('application/sparql-query', text, parameters, accept);
  }

  #direct(
    type: string,
    body: string,
    parameters: readonly (readonly [string, string])[],
    accept: string,
  ): Promise<Answer> {
    const query = new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();
    return this.ask(query === '' ? '/sparql' : `/sparql?${query}`, {
      method: 'POST',
      headers: { 'Content-Type': type, Accept: accept },
      body,
    });
  }

  async close(): Promise<void> {
    await this.#server.close();
  }
}
