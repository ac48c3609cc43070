/** The value below which `part` (0 to 1) of the samples lie; throws on none. */
export function percentile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  if (found === undefined) throw new Error('Nothing was measured');
  return found;
}

export function p50(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

export function p95(samples: readonly number[]): number {
  return percentile(samples, 0.95);
}

/** Milliseconds that an action takes, with its result. */
export async function timed<T>(action: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const result = await action();
  return [performance.now() - start, result];
}
