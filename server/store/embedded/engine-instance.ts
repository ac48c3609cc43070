import { createHash } from 'node:crypto';

/*
 * Imported for its effect, before the engine (and after its memory was limited): keeps hold of the
 * engine's instance, whose memory is the whole store. None of this is documented; memory-image.ts
 * takes nothing for granted that it can check.
 */

/** What the engine's module exports that its memory needs to make sense elsewhere. */
export interface EngineExports {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_externrefs: WebAssembly.Table;
}

let exported: Partial<EngineExports> = {};
let moduleHash = '';

WebAssembly.Module = class extends WebAssembly.Module {
  constructor(bytes: BufferSource) {
    super(bytes);
    const view = ArrayBuffer.isView(bytes)
      ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      : new Uint8Array(bytes);
    moduleHash = createHash('sha256').update(view).digest('hex');
  }
};
WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
    super(module, imports);
    exported = this.exports;
  }
};

/** The engine of this thread. @throws Error when it is not built as it used to be */
export function engine(): EngineExports & { readonly hash: string } {
  const { memory, __wbindgen_externrefs: table } = exported;
  if (!(memory instanceof WebAssembly.Memory) || !(table instanceof WebAssembly.Table))
    throw new Error('The engine is not built as expected');
  return { memory, __wbindgen_externrefs: table, hash: moduleHash };
}
