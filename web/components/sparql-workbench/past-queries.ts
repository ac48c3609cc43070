/** A query that was run in this browser. */
export interface PastQuery {
  readonly query: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const KEY = 'infrawiki-queries';
const MOST = 20;
/** Characters of a query that is kept. */
const LONGEST = 20_000;

/** The last queries of this browser, newest first; none where it keeps nothing. */
export function pastQueries(): PastQuery[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPastQuery).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts a query first, once. */
export function keepQuery(query: string, at: number): void {
  if (query.length > LONGEST) return;
  const others = pastQueries().filter((past) => past.query !== query);
  try {
    localStorage.setItem(KEY, JSON.stringify([{ query, at }, ...others].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing runs queries all the same.
  }
}

export function forgetQueries(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There is nothing to forget.
  }
}

function isPastQuery(value: unknown): value is PastQuery {
  const { query, at } = (value ?? {}) as Partial<PastQuery>;
  return typeof query === 'string' && typeof at === 'number';
}
