import type { Socket } from 'node:net';

/** A message on the admin socket, with the bytes that came behind it. */
export interface Frame {
  readonly message: unknown;
  readonly bytes: Buffer;
}

/**
 * What arrives, until the other side leaves: each frame is a line of JSON, and as many raw bytes as
 * its field `bytes` says.
 */
export async function* frames(socket: Socket): AsyncGenerator<Frame, undefined> {
  const arriving = new Arriving(socket);
  for (;;) {
    const line = await arriving.line();
    if (line === undefined) return;
    const message = JSON.parse(line) as { bytes?: number };
    const bytes = await arriving.bytes(message.bytes ?? 0);
    if (!bytes) return;
    yield { message, bytes };
  }
}

/** Sends one frame; waits while the other side reads slowly. Rejects once it has left. */
export async function sendFrame(
  socket: Socket,
  message: object,
  bytes?: Uint8Array,
): Promise<void> {
  if (socket.destroyed) throw new Error('The other side of the admin socket has left');
  let room = socket.write(
    `${JSON.stringify(bytes ? { ...message, bytes: bytes.length } : message)}\n`,
  );
  if (bytes && bytes.length > 0) room = socket.write(bytes);
  if (!room) await drained(socket);
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => (): void => {
      socket.off('drain', onDrain);
      socket.off('close', onClose);
      done();
    };
    const onDrain = settle(resolve);
    const onClose = settle(() => reject(new Error('The other side of the admin socket has left')));
    socket.once('drain', onDrain);
    socket.once('close', onClose);
  });
}

/** The bytes of a socket, taken a line or a number at a time. */
class Arriving {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(socket: Socket) {
    const stream = socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  async line(): Promise<string | undefined> {
    const before: Buffer[] = [];
    for (;;) {
      const end = this.#rest.indexOf('\n');
      if (end >= 0) {
        before.push(this.#rest.subarray(0, end));
        this.#rest = this.#rest.subarray(end + 1);
        return Buffer.concat(before).toString('utf8');
      }
      before.push(this.#rest);
      if (!(await this.#more())) return undefined;
    }
  }

  async bytes(count: number): Promise<Buffer | undefined> {
    const taken: Buffer[] = [];
    let missing = count;
    for (;;) {
      const piece = this.#rest.subarray(0, missing);
      taken.push(piece);
      this.#rest = this.#rest.subarray(piece.length);
      missing -= piece.length;
      if (missing === 0) return taken.length === 1 ? piece : Buffer.concat(taken);
      if (!(await this.#more())) return undefined;
    }
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks.next();
    this.#rest = done ? Buffer.alloc(0) : value;
    return !done;
  }
}
