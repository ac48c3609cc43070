import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import { LONG_TEXT, sendLong } from './send-long.ts';

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) };
/** Below this a compressed answer is no shorter on the wire. */
const WORTH_COMPRESSING = 1024;

/** Compressed forms of a text, by coding, for texts that are sent more than once. */
export type Encoded = Map<'br' | 'gzip', Promise<Buffer>>;

export interface TextAnswer {
  readonly body: string | Buffer;
  /** Content-Type, with its charset. */
  readonly type: string;
  /** A tag without its compression suffix, quoted; weak tags start with `W/`. */
  readonly etag?: string;
  /** Where the compressed forms are kept. */
  readonly encoded?: Encoded;
}

/** True when the client already has this tag, whatever its compression (RFC 9110, 13.1.2). */
export function knowsTag(req: Request, etag: string): boolean {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false;
  const known = req.get('If-None-Match');
  if (known === undefined) return false;
  const bare = (tag: string): string =>
    tag
      .trim()
      .replace(/^W\//, '')
      .replace(/\.(?:br|gz)"$/, '"');
  return known.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}

/** The same, and the 304 has then been sent. */
export function notModified(req: Request, res: Response, etag: string): boolean {
  res.set('ETag', etag);
  const known = knowsTag(req, etag);
  if (known) res.status(304).end();
  return known;
}

/** Sends text, compressed as the client accepts, with the tag of exactly these bytes. */
export async function sendText(req: Request, res: Response, answer: TextAnswer): Promise<void> {
  res.set('Content-Type', answer.type);
  res.vary('Accept-Encoding');
  if (answer.etag && notModified(req, res, answer.etag)) return;
  const { body, encoded } = answer;
  const coding = codingFor(req, body);
  const isLong = body.length > LONG_TEXT && !encoded;
  const bytes = coding && !isLong ? await compressed(answer, coding) : undefined;
  if (coding) {
    res.set('Content-Encoding', coding);
    if (answer.etag && !answer.etag.startsWith('W/')) {
      res.set('ETag', `${answer.etag.slice(0, -1)}.${coding === 'gzip' ? 'gz' : 'br'}"`);
    }
  }
  if (isLong) await sendLong(req, res, body, coding);
  else res.send(bytes ?? Buffer.from(body));
}

function codingFor(req: Request, body: string | Buffer): 'br' | 'gzip' | undefined {
  if (body.length < WORTH_COMPRESSING) return undefined;
  const coding = req.acceptsEncodings(['br', 'gzip']);
  return coding === 'br' || coding === 'gzip' ? coding : undefined;
}

function compressed({ body, encoded }: TextAnswer, coding: 'br' | 'gzip'): Promise<Buffer> {
  const known = encoded?.get(coding);
  if (known) return known;
  // Brotli at 4 is as quick as gzip and smaller.
  const options = coding === 'br' ? { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } : {};
  const made = compressors[coding](body, options);
  encoded?.set(coding, made);
  // What failed for want of memory may succeed the next time.
  made.catch(() => encoded?.delete(coding));
  return made;
}

/** A page, which always depends on the reader's language and account. */
export async function sendHtml(req: Request, res: Response, body: string): Promise<void> {
  res.vary('Accept-Language').vary('Cookie');
  await sendText(req, res, { body, type: 'text/html; charset=utf-8' });
}
