import { chmod } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { lineOf, readLine } from './lines.ts';
import type { AdminHandler, AdminRequest } from './protocol.ts';
import { claimSocket, releaseSocket } from './socket-path.ts';

export interface AdminSocket {
  /** Takes no new command, waits for the ones that run, and removes the socket. */
  close(): Promise<void>;
}

/**
 * Lets the admin command work while the server runs: a Unix socket in the data folder that only the
 * server's own user (and root) can open. Call it once the journal is open.
 */
export async function serveAdminSocket(
  dataDir: string,
  handle: AdminHandler,
): Promise<AdminSocket> {
  const running = new Map<Socket, Promise<void>>();
  const server = createServer((socket) => {
    const done = converse(socket, handle, () => running.delete(socket));
    running.set(socket, done);
  });
  const socketPath = await claimSocket(dataDir);
  await listenPrivately(server, socketPath);
  return {
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of running.keys()) if (!busy.has(socket)) socket.destroy();
      await Promise.all(running.values());
      await closed;
      await releaseSocket(dataDir);
    },
  };
}

/** Sockets whose command has begun. */
const busy = new WeakSet<Socket>();

async function converse(socket: Socket, handle: AdminHandler, left: () => void): Promise<void> {
  socket.on('error', () => socket.destroy());
  try {
    const line = await readLine(socket);
    if (line === undefined) return;
    busy.add(socket);
    const result = await handle(JSON.parse(line) as AdminRequest);
    await new Promise<void>((resolve) => socket.end(lineOf(result), () => resolve()));
  } catch {
    socket.destroy();
  } finally {
    socket.destroy();
    left();
  }
}

/** The socket has 0600 from its first moment: `listen` binds a path before it returns. */
async function listenPrivately(server: Server, socketPath: string): Promise<void> {
  const listening = new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', resolve);
  });
  const before = process.umask(0o177);
  try {
    server.listen(socketPath);
  } finally {
    process.umask(before);
  }
  await listening;
  await chmod(socketPath, 0o600);
}
