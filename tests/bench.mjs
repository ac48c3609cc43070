/** `npm run bench`: makes the clone ready, then measures; see docs/benchmarks.md. */
import { prepare } from '../server/prepare.mjs';

prepare();
await import('../dist/tests/bench/run.js');
