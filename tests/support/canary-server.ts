import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on loopback that nobody should ever reach, and counts who did. */
export interface Canary {
  readonly origin: string;
  connections(): number;
  close(): Promise<void>;
}

export function startCanary(): Promise<Canary> {
  let connections = 0;
  const server = createServer((_req, res) => res.end('{}'));
  server.on('connection', () => (connections += 1));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        origin: `http://127.0.0.1:${port}`,
        connections: () => connections,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}
