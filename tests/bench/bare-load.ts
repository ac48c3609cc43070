/**
 * A process of its own that loads N-Quads into one Oxigraph store in memory, a megabyte at a time, and
 * does nothing else: the least that making a file answerable can cost.
 */
import '../../server/store/steady-wasm.ts';
import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Store } from 'oxigraph';

/** Milliseconds from the launch of the process to its end. */
export async function bareLoad(file: string): Promise<number> {
  const start = performance.now();
  await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), file]);
  return performance.now() - start;
}

/** Loads N-Quads, a megabyte at a time. */
export async function loadFile(store: Store, file: string): Promise<void> {
  let rest = '';
  const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: 1024 * 1024 });
  for await (const piece of stream as AsyncIterable<string>) {
    const end = piece.lastIndexOf('\n') + 1;
    store.load(rest + piece.slice(0, end), { format: 'application/n-quads', lenient: true });
    rest = piece.slice(end);
  }
  store.load(rest, { format: 'application/n-quads', lenient: true });
}

const [script, file] = process.argv.slice(1);
if (script === fileURLToPath(import.meta.url) && file !== undefined)
  await loadFile(new Store(), file);
