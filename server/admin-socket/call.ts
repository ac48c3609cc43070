import { connect, type Socket } from 'node:net';
import { WikiError } from '../../core/errors.ts';
import { lineOf, readLine } from './lines.ts';
import type { AdminRequest, AdminResult } from './protocol.ts';
import { findSocket } from './socket-path.ts';

/**
 * Has the running server do a command; undefined when no server runs on this data folder. Throws
 * `forbidden` (`admin-socket-denied`) when the socket belongs to somebody else, and `unavailable`
 * (`admin-connection-lost`) when the server went away before it answered.
 */
export async function callAdminSocket(
  dataDir: string,
  request: AdminRequest,
): Promise<AdminResult | undefined> {
  const socket = await open(await findSocket(dataDir));
  if (!socket) return undefined;
  try {
    socket.write(lineOf(request));
    const line = await readLine(socket);
    if (line === undefined) throw new WikiError('unavailable', 'admin-connection-lost');
    return JSON.parse(line) as AdminResult;
  } catch (error) {
    if (error instanceof WikiError) throw error;
    throw new WikiError('unavailable', 'admin-connection-lost', {}, error);
  } finally {
    socket.destroy();
  }
}

function open(socketPath: string): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(socketPath);
    socket.once('connect', () => resolve(socket));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(undefined);
      else {
        reject(new WikiError('forbidden', 'admin-socket-denied', { path: socketPath }, error));
      }
    });
  });
}
