import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * A folder of third-party data that tests read: below SHARED_DIR, by default `../shared`. Where it
 * is absent its tests are skipped, unless REQUIRE_SHARED=true, as in continuous integration.
 */
export function sharedFolder(name: string): { readonly path: string; readonly present: boolean } {
  const folder = path.resolve(process.env['SHARED_DIR'] ?? '../shared', name);
  const present = existsSync(folder);
  if (!present && process.env['REQUIRE_SHARED'] === 'true') {
    throw new Error(`${folder} is not there: set SHARED_DIR to the folder that holds ${name}/`);
  }
  return { path: folder, present };
}
