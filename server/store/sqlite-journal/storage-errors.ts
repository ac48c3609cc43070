import { statfsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { WikiError, type ErrorArgs, type ErrorKind } from '../../../core/errors.ts';

/** Less free space than this, and an I/O error is taken for a full disk. */
const NO_ROOM_BYTES = 256 * 1024;

/**
 * What SQLite or the file system reported, as a failure people can act on; others pass unchanged.
 * Visitors may see these, so they name no path.
 */
export function storageError(error: unknown, folder: string): unknown {
  const code = errorCode(error);
  if (code === undefined || error instanceof WikiError) return error;
  if (isFull(code, folder)) return new WikiError('storage-full', 'disk-full', {}, error);
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new WikiError('unavailable', 'journal-damaged', { detail: code }, error);
  }
  if (isInputOutputError(error)) {
    return new WikiError('unavailable', 'journal-io', { detail: code }, error);
  }
  return error;
}

/** True when the connection can no longer be trusted to tell what is on disk. */
export function isInputOutputError(error: unknown): boolean {
  const code = errorCode(error) ?? '';
  return /^SQLITE_(IOERR|CANTOPEN|READONLY|PROTOCOL|BUSY|NOMEM)/.test(code) || code === 'EIO';
}

function isFull(code: string, folder: string): boolean {
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return true;
  return code.startsWith('SQLITE_IOERR') && freeBytes(folder) < NO_ROOM_BYTES;
}

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}

export function errorCode(error: unknown): string | undefined {
  if (error instanceof Database.SqliteError) return error.code;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** An error as it crosses from a worker to the caller. */
export interface PlainError {
  readonly message: string;
  readonly wiki?: { kind: ErrorKind; id: string; args: ErrorArgs };
}

export function plainError(error: unknown): PlainError {
  if (error instanceof WikiError) {
    const { kind, id, args } = error;
    const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
    return { message: error.message + cause, wiki: { kind, id, args } };
  }
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

export function revivedError({ message, wiki }: PlainError): Error {
  return wiki
    ? new WikiError(wiki.kind, wiki.id, wiki.args, new Error(message))
    : new Error(`The journal failed: ${message}`);
}
