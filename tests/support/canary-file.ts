import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A file that nobody should ever read. */
export interface CanaryFile {
  /** `file:///…` */
  readonly iri: string;
  /** Whether it was read since it was made, by anybody. */
  wasRead(): Promise<boolean>;
  /** Reads it. */
  read(): Promise<void>;
  remove(): Promise<void>;
}

/** Makes one whose time of reading lies before its time of writing: most disks note the next reading. */
export async function makeCanaryFile(): Promise<CanaryFile> {
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-canary-'));
  const file = path.join(folder, 'secret.ttl');
  await writeFile(file, '<urn:secret> <urn:is> "read" .\n');
  const unread = new Date('2000-01-01T00:00:00Z');
  await utimes(file, unread, new Date('2001-01-01T00:00:00Z'));
  return {
    iri: pathToFileURL(file).href,
    wasRead: async () => (await stat(file)).atimeMs !== unread.getTime(),
    read: async () => {
      await readFile(file);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
