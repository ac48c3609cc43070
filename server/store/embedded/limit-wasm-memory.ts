import { workerData } from 'node:worker_threads';
import type { ReplicaSettings } from './replica-messages.ts';
import { withMemoryLimit } from './wasm-memory-limit.ts';

/*
 * Imported for its effect, before the engine: the engine's module allows itself 4 GiB, which one query
 * can fill (a few doublings by CONCAT). With a limit written into the module the engine fails instead,
 * and the replica is replaced.
 */
const { memoryBytes } = workerData as ReplicaSettings;

WebAssembly.Module = class extends WebAssembly.Module {
  constructor(bytes: BufferSource) {
    super(withMemoryLimit(bytes, memoryBytes));
  }
};
