import { workerData } from 'node:worker_threads';
import { withMemoryLimit } from './wasm-memory-limit.ts';

/*
 * Imported for its effect, before the engine: the engine's module allows itself 4 GiB, which one query
 * can fill (a few doublings by CONCAT). With a limit written into the module the engine fails instead,
 * and the thread is replaced. Its `workerData` says the limit.
 */
const { memoryBytes } = workerData as { readonly memoryBytes: number };

WebAssembly.Module = class extends WebAssembly.Module {
  constructor(bytes: BufferSource) {
    super(withMemoryLimit(bytes, memoryBytes));
  }
};
