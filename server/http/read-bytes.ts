import type { Request } from 'express';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { WikiError } from '../../core/errors.ts';

/** Milliseconds a client may go on sending what nobody keeps before it is refused. */
const LINGER_MS = 2000;

const UNPACKERS = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/**
 * The body unpacked, at most `limit` bytes. One that announces more, sends more or swells to more
 * is a WikiError `body-too-large` (limit, in MB), without keeping it or waiting long for the rest of it. Others:
 * `encoding-unknown`, and `malformed-request` when it cannot be unpacked.
 */
export async function readBytes(req: Request, limit: number): Promise<Buffer> {
  try {
    if (Number(req.get('Content-Length') ?? 0) > limit) throw tooLarge(limit);
    return await collect(unpacked(req), limit);
  } catch (error) {
    await letFinish(req);
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
        reject(tooLarge(limit));
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

function tooLarge(limit: number): WikiError {
  return new WikiError('too-large', 'body-too-large', { limit: limit / 2 ** 20 });
}

/**
 * Throws the rest away for a moment, since a client that is cut off while it sends does not read
 * the refusal. One that goes on sending is answered all the same, and then cut off.
 */
async function letFinish(req: Request): Promise<void> {
  req.unpipe();
  req.resume();
  if (req.complete) return;
  await new Promise<void>((resolve) => {
    const patience = setTimeout(resolve, LINGER_MS);
    req.once('close', resolve).once('end', () => {
      clearTimeout(patience);
      resolve();
    });
  });
  if (!req.complete) req.res?.set('Connection', 'close');
}
