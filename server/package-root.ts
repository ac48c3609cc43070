import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json, whether this module runs from its source or from `dist/`. */
export function packageRoot(): string {
  const folder = path.dirname(fileURLToPath(import.meta.url));
  return path.resolve(folder, path.basename(path.dirname(folder)) === 'dist' ? '../..' : '..');
}
