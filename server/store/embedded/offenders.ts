const MINUTE = 60_000;
const MOST_CLIENTS = 10_000;

/** Whose queries ran into their deadline within the last minute. */
export class Offenders {
  /** When it last happened (`performance.now()`), the longest ago first. */
  readonly #last = new Map<string, number>();

  note(client: string | undefined): void {
    if (client === undefined) return;
    this.#last.delete(client);
    this.#last.set(client, performance.now());
    for (const [oldest, at] of this.#last) {
      if (this.#last.size <= MOST_CLIENTS && performance.now() - at < MINUTE) return;
      this.#last.delete(oldest);
    }
  }

  has(client: string | undefined): boolean {
    const at = client === undefined ? undefined : this.#last.get(client);
    return at !== undefined && performance.now() - at < MINUTE;
  }
}
