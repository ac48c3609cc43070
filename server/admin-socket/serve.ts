import { chmod } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { Conversation } from './conversation.ts';
import type { AdminHandler } from './protocol.ts';
import { claimSocket, releaseSocket } from './socket-path.ts';

export interface AdminSocket {
  /**
   * Takes no new command, asks the long ones that run to stop, waits for the end of all, and
   * removes the socket.
   */
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
  const running = new Map<Socket, { conversation: Conversation; ended: Promise<void> }>();
  const server = createServer((socket) => {
    const conversation = new Conversation(socket);
    const ended = converse(socket, conversation, handle).then(() => void running.delete(socket));
    running.set(socket, { conversation, ended });
  });
  const socketPath = await claimSocket(dataDir);
  await listenPrivately(server, socketPath);
  return {
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const [socket, { conversation }] of running) {
        if (conversation.begun) conversation.stop('admin-server-stopping');
        else socket.destroy();
      }
      await Promise.all([...running.values()].map(({ ended }) => ended));
      await closed;
      await releaseSocket(dataDir);
    },
  };
}

async function converse(
  socket: Socket,
  conversation: Conversation,
  handle: AdminHandler,
): Promise<void> {
  socket.on('error', () => socket.destroy());
  try {
    await conversation.hold(handle);
  } catch {
    // The other side has left or spoke nonsense, or a defect of ours: it is told by the closing.
  } finally {
    socket.destroy();
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
