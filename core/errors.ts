/**
 * The kinds of failure the wiki knows. A kind says what the caller can do about it; only the
 * HTTP edge turns it into a status code.
 */
export type ErrorKind =
  | 'bad-request'
  | 'unprocessable'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'method-not-allowed'
  | 'not-acceptable'
  | 'conflict'
  | 'stale'
  | 'precondition-required'
  | 'too-large'
  | 'unsupported-media-type'
  | 'too-many-requests'
  | 'timeout'
  | 'result-too-large'
  | 'storage-full'
  | 'unavailable'
  | 'bad-gateway'
  | 'not-implemented';

export type ErrorArgs = Readonly<Record<string, string | number>>;

/**
 * A failure that a person or a tool must be told about. Its text lives in the message
 * catalogues under `error-{id}` (what happened and where) and `error-{id}-fix` (what to do).
 */
export class WikiError extends Error {
  readonly kind: ErrorKind;
  /** Stable identifier, for example `syntax` or `stale-revision`. */
  readonly id: string;
  /** Values the message needs, for example line and column. */
  readonly args: ErrorArgs;

  constructor(kind: ErrorKind, id: string, args: ErrorArgs = {}, cause?: unknown) {
    super(`${id} ${JSON.stringify(args)}`, cause === undefined ? undefined : { cause });
    this.name = 'WikiError';
    this.kind = kind;
    this.id = id;
    this.args = args;
  }
}
