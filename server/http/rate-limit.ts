export interface SlidingWindowOptions {
  /** The most that may be spent in one window. */
  readonly limit: number;
  readonly windowMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Clients remembered at once; the one unseen for longest is forgotten first. */
  readonly mostKeys?: number;
}

interface Spent {
  /** When the first and the last of this amount was spent; what is close together is kept as one. */
  readonly from: number;
  at: number;
  amount: number;
}

/** Spendings closer together than this part of the window are kept as one, dated by the later. */
const GRAINS = 60;

/**
 * What each client spent over the last window: attempts, errors, seconds of query time. In memory
 * alone, so no address outlives the window by more than the process.
 */
export class SlidingWindow {
  readonly #options: SlidingWindowOptions;
  readonly #spent = new Map<string, Spent[]>();

  constructor(options: SlidingWindowOptions) {
    this.#options = options;
  }

  /** Spends `amount` unless the limit was reached; answers the whole seconds to wait, 0 = it was spent. */
  take(key: string, amount = 1): number {
    const wait = this.waitFor(key);
    if (wait === 0) this.add(key, amount);
    return wait;
  }

  /**
   * Whole seconds until something may be spent again; 0 = now.
   * @param passing what is being spent and was not added yet
   */
  waitFor(key: string, passing = 0): number {
    const { limit, windowMs, now } = this.#options;
    const recent = this.#recent(key);
    let excess = passing + recent.reduce((sum, { amount }) => sum + amount, 0) - limit;
    if (excess < 0) return 0;
    for (const { at, amount } of recent) {
      excess -= amount;
      if (excess < 0) return Math.max(1, Math.ceil((at + windowMs - now()) / 1000));
    }
    return Math.ceil(windowMs / 1000);
  }

  /** Counts what was spent, also past the limit: for amounts that are known only afterwards. */
  add(key: string, amount: number): void {
    const { windowMs, now, mostKeys = 100_000 } = this.#options;
    const recent = this.#recent(key);
    const last = recent.at(-1);
    const at = now();
    if (last && at - last.from < windowMs / GRAINS) {
      last.at = at;
      last.amount += amount;
    } else recent.push({ from: at, at, amount });
    this.#spent.delete(key);
    this.#spent.set(key, recent);
    if (this.#spent.size > mostKeys) this.#forgetOldest();
  }

  forget(key: string): void {
    this.#spent.delete(key);
  }

  #recent(key: string): Spent[] {
    const { windowMs, now } = this.#options;
    const oldest = now() - windowMs;
    return (this.#spent.get(key) ?? []).filter(({ at }) => at > oldest);
  }

  #forgetOldest(): void {
    for (const key of this.#spent.keys()) {
      this.#spent.delete(key);
      return;
    }
  }
}

/** Counts nothing and refuses nobody (`RATE_LIMITS=off`). */
export const UNLIMITED = {
  take: (): number => 0,
  waitFor: (): number => 0,
  add: (): void => undefined,
  forget: (): void => undefined,
} satisfies Pick<SlidingWindow, 'take' | 'waitFor' | 'add' | 'forget'>;
