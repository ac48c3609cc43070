import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on loopback that nobody should ever reach, and counts who did. */
export interface Canary {
  readonly origin: string;
  /** Addresses that all lead here, spelled as attackers do; the last one by way of a redirect. */
  readonly addresses: readonly string[];
  connections(): number;
  close(): Promise<void>;
}

export async function startCanary(): Promise<Canary> {
  let connections = 0;
  const answer: RequestListener = (req, res) => {
    if (req.url?.startsWith('/redirect')) res.writeHead(302, { Location: '/' }).end();
    else res.end('{}');
  };
  const open = async (host: string, port: number): Promise<Server> => {
    const server = createServer(answer);
    server.on('connection', () => (connections += 1));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, host, () => resolve());
    });
    return server;
  };
  const first = await open('127.0.0.1', 0);
  const { port } = first.address() as AddressInfo;
  const servers = [first];
  // A machine may do without IPv6.
  const second = await open('::1', port).catch(() => undefined);
  if (second) servers.push(second);
  const hosts = ['127.0.0.1', 'localhost', '127.1', '2130706433', '0x7f000001', '0.0.0.0'];
  const sixes = ['[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]'];
  return {
    origin: `http://127.0.0.1:${port}`,
    addresses: [
      ...[...hosts, ...sixes].map((host) => `http://${host}:${port}/sparql`),
      `http://user:word@127.0.0.1:${port}/`,
      `http://127.0.0.1:${port}/redirect`,
    ],
    connections: () => connections,
    async close() {
      await Promise.all(servers.map(closed));
    },
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.closeAllConnections();
    server.close(() => done());
  });
}
