/**
 * Works through a list with `clients` clients at once, each taking the next item as soon as its
 * last one is answered; returns the milliseconds of every item.
 */
export async function atOnce<T>(
  clients: number,
  items: readonly T[],
  work: (item: T) => Promise<{ readonly milliseconds: number }>,
): Promise<number[]> {
  const times: number[] = [];
  const coming = items.values();
  const client = async (): Promise<void> => {
    for (const item of coming) times.push((await work(item)).milliseconds);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return times;
}

/** Keeps `clients` clients at work, round and round the list, while the action lasts. */
export async function beside<T, R>(
  clients: number,
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
  action: () => Promise<R>,
): Promise<R> {
  const over = new AbortController();
  const client = async (_: unknown, index: number): Promise<void> => {
    for (let at = index; !over.signal.aborted; at += clients) await work(items[at % items.length]!);
  };
  const working = Promise.all(Array.from({ length: clients }, client));
  // A client that fails ends the measurement too.
  try {
    return await Promise.race([action(), working.then(() => Promise.reject(new Error('idle')))]);
  } finally {
    over.abort();
    await working.catch(() => undefined);
  }
}
