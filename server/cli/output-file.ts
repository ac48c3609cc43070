import { rmSync } from 'node:fs';
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { WikiError } from '../../core/errors.ts';

/** A file that a command's output goes to: nothing of it is seen under its name before it is whole. */
export class OutputFile {
  readonly #name: string;
  readonly #target: string;
  /** Where it is written meanwhile; the target itself for what is no regular file, as /dev/null. */
  readonly #draft: string;
  readonly #handle: FileHandle;

  private constructor(name: string, target: string, draft: string, handle: FileHandle) {
    this.#name = name;
    this.#target = target;
    this.#draft = draft;
    this.#handle = handle;
  }

  /** Throws a WikiError `admin-file-unwritable`. */
  static async create(name: string): Promise<OutputFile> {
    return explained(name, async () => {
      const target = await realpath(name).catch(() => path.resolve(name));
      const found = await stat(target).catch(() => undefined);
      if (found?.isDirectory()) throw Object.assign(new Error(name), { code: 'EISDIR' });
      const draft = found && !found.isFile() ? target : `${target}.${process.pid}.part`;
      return new OutputFile(name, target, draft, await open(draft, 'w', 0o666));
    });
  }

  /** Adds to it. Throws a WikiError `admin-file-unwritable`. */
  async write(chunk: string | Uint8Array): Promise<void> {
    await explained(this.#name, () => this.#handle.writeFile(chunk));
  }

  /** Takes away what was written, at once, for a process that ends now. */
  abandon(): void {
    if (this.#draft !== this.#target) rmSync(this.#draft, { force: true });
  }

  /** Puts it under its name when the command succeeded, else takes it away. */
  async end(done: boolean): Promise<void> {
    const beside = this.#draft !== this.#target;
    try {
      await explained(this.#name, async () => {
        try {
          if (done && beside) await this.#handle.sync();
        } finally {
          await this.#handle.close();
        }
        if (done && beside) await rename(this.#draft, this.#target);
      });
    } finally {
      if (beside) await rm(this.#draft, { force: true });
    }
  }
}

async function explained<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new WikiError('unavailable', 'admin-file-unwritable', { file, code }, error);
  }
}
