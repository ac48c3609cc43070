import type { Request } from 'express';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { WikiError } from '../../core/errors.ts';

/** Milliseconds a client may go on sending what nobody keeps, so that it gets to hear the refusal. */
const LINGER_MS = 2000;

const UNPACKERS = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/**
 * The body unpacked, at most `limit` bytes. One that announces more, sends more or swells to more
 * is a WikiError `body-too-large` at once, without waiting for the rest of it. Others:
 * `encoding-unknown`, and `malformed-request` when it cannot be unpacked.
 */
export async function readBytes(req: Request, limit: number): Promise<Buffer> {
  try {
    if (Number(req.get('Content-Length') ?? 0) > limit) throw tooLarge();
    return await collect(unpacked(req), limit);
  } catch (error) {
    letFinish(req);
    if (error instanceof WikiError) throw error;
    throw new WikiError('bad-request', 'malformed-request', {}, error);
  }
}

function unpacked(req: Request): Readable {
  const coding = (req.get('Content-Encoding') ?? 'identity').trim().toLowerCase();
  if (coding === 'identity') return req;
  const unpacker = UNPACKERS.get(coding)?.();
  if (!unpacker) throw new WikiError('unsupported-media-type', 'encoding-unknown');
  req.once('error', (error) => unpacker.destroy(error));
  return req.pipe(unpacker);
}

function collect(stream: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    stream.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(tooLarge());
      }
    });
    stream.once('end', () => resolve(Buffer.concat(chunks)));
    stream.once('error', reject);
    stream.once('close', () => reject(new Error('the body ended early')));
  }).finally(() => {
    // What swells is not unpacked further; what is still to come is read and thrown away.
    if (length > limit && 'bytesWritten' in stream) stream.destroy();
  }) as Promise<Buffer>;
}

function tooLarge(): WikiError {
  return new WikiError('too-large', 'body-too-large');
}

/** The rest is thrown away for a moment; a client that does not stop by then is cut off. */
function letFinish(req: Request): void {
  req.unpipe();
  req.resume();
  if (req.complete) return;
  const cut = setTimeout(() => req.socket.destroy(), LINGER_MS);
  req.once('close', () => clearTimeout(cut));
  req.once('end', () => clearTimeout(cut));
}
