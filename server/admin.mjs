/** `npm run --silent admin -- …`: makes the clone ready, then runs the admin command. */
import { prepare } from './prepare.mjs';

prepare();
await import('../dist/server/cli/admin.js');
