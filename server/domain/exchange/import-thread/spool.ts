import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { WikiError } from '../../../../core/errors.ts';

/** Bytes gathered before they are written. */
const BLOCK_BYTES = 1024 * 1024;

/** Where a text lies. */
export interface SpooledText {
  readonly at: number;
  readonly bytes: number;
}

/**
 * Texts put aside in a file, so that an import takes no more memory than it works on. The file has no
 * name any more once it is open: it is gone with the thread, however that ends. Throws a WikiError
 * `disk-full` where there is no room.
 */
export class Spool {
  readonly #handle: number;
  readonly #block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  #used = 0;
  #written = 0;

  /** @param file that is not there yet */
  constructor(file: string) {
    this.#handle = openSync(file, 'wx+', 0o600);
    rmSync(file);
  }

  add(text: string): SpooledText {
    const bytes = Buffer.byteLength(text);
    const at = this.#written + this.#used;
    if (bytes > BLOCK_BYTES - this.#used) this.#flush();
    if (bytes > BLOCK_BYTES) this.#write(Buffer.from(text));
    else this.#used += this.#block.write(text, this.#used);
    return { at, bytes };
  }

  read({ at, bytes }: SpooledText): string {
    this.#flush();
    const text = Buffer.allocUnsafe(bytes);
    for (let done = 0; done < bytes;) {
      const read = readSync(this.#handle, text, done, bytes - done, at + done);
      if (read === 0) throw new Error('The spool of the import is cut short');
      done += read;
    }
    return text.toString('utf8');
  }

  close(): void {
    closeSync(this.#handle);
  }

  #flush(): void {
    const used = this.#used;
    this.#used = 0;
    if (used > 0) this.#write(this.#block.subarray(0, used));
  }

  #write(bytes: Buffer): void {
    try {
      for (let done = 0; done < bytes.length;)
        done += writeSync(this.#handle, bytes, done, bytes.length - done, this.#written + done);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOSPC' && code !== 'EDQUOT') throw error;
      throw new WikiError('storage-full', 'disk-full', {}, error);
    }
    this.#written += bytes.length;
  }
}
