import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * The built file of a worker that stands beside the calling module. Node 20 cannot start a worker
 * from TypeScript, so when the caller runs from its sources (in tests) the worker of `dist/` is taken.
 * @param caller `import.meta.url` of the calling module
 * @param name file name without its ending, for example `journal-worker`
 */
export function workerUrl(caller: string, name: string): URL {
  const folder = path.dirname(fileURLToPath(caller));
  const beside = path.join(folder, `${name}.js`);
  if (existsSync(beside)) return pathToFileURL(beside);
  const root = packageRoot(folder);
  const built = path.join(root, 'dist', path.relative(root, folder), `${name}.js`);
  if (!existsSync(built))
    throw new Error(`Not built: ${path.relative(root, built)}. Run: npm run build`);
  return pathToFileURL(built);
}

function packageRoot(from: string): string {
  if (existsSync(path.join(from, 'package.json'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('No package.json above this module');
  return packageRoot(parent);
}
