import { connect, type Socket } from 'node:net';
import { WikiError } from '../../core/errors.ts';
import { frames, sendFrame } from './frames.ts';
import type {
  AdminRequest,
  AdminResult,
  AdminWork,
  CallerMessage,
  ServerMessage,
} from './protocol.ts';
import { findSocket } from './socket-path.ts';

/**
 * Has the running server do a command; undefined when no server runs on this data folder. Its
 * progress, output and questions for files go to `work`; aborting the signal of that stops the
 * command, whose result still comes. Throws `forbidden` (`admin-socket-denied`) when the socket
 * belongs to somebody else, `unavailable` (`admin-connection-lost`) when the server went away before
 * it answered, and what `work.write` throws.
 */
export async function callAdminSocket(
  dataDir: string,
  request: AdminRequest,
  work: AdminWork,
): Promise<AdminResult | undefined> {
  const socket = await open(await findSocket(dataDir));
  if (!socket) return undefined;
  const cancel = (): void => tell(socket, { is: 'cancel' });
  try {
    await sendFrame(socket, request);
    if (work.signal.aborted) cancel();
    else work.signal.addEventListener('abort', cancel, { once: true });
    const result = await converse(socket, work);
    if (!result) throw new WikiError('unavailable', 'admin-connection-lost');
    return result;
  } finally {
    work.signal.removeEventListener('abort', cancel);
    socket.destroy();
  }
}

async function converse(socket: Socket, work: AdminWork): Promise<AdminResult | undefined> {
  const files = new Map<string, AsyncIterator<Buffer>>();
  try {
    for await (const { message, bytes } of lostMeansNone(frames(socket))) {
      const told = message as ServerMessage;
      if (told.is === 'result') return told.result;
      if (told.is === 'progress') work.progress(told.progress);
      else if (told.is === 'output') await work.write(bytes);
      else if (told.is === 'pull') await sendPiece(socket, files, told.file, work);
      else await files.get(told.file)?.return?.();
    }
    return undefined;
  } finally {
    for (const pieces of files.values()) await pieces.return?.();
  }
}

/** A connection that breaks is one that ended: the caller is told the same. */
async function* lostMeansNone<T>(arriving: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* arriving;
  } catch (error) {
    throw new WikiError('unavailable', 'admin-connection-lost', {}, error);
  }
}

async function sendPiece(
  socket: Socket,
  files: Map<string, AsyncIterator<Buffer>>,
  file: string,
  work: AdminWork,
): Promise<void> {
  try {
    const pieces = files.get(file) ?? work.read(file)[Symbol.asyncIterator]();
    files.set(file, pieces);
    const next = await pieces.next();
    tell(socket, { is: 'piece' }, next.done ? undefined : next.value);
  } catch (error) {
    const code = error instanceof WikiError ? String(error.args['code'] ?? '') : String(error);
    tell(socket, { is: 'unreadable', code });
  }
}

/** A server that is gone shows where its answer is awaited. */
function tell(socket: Socket, message: CallerMessage, bytes?: Buffer): void {
  sendFrame(socket, message, bytes).catch(() => undefined);
}

function open(socketPath: string): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(socketPath);
    socket.once('connect', () => {
      // Seen as the end of what arrives; without a listener it would end the process.
      socket.on('error', () => undefined);
      resolve(socket);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(undefined);
      else {
        reject(new WikiError('forbidden', 'admin-socket-denied', { path: socketPath }, error));
      }
    });
  });
}
