import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One Turtle file that comes with the software. */
export interface PackagedFile {
  /** Path below its folder, with slashes. */
  readonly name: string;
  readonly text: string;
}

/** Every Turtle file below a folder, in the order of their names. */
export function turtleFiles(folder: string): PackagedFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ttl'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      name: path.relative(folder, file).split(path.sep).join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}

/** A short name for some content: 22 characters that change when it does. */
export function fingerprint(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url').slice(0, 22);
}
