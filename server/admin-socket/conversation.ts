import type { Socket } from 'node:net';
import { WikiError } from '../../core/errors.ts';
import type { Progress } from '../../core/progress.ts';
import { frames, sendFrame, type Frame } from './frames.ts';
import type {
  AdminHandler,
  AdminRequest,
  AdminWork,
  CallerMessage,
  ServerMessage,
} from './protocol.ts';

/** Milliseconds between two reports of progress: more than the eye can follow is not sent. */
const PROGRESS_MS = 100;

interface Asked {
  resolve(piece: Buffer): void;
  reject(error: unknown): void;
}

/** The server's side of one admin command: the terminal it was typed in, over a socket. */
export class Conversation {
  readonly #socket: Socket;
  readonly #stopped = new AbortController();
  /** The question for a piece of a file that waits for its answer. */
  #asked: (Asked & { readonly file: string }) | undefined;
  #lastProgress = 0;
  #lastStage = '';
  /** True from the moment the request is whole. */
  begun = false;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Takes the request, has it done, and sends the result. Rejects when the other side has left. */
  async hold(handle: AdminHandler): Promise<void> {
    const arriving = frames(this.#socket);
    const first = await arriving.next();
    if (first.done) return;
    this.begun = true;
    void this.#hear(arriving);
    const result = await handle(first.value.message as AdminRequest, this.#work());
    await this.#send({ is: 'result', result });
    await new Promise<void>((resolve) => this.#socket.end(() => resolve()));
  }

  /** Asks the command to stop; those that change little at once go on to their end. */
  stop(id: 'admin-cancelled' | 'admin-server-stopping'): void {
    const reason = new WikiError('unavailable', id);
    this.#stopped.abort(reason);
    this.#asked?.reject(reason);
  }

  #work(): AdminWork {
    return {
      signal: this.#stopped.signal,
      progress: (progress) => this.#report(progress),
      write: async (chunk) => {
        this.#stopped.signal.throwIfAborted();
        await this.#send({ is: 'output' }, Buffer.from(chunk));
      },
      read: (file) => this.#read(file),
    };
  }

  #report(progress: Progress): void {
    const now = Date.now();
    const stage = `${progress.stage} ${progress.name ?? ''}`;
    if (stage === this.#lastStage && now - this.#lastProgress < PROGRESS_MS) return;
    this.#lastStage = stage;
    this.#lastProgress = now;
    // One who has left needs no report, and the abort tells the work.
    this.#send({ is: 'progress', progress }).catch(() => undefined);
  }

  async *#read(file: string): AsyncIterable<Buffer> {
    let whole = false;
    try {
      for (;;) {
        const piece = await this.#pull(file);
        whole = piece.length === 0;
        if (whole) return;
        yield piece;
      }
    } finally {
      if (!whole) await this.#send({ is: 'leave', file }).catch(() => undefined);
    }
  }

  #pull(file: string): Promise<Buffer> {
    this.#stopped.signal.throwIfAborted();
    if (this.#asked) throw new Error('One piece of a file at a time');
    return new Promise<Buffer>((resolve, reject) => {
      this.#asked = { file, resolve, reject };
      this.#send({ is: 'pull', file }).catch(reject);
    }).finally(() => {
      this.#asked = undefined;
    });
  }

  async #hear(arriving: AsyncIterable<Frame>): Promise<void> {
    try {
      for await (const { message, bytes } of arriving) this.#take(message as CallerMessage, bytes);
    } catch {
      // Nonsense and a broken connection end the conversation alike.
    }
    this.stop('admin-cancelled');
  }

  #take(message: CallerMessage, bytes: Buffer): void {
    const asked = this.#asked;
    if (message.is === 'cancel') this.stop('admin-cancelled');
    else if (message.is === 'piece') asked?.resolve(bytes);
    else {
      const args = { file: asked?.file ?? '', code: message.code };
      asked?.reject(new WikiError('not-found', 'admin-file-unreadable', args));
    }
  }

  #send(message: ServerMessage, bytes?: Uint8Array): Promise<void> {
    return sendFrame(this.#socket, message, bytes);
  }
}
