import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { WikiError } from '../../../core/errors.ts';

/** One byte for the codec, four for the CRC-32 of what follows. */
const HEADER_BYTES = 5;
const STORED = 0;
const DEFLATED = 1;
/** Below this deflate saves nothing worth its time. */
const SMALLEST_DEFLATED = 200;
/** Imports are written at the fastest level: they wait on it, and repeat themselves anyway. */
const LARGE_TEXT = 128 * 1024;

/** A text compressed, behind a checksum. */
export function packText(text: string): Buffer {
  return packBytes(Buffer.from(text, 'utf8'));
}

/**
 * The same, of a text in UTF-8.
 * @param level of deflate, 1 the fastest
 */
export function packBytes(bytes: Uint8Array, level = levelFor(bytes)): Buffer {
  const deflated = bytes.length >= SMALLEST_DEFLATED;
  const payload = deflated ? deflateRawSync(bytes, { level }) : bytes;
  const blob = Buffer.allocUnsafe(HEADER_BYTES + payload.length);
  blob.writeUInt8(deflated ? DEFLATED : STORED, 0);
  blob.writeUInt32LE(crc32(payload), 1);
  blob.set(payload, HEADER_BYTES);
  return blob;
}

function levelFor({ length }: Uint8Array): number {
  return length > LARGE_TEXT ? 1 : 5;
}

/** True when the bytes are those that were packed. */
export function isIntact(blob: Buffer): boolean {
  return (
    blob.length >= HEADER_BYTES &&
    blob.readUInt8(0) <= DEFLATED &&
    crc32(blob.subarray(HEADER_BYTES)) === blob.readUInt32LE(1)
  );
}

/** The stored checksum, for the digest of the commit that wrote the blob. */
export function checksumOf(blob: Buffer): number {
  return blob.readUInt32LE(1);
}

/**
 * The text of a blob. Throws a WikiError `journal-damaged` when its bytes have changed on disk.
 * @param where what the blob belongs to, for that message
 */
export function unpackText(blob: Buffer, where: string): string {
  if (!isIntact(blob)) {
    throw new WikiError('unavailable', 'journal-damaged', { detail: `checksum of ${where}` });
  }
  const payload = blob.subarray(HEADER_BYTES);
  return (blob.readUInt8(0) === DEFLATED ? inflateRawSync(payload) : payload).toString('utf8');
}
