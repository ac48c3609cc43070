/** `npm run generate -- --triples N > wiki.nq`: see docs/benchmarks.md. */
import { prepare } from '../server/prepare.mjs';

prepare();
await import('../dist/tests/bench/generate-wiki.js');
