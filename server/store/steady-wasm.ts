import { setFlagsFromString } from 'node:v8';

/**
 * Importing this module keeps V8 from inlining calls from JavaScript into WebAssembly. With it,
 * Node 20 aborts the whole process (“unreachable code” in Deoptimizer::DoComputeBuiltinContinuation)
 * when such a call is deoptimised while Oxigraph works: two of six imports of 35,000 triples died so,
 * none of six without. The flag holds for every thread, so it is set before the first one starts.
 */
setFlagsFromString('--no-turbo-inline-js-wasm-calls');
