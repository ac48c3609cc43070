import type { Job } from './job.ts';

/** The wiki's own queries, which name no client. */
const OWN = '';

/** Clients whose last turn is remembered. */
const MOST_CLIENTS = 1_000;

/**
 * The queries that wait in one lane, in order for each client. The client whose last turn is longest
 * ago is next, so that a burst of one keeps another waiting for the query that runs and not for all
 * of them; and every other turn is the wiki's own.
 */
export class LaneQueue {
  /** By client, in the order in which they came. None is empty. */
  readonly #waiting = new Map<string, Job[]>();
  /** The number of each client's last turn, the oldest first. */
  readonly #lastTurns = new Map<string, number>();
  #turns = 0;
  #length = 0;
  #wasOwn = false;

  get length(): number {
    return this.#length;
  }

  /** Queries of this client that wait. */
  waitingOf(client: string | undefined): number {
    return this.#waiting.get(client ?? OWN)?.length ?? 0;
  }

  /** True when somebody else's query waits. */
  waitsBeside(client: string | undefined): boolean {
    return this.#length > this.waitingOf(client);
  }

  add(job: Job): void {
    this.#queueOf(job).push(job);
    this.#length += 1;
  }

  /** Before the client's other queries. */
  addFirst(job: Job): void {
    this.#queueOf(job).unshift(job);
    this.#length += 1;
  }

  next(): Job | undefined {
    const client = this.#nextClient();
    const queue = client === undefined ? undefined : this.#waiting.get(client);
    const job = queue?.shift();
    if (client === undefined || !queue || !job) return undefined;
    this.#length -= 1;
    this.#wasOwn = client === OWN;
    if (queue.length === 0) this.#waiting.delete(client);
    this.#noteTurn(client);
    return job;
  }

  /** False when it does not wait here. */
  remove(job: Job): boolean {
    const client = job.request.client ?? OWN;
    const queue = this.#waiting.get(client);
    const at = queue?.indexOf(job) ?? -1;
    if (!queue || at === -1) return false;
    queue.splice(at, 1);
    this.#length -= 1;
    if (queue.length === 0) this.#waiting.delete(client);
    return true;
  }

  /** The last query of the client who has most waiting, unless that is fewer than `least`. */
  lastOfGreediest(least: number): Job | undefined {
    let greediest: Job[] = [];
    for (const [client, queue] of this.#waiting)
      if (client !== OWN && queue.length > greediest.length) greediest = queue;
    return greediest.length < least ? undefined : greediest.at(-1);
  }

  drain(): Job[] {
    const all = [...this.#waiting.values()].flat();
    this.#waiting.clear();
    this.#length = 0;
    return all;
  }

  #nextClient(): string | undefined {
    if (this.#waiting.has(OWN) && !this.#wasOwn) return OWN;
    let next: string | undefined;
    let longest = Infinity;
    for (const client of this.#waiting.keys()) {
      const turn = this.#lastTurns.get(client) ?? 0;
      if (client === OWN || turn >= longest) continue;
      next = client;
      longest = turn;
    }
    return next ?? (this.#waiting.has(OWN) ? OWN : undefined);
  }

  #noteTurn(client: string): void {
    this.#lastTurns.delete(client);
    this.#lastTurns.set(client, (this.#turns += 1));
    if (this.#lastTurns.size <= MOST_CLIENTS) return;
    const [oldest = client] = this.#lastTurns.keys();
    this.#lastTurns.delete(oldest);
  }

  #queueOf(job: Job): Job[] {
    const client = job.request.client ?? OWN;
    const queue = this.#waiting.get(client) ?? [];
    this.#waiting.set(client, queue);
    return queue;
  }
}
