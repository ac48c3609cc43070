import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { ImageFacts } from './memory-image.ts';

/** Bytes at the beginning of an image's file, before the memory. */
export const HEAD_BYTES = 4096;
const FORMAT = 'infrawiki quad index image 2';

/** What an image is of. */
export interface ImageHead extends ImageFacts {
  /** The last commit in it. */
  readonly seq: number;
  /** The digest of that commit, see Journal.chainAt: an image belongs to one history. */
  readonly chain: string;
  /** Quads that were removed and still take memory. */
  readonly dead: number;
}

/** Writes the head of an image whose memory is written, which makes the file whole. */
export async function writeHead(file: string, head: ImageHead): Promise<void> {
  const body = JSON.stringify(head);
  const text = `${FORMAT}\n${digestOf(body)}\n${body}\n`;
  if (Buffer.byteLength(text) > HEAD_BYTES) throw new Error('The head of an image is too long');
  const handle = await open(file, 'r+');
  try {
    await handle.write(Buffer.alloc(HEAD_BYTES, text + ' '.repeat(HEAD_BYTES - text.length)), 0);
  } finally {
    await handle.close();
  }
}

/** The head of an image; undefined when there is no file, or none with a whole head. */
export async function readHead(file: string): Promise<ImageHead | undefined> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { buffer } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const [format, digest, body = ''] = buffer.toString('utf8').split('\n');
    if (format !== FORMAT || digest !== digestOf(body)) return undefined;
    return JSON.parse(body) as ImageHead;
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}

function digestOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
