/** Unsaved text on this device. */
export interface LocalDraft {
  /** The tab that keeps it; two tabs of one page never write over each other. */
  readonly tab: string;
  /** Name of the account; the empty string for somebody who is not signed in. */
  readonly account: string;
  /** What is edited: the slug of the page. */
  readonly page: string;
  /** The form as `stateOfForm` writes it. */
  readonly state: string;
  /** The revision it was begun from. */
  readonly base: number;
  /** What the list of drafts calls it. */
  readonly title: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
  /** Whether the account has it as well. */
  readonly sent: boolean;
}

/** Drafts that nobody came back to are dropped after this many milliseconds. */
const LONGEST_KEPT = 60 * 24 * 60 * 60 * 1000;

/**
 * The drafts of this browser, in IndexedDB. Every method rejects where the browser keeps nothing
 * (private windows, a full disk); a draft is on the disk when `keep` resolves.
 */
export class LocalDrafts {
  #opening: Promise<IDBDatabase> | undefined;

  /** Writes the draft of a tab over the one before. */
  async keep(draft: LocalDraft): Promise<void> {
    await this.#write((store) => store.put(draft));
  }

  /** The drafts an account left, of one page or of all; the newest first. */
  async of(account: string, page?: string): Promise<LocalDraft[]> {
    const database = await this.#open();
    const all = await settled<LocalDraft[]>(
      database.transaction('drafts').objectStore('drafts').getAll(),
    );
    return all
      .filter((draft) => draft.account === account && (page ?? draft.page) === draft.page)
      .sort((a, b) => b.at - a.at);
  }

  async discard(...tabs: readonly string[]): Promise<void> {
    await this.#write((store) => tabs.forEach((tab) => store.delete(tab)));
  }

  /** Drops what nobody came back to. */
  async dropOld(now: number): Promise<void> {
    const database = await this.#open();
    const store = database.transaction('drafts').objectStore('drafts');
    const all = await settled<LocalDraft[]>(store.getAll());
    const old = all.filter(({ at }) => now - at > LONGEST_KEPT).map(({ tab }) => tab);
    if (old.length > 0) await this.discard(...old);
  }

  async #write(change: (store: IDBObjectStore) => unknown): Promise<void> {
    const database = await this.#open();
    // Strict: told only once it is on the disk, so that neither a crash nor a power cut takes it.
    const transaction = database.transaction('drafts', 'readwrite', { durability: 'strict' });
    change(transaction.objectStore('drafts'));
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () =>
        reject(transaction.error ?? new Error('aborted')),
      );
    });
  }

  #open(): Promise<IDBDatabase> {
    this.#opening ??= new Promise((resolve, reject) => {
      const request = indexedDB.open('infrawiki', 1);
      request.addEventListener('upgradeneeded', () =>
        request.result.createObjectStore('drafts', { keyPath: 'tab' }),
      );
      settled(request).then(resolve, reject);
    });
    return this.#opening;
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });
}
