/** Runs a commit when it may go on. */
export type InTurn = <T>(commit: () => Promise<T>) => Promise<T>;

/** Lets commits through side by side, or one hand alone. */
export class WriterLock {
  readonly #underWay = new Set<Promise<unknown>>();
  /** Settles when the last who asked to be alone is done. */
  #alone: Promise<unknown> | undefined;

  /** A commit beside others. */
  readonly shared: InTurn = async (commit) => {
    while (this.#alone) await this.#alone;
    const made = commit();
    const settled = made.catch(() => undefined).finally(() => this.#underWay.delete(settled));
    this.#underWay.add(settled);
    return made;
  };

  /** Runs when no commit is under way, and keeps others back until it has settled; first come, first served. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#alone;
    const mine = this.#after(before, work);
    const done = mine.catch(() => undefined);
    this.#alone = done;
    try {
      return await mine;
    } finally {
      if (this.#alone === done) this.#alone = undefined;
    }
  }

  async #after<T>(before: Promise<unknown> | undefined, work: () => Promise<T>): Promise<T> {
    await before;
    await Promise.all(this.#underWay);
    return work();
  }
}
