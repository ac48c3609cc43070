import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { Request, Response } from 'express';

/** Characters or bytes from which a text that is sent once goes out piece by piece. */
export const LONG_TEXT = 2 ** 20;
const PIECE = 2 ** 16;
/** Milliseconds without a byte taken after which a reader is thought to have gone. */
const STALLED = 60_000;
/** How it looks from here when a reader leaves, which is no failure. */
const LEFT = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'EPIPE', 'ECONNRESET']);

/**
 * Sends a text piece by piece as fast as the reader takes it, compressing on the way, so that neither
 * its bytes nor a compressed copy stand in memory. What breaks off is seen to have: the last chunk is
 * missing. The headers have been set.
 */
export async function sendLong(
  req: Request,
  res: Response,
  body: string | Buffer,
  coding: 'br' | 'gzip' | undefined,
): Promise<void> {
  if (req.method === 'HEAD') {
    res.end();
    return;
  }
  res.setTimeout(STALLED, () => res.destroy());
  const source = Readable.from(pieces(body), { objectMode: false });
  try {
    if (coding) await pipeline(source, packerFor(coding), res);
    else await pipeline(source, res);
  } catch (error) {
    if (!LEFT.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** The quickest: more would cost a processor more than it spares the line. */
function packerFor(coding: 'br' | 'gzip'): NodeJS.ReadWriteStream {
  return coding === 'br'
    ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
    : createGzip({ level: 1 });
}

function* pieces(body: string | Buffer): Generator<Buffer> {
  if (typeof body !== 'string') {
    for (let at = 0; at < body.length; at += PIECE) yield body.subarray(at, at + PIECE);
    return;
  }
  for (let at = 0; at < body.length;) {
    const end = Math.min(at + PIECE, body.length);
    // Both halves of a character stay together.
    const cut = isHighSurrogate(body.charCodeAt(end - 1)) && end < body.length ? end + 1 : end;
    yield Buffer.from(body.slice(at, cut));
    at = cut;
  }
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
