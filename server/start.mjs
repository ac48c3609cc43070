/** `npm start`: makes the clone ready, then serves in this same process, so that signals reach it. */
import { prepare } from './prepare.mjs';

prepare();
await import('../dist/server/main.js');
