import { availableParallelism, loadavg, totalmem } from 'node:os';

/** The machine in general words, so that figures can be told apart. */
export function machine(): { cores: number; memoryGiB: number; node: string; platform: string } {
  return {
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
}

export interface Calm {
  /** Processes that wanted a core, on average over the last minute. */
  readonly load: number;
  /** The part of a core that a busy thread gets just now: 1 on a calm machine. */
  readonly share: number;
}

/** How much of the machine the measurement has to itself. */
export function calm(): Calm {
  const start = performance.now();
  const before = process.cpuUsage();
  while (performance.now() - start < 200);
  const { user, system } = process.cpuUsage(before);
  const share = (user + system) / 1000 / (performance.now() - start);
  return { load: loadavg()[0] ?? 0, share: Math.min(1, share) };
}
