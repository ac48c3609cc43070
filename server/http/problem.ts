import type { ErrorRequestHandler, Request, Response } from 'express';
import { WikiError, type ErrorKind } from '../../core/errors.ts';
import type { Locale } from '../../core/messages.ts';
import type { HttpContext } from './context.ts';
import { localeOf } from './language.ts';
import { renderErrorPage } from './site-pages.ts';
import { sendHtml } from './send.ts';

const STATUS: Record<ErrorKind, number> = {
  'bad-request': 400,
  unprocessable: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  gone: 410,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  conflict: 409,
  stale: 412,
  'precondition-required': 428,
  'too-large': 413,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  timeout: 503,
  'result-too-large': 500,
  'storage-full': 507,
  unavailable: 503,
  'bad-gateway': 502,
  'not-implemented': 501,
};

/** RFC 9457, with the id and the values of the error so that a tool need not read prose. */
export interface Problem {
  /** Names the kind of problem; there is no document behind it (RFC 9457, 3.1.1). */
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly id: string;
  readonly [member: string]: string | number;
}

/** The HTTP status of a failure. */
export function statusOf(error: WikiError): number {
  return STATUS[error.kind];
}

/** Sets the status of a failure, and when to come back where that is known. */
export function setFailure(res: Response, error: WikiError): void {
  const status = error.id === 'internal' ? 500 : statusOf(error);
  res.status(status);
  const retryAfter = error.args['retryAfter'];
  if (typeof retryAfter === 'number') res.set('Retry-After', String(retryAfter));
  else if (status === 503) res.set('Retry-After', '5');
}

export function problemOf(error: WikiError, locale: Locale): Problem {
  const { detail, ...args } = error.args;
  return {
    ...args,
    type: `tag:infrastructures.cc,2014:problem:${error.id}`,
    title: locale.t(`error-${error.id}`, error.args),
    detail: locale.has(`error-${error.id}-fix`)
      ? locale.t(`error-${error.id}-fix`, error.args)
      : '',
    status: STATUS[error.kind],
    id: error.id,
    ...(detail === undefined ? {} : { parser: detail }),
  };
}

/**
 * The last handler: every failure becomes a problem document for tools or a readable page for
 * people, in the reader's language. What is not a WikiError is a defect of ours: it is logged,
 * and answered without its text.
 */
export function problemHandler(context: HttpContext): ErrorRequestHandler {
  return (thrown: unknown, req, res, next) => {
    const error = asWikiError(thrown);
    if (!error) context.log(`${req.method} ${req.path}: ${describe(thrown)}`);
    if (res.headersSent) {
      next(thrown);
      return;
    }
    answer(context, req, res, error ?? internal(thrown)).catch((failure: unknown) => {
      context.log(`${req.method} ${req.path}: the error could not be shown: ${describe(failure)}`);
      // oxlint-disable-next-line promise/no-callback-in-promise -- Express closes the connection
      if (res.headersSent) next(failure);
      else sendProblem(res, internal(failure), localeOf(context, req));
    });
  };
}

async function answer(
  context: HttpContext,
  req: Request,
  res: Response,
  error: WikiError,
): Promise<void> {
  const locale = localeOf(context, req);
  const problem = problemOf(error, locale);
  setFailure(res, error);
  const status = res.statusCode;
  res.set('Cache-Control', 'no-store');
  if (status === 401 && !res.get('WWW-Authenticate')) {
    res.set('WWW-Authenticate', 'Bearer realm="Infrawiki"');
  }
  if (wantsHtml(req)) {
    await sendHtml(req, res, await renderErrorPage(context, req, { ...problem, status }));
  } else sendProblem(res, error, locale);
}

function sendProblem(res: Response, error: WikiError, locale: Locale): void {
  setFailure(res, error);
  res.set('Content-Language', locale.lang);
  const problem = { ...problemOf(error, locale), status: res.statusCode };
  res.type('application/problem+json').send(`${JSON.stringify(problem)}\n`);
}

function internal(cause: unknown): WikiError {
  return new WikiError('unavailable', 'internal', {}, cause);
}

function wantsHtml(req: Request): boolean {
  const best = req.accepts(['application/problem+json', 'application/json', 'text/html']);
  return best === 'text/html';
}

/** Failures of the body reader and the router that are the client's. */
function asWikiError(thrown: unknown): WikiError | undefined {
  if (thrown instanceof WikiError) return thrown;
  const { type, status, charset, limit } = (thrown ?? {}) as {
    readonly type?: string;
    readonly status?: number;
    readonly charset?: string;
    /** Of the body, in bytes. */
    readonly limit?: number;
  };
  if (status === 413) {
    return new WikiError('too-large', 'body-too-large', { limit: (limit ?? 0) / 2 ** 20 }, thrown);
  }
  if (type === 'charset.unsupported') {
    return new WikiError('bad-request', 'charset-unknown', { charset: charset ?? '–' }, thrown);
  }
  if (status === 415) {
    return new WikiError('unsupported-media-type', 'encoding-unknown', {}, thrown);
  }
  if (status === 400) return new WikiError('bad-request', 'malformed-request', {}, thrown);
  return undefined;
}

function describe(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
