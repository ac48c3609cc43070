import { readFile } from 'node:fs/promises';

/** Resident memory of a process in MB; undefined where the system does not tell it in /proc. */
export async function residentMemory(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]);
  return Number.isNaN(kilobytes) ? undefined : kilobytes / 1024;
}
