import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A SPARQL endpoint of somebody else on loopback, which answers as the test says. */
export interface OtherEndpoint {
  readonly origin: string;
  readonly iri: string;
  /** What was asked at `iri`, in order. */
  readonly calls: readonly {
    readonly method: string;
    readonly query: string;
    readonly accept: string;
  }[];
  connections(): number;
  /** Calls that the caller gave up before they were answered. */
  left(): number;
  /** What is answered from now on; by default the JSON that `rows` last made. */
  answer(how: (req: IncomingMessage, res: ServerResponse) => void): void;
  /** Answers with these bindings. */
  rows(vars: readonly string[], bindings: readonly object[]): void;
  close(): Promise<void>;
}

export const JSON_TYPE = { 'Content-Type': 'application/sparql-results+json' };

export async function startOtherEndpoint(): Promise<OtherEndpoint> {
  const calls: { method: string; query: string; accept: string }[] = [];
  let connections = 0;
  let left = 0;
  let how = (_req: IncomingMessage, res: ServerResponse): void => {
    res.writeHead(500).end();
  };
  const server = createServer((req, res) => {
    res.once('close', () => {
      if (!res.writableFinished) left += 1;
    });
    let body = '';
    req.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    req.on('end', () => {
      const query = new URLSearchParams(body).get('query') ?? '';
      calls.push({ method: req.method ?? '', query, accept: req.headers.accept ?? '' });
      how(req, res);
    });
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    iri: `${origin}/sparql`,
    calls,
    connections: () => connections,
    left: () => left,
    answer: (next) => (how = next),
    rows(vars, bindings) {
      const body = JSON.stringify({ head: { vars }, results: { bindings } });
      how = (_req, res) => res.writeHead(200, JSON_TYPE).end(body);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
