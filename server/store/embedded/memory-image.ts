import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type * as oxigraph from 'oxigraph';
import { engine } from './engine-instance.ts';
import { HEAD_BYTES } from './image-head.ts';

/** What an image holds, known once it is written. Its head says so in the file. */
export interface ImageFacts {
  /** SHA-256 (hex) of the engine's module: another one lays out its memory otherwise. */
  readonly engine: string;
  /** Bytes of memory. */
  readonly bytes: number;
  /** Length of the table of values the engine borrows from JavaScript. */
  readonly table: number;
  /** Where the store is in the memory. */
  readonly store: number;
  /** Quads. */
  readonly size: number;
  /** SHA-256 (hex) of the memory. */
  readonly memory: string;
}

const PAGE = 65_536;
/** Where the binding keeps the place of an object in the engine’s memory. */
const POINTER = '__wbg_ptr';
/** Bytes read or written at once. */
const BLOCK = 16 * 1_048_576;

/**
 * Writes the memory of this thread's engine to a file, after the place for the head, which stays
 * empty: without one the file is nothing. Blocks while it writes. Removes what it began when it fails.
 */
export function writeImage(file: string, store: oxigraph.Store): ImageFacts {
  const { memory, __wbindgen_externrefs: table, hash: module } = engine();
  const size = store.size;
  const bytes = new Uint8Array(memory.buffer);
  const hash = createHash('sha256');
  const handle = openSync(file, 'w', 0o600);
  try {
    for (let at = 0; at < bytes.length;) {
      const block = bytes.subarray(at, at + BLOCK);
      hash.update(block);
      let written = 0;
      while (written < block.length)
        written += writeSync(
          handle,
          block,
          written,
          block.length - written,
          HEAD_BYTES + at + written,
        );
      at += block.length;
    }
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return {
    engine: module,
    bytes: bytes.length,
    table: table.length,
    store: pointerOf(store),
    size,
    memory: hash.digest('hex'),
  };
}

/**
 * Makes a fresh, empty store of this thread's engine the one that the image holds. After a failure
 * the engine is unusable and the thread must end.
 * @throws Error when the image is of another engine, does not fit, or is not what was written
 */
export function readImage(file: string, facts: ImageFacts, store: oxigraph.Store): void {
  const { memory, __wbindgen_externrefs: table, hash: module } = engine();
  if (facts.engine !== module) throw new Error('The image is of another engine');
  if (store.size !== 0 || pointerOf(store) === 0) throw new Error('The store is not fresh');
  const missing = facts.bytes - memory.buffer.byteLength;
  if (missing < 0 || missing % PAGE !== 0) throw new Error('The image has an impossible size');
  if (missing > 0) memory.grow(missing / PAGE);
  if (table.length < facts.table) table.grow(facts.table - table.length);
  const bytes = new Uint8Array(memory.buffer);
  readInto(bytes, file);
  // What is in memory is judged, not what is in the file: nobody can change it in between.
  if (createHash('sha256').update(bytes).digest('hex') !== facts.memory)
    throw new Error('The image is damaged');
  Reflect.set(store, POINTER, facts.store);
  if (store.size !== facts.size) throw new Error('The image does not hold what it says');
}

function readInto(bytes: Uint8Array, file: string): void {
  const handle = openSync(file, 'r');
  try {
    if (fstatSync(handle).size !== HEAD_BYTES + bytes.length)
      throw new Error('The image has another length than it says');
    for (let at = 0; at < bytes.length;) {
      const most = Math.min(BLOCK, bytes.length - at);
      const read = readSync(handle, bytes, at, most, HEAD_BYTES + at);
      if (read === 0) throw new Error('The image ends too early');
      at += read;
    }
  } finally {
    closeSync(handle);
  }
}

/** @throws Error when the binding no longer keeps its pointer there */
function pointerOf(store: oxigraph.Store): number {
  const pointer: unknown = Reflect.get(store, POINTER);
  if (typeof pointer !== 'number') throw new Error('The engine is not built as expected');
  return pointer;
}
