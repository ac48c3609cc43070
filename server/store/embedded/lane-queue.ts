import type { Job } from './job.ts';

/** The wiki's own queries, which name no client. */
const OWN = '';

/**
 * The queries that wait in one lane, in order for each client. Clients take turns, so that a burst of
 * one keeps another waiting for one query and not for all; and every other turn is the wiki's own.
 */
export class LaneQueue {
  /** By client, in the order of their turns. None is empty. */
  readonly #waiting = new Map<string, Job[]>();
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
    // The client goes to the end of the row.
    this.#waiting.delete(client);
    if (queue.length > 0) this.#waiting.set(client, queue);
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
    for (const client of this.#waiting.keys()) if (client !== OWN) return client;
    return this.#waiting.has(OWN) ? OWN : undefined;
  }

  #queueOf(job: Job): Job[] {
    const client = job.request.client ?? OWN;
    const queue = this.#waiting.get(client) ?? [];
    this.#waiting.set(client, queue);
    return queue;
  }
}
