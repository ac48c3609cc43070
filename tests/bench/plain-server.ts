/**
 * A process of its own that answers any path with the bytes it was given, by `node:http` alone: the
 * least that a page, an answer or a sign of life can cost on this machine.
 */
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

export interface PlainServer {
  /** Without a slash at the end. */
  readonly origin: string;
  stop(): void;
}

/** @param bodies the bytes of each path, as base64 */
export function startPlainServer(bodies: Readonly<Record<string, string>>): Promise<PlainServer> {
  const child = fork(fileURLToPath(import.meta.url), ['serve']);
  child.send(bodies);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The plain server ended with ${code}`)));
    child.once('message', (port: unknown) => {
      resolve({ origin: `http://127.0.0.1:${port as number}`, stop: () => child.kill() });
    });
  });
}

function serve(bodies: Readonly<Record<string, string>>): void {
  const known = new Map(
    Object.entries(bodies).map(([path, body]) => [path, Buffer.from(body, 'base64')]),
  );
  const server = createServer((req, res) => {
    const body = known.get(req.url ?? '') ?? Buffer.from('ok\n');
    res.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': body.length });
    res.end(body);
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}

if (process.argv[2] === 'serve') process.once('message', (bodies) => serve(bodies as never));
