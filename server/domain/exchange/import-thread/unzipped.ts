import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { WikiError } from '../../../../core/errors.ts';

/** Bytes handed on at once. */
const PIECE_BYTES = 1024 * 1024;

/**
 * The same bytes, uncompressed when they begin as gzip does; no RDF text begins so. Throws a WikiError
 * `import-gzip-damaged` when they are cut short or damaged.
 */
export async function* unzipped(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const all = restored(first.value, iterator);
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) return yield* all;
  const gunzip = createGunzip({ chunkSize: PIECE_BYTES });
  const piped = pipeline(Readable.from(all), gunzip).catch(() => undefined);
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) yield piece;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new WikiError('bad-request', 'import-gzip-damaged', { detail }, error);
  }
  await piped;
}

async function* restored<T>(first: T, rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
