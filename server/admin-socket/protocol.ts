import type { InterfaceLanguage } from '../../core/languages.ts';
import type { Progress, Watched } from '../../core/progress.ts';

/** One admin command as it crosses the socket. */
export interface AdminRequest {
  /** For example `user add`. */
  readonly command: string;
  /** The language of the answer. */
  readonly lang: InterfaceLanguage;
  /** What the command line said, read and checked by the command itself; plain JSON. */
  readonly input: unknown;
}

export interface AdminResult {
  /** 0 = done, 1 = refused or failed, 130 = stopped by Ctrl-C. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a running command has of the terminal it was typed in, be that here or beyond the socket. */
export interface AdminWork extends Watched {
  /**
   * Sends a piece of the output to where the command was typed, before the result, and waits while
   * the reader is slower. Throws when nobody reads any more.
   */
  write(chunk: string | Uint8Array): Promise<void>;
  /**
   * A file that was offered where the command was typed, read there piece by piece as it is asked
   * for. Throws a WikiError `admin-file-unreadable` when it was not offered or cannot be read.
   */
  read(file: string): AsyncIterable<Buffer>;
}

export type AdminHandler = (request: AdminRequest, work: AdminWork) => Promise<AdminResult>;

/** From the server, see frames.ts; the bytes of `output` follow. The result is the last. */
export type ServerMessage =
  | { readonly is: 'progress'; readonly progress: Progress }
  | { readonly is: 'output' }
  /** Asks for the next piece of a file. */
  | { readonly is: 'pull'; readonly file: string }
  /** No more pieces of it are wanted. */
  | { readonly is: 'leave'; readonly file: string }
  | { readonly is: 'result'; readonly result: AdminResult };

/** To the server, after the request. */
export type CallerMessage =
  | { readonly is: 'cancel' }
  /** The answer to a `pull`; no bytes follow at the file's end. */
  | { readonly is: 'piece' }
  | { readonly is: 'unreadable'; readonly code: string };
