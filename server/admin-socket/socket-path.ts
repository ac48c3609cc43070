import { mkdtemp, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SOCKET = 'admin.sock';
/** Says where the socket is when it could not be in the data folder. */
const RECORD = 'admin.sock.path';
/** `sun_path` has 104 bytes on some systems and 108 on others, with a zero at the end. */
const MOST_BYTES = 103;

/** Where a client finds the socket of the server that runs on this data folder. */
export async function findSocket(dataDir: string): Promise<string> {
  return (await recordedSocket(dataDir)) ?? path.join(dataDir, SOCKET);
}

/**
 * A free path to listen on. What an earlier server left behind is removed: the journal's lock on the
 * data folder has made sure by now that no other server runs on it.
 */
export async function claimSocket(dataDir: string): Promise<string> {
  await releaseSocket(dataDir);
  const inDataDir = path.join(dataDir, SOCKET);
  if (Buffer.byteLength(inDataDir) <= MOST_BYTES) return inDataDir;
  const elsewhere = path.join(await mkdtemp(path.join(tmpdir(), 'infrawiki-')), SOCKET);
  await writeFile(path.join(dataDir, RECORD), elsewhere, { mode: 0o600 });
  return elsewhere;
}

export async function releaseSocket(dataDir: string): Promise<void> {
  const elsewhere = await recordedSocket(dataDir);
  if (elsewhere && path.basename(elsewhere) === SOCKET) {
    await rm(elsewhere, { force: true });
    await rmdir(path.dirname(elsewhere)).catch(() => undefined);
  }
  await rm(path.join(dataDir, RECORD), { force: true });
  await rm(path.join(dataDir, SOCKET), { force: true });
}

async function recordedSocket(dataDir: string): Promise<string | undefined> {
  try {
    return (await readFile(path.join(dataDir, RECORD), 'utf8')).trim();
  } catch {
    return undefined;
  }
}
