import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { ChangedPages } from './changed-pages.ts';
import type { HttpContext } from './context.ts';
import { languageOf } from './language.ts';
import { pageTurn } from './page-turn.ts';
import { sendText, type Encoded } from './send.ts';
import { actorOf } from './session.ts';

/** HTML kept, in bytes; compressed forms add a quarter. Some hundreds of pages, in both languages. */
const MOST_BYTES = 32 * 2 ** 20;

interface Kept {
  readonly body: Buffer;
  readonly encoded: Encoded;
  /** The commit it is known to be good for. */
  seq: number;
  /** The pages it was made from; undefined = the whole dataset. */
  readonly pages: ReadonlySet<string> | undefined;
}

/** What a page is made from, told by its builder: without a word, it is the whole dataset. */
export type MadeFrom = (slugs: Iterable<string>) => void;
export type PageBuilder = (madeFrom: MadeFrom) => Promise<string>;

/** Pages as they were rendered, for whoever may see the same, until what they are made from changes. */
class PageCache {
  readonly #changed: ChangedPages;
  #bytes = 0;
  /** Least recently read first. */
  readonly #kept = new Map<string, Kept>();
  readonly #coming = new Map<string, Promise<Kept>>();

  constructor(changed: ChangedPages) {
    this.#changed = changed;
  }

  /** Rendered once, also for readers who ask at the same moment. */
  async get(seq: number, key: string, build: PageBuilder): Promise<Kept> {
    const known = this.#kept.get(key);
    if (known) this.#drop(key, known);
    if (known && this.#isGood(known, seq)) {
      this.#keep(key, known);
      return known;
    }
    const atSeq = `${seq} ${key}`;
    const coming = this.#coming.get(atSeq) ?? this.#make(seq, key, build);
    this.#coming.set(atSeq, coming);
    try {
      return await coming;
    } finally {
      this.#coming.delete(atSeq);
    }
  }

  #isGood(known: Kept, seq: number): boolean {
    if (known.seq >= seq) return true;
    if (!known.pages || !this.#changed.noneSince(known.seq, known.pages)) return false;
    known.seq = seq;
    return true;
  }

  async #make(seq: number, key: string, build: PageBuilder): Promise<Kept> {
    let pages: Set<string> | undefined;
    const body = await build((slugs) => {
      pages = new Set([...(pages ?? []), ...slugs]);
    });
    const made = { body: Buffer.from(body), encoded: new Map(), seq, pages };
    const other = this.#kept.get(key);
    if (other && other.seq > seq) return made;
    if (other) this.#drop(key, other);
    this.#keep(key, made);
    return made;
  }

  #keep(key: string, made: Kept): void {
    this.#kept.set(key, made);
    this.#bytes += made.body.length;
    for (const [oldest, kept] of this.#kept) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#drop(oldest, kept);
    }
  }

  #drop(key: string, { body }: Kept): void {
    this.#kept.delete(key);
    this.#bytes -= body.length;
  }
}

const caches = new WeakMap<HttpContext, PageCache>();

/**
 * Sends a page that is a function of the dataset, the address, the language and the reader, as its
 * weak tag says. No header is set when `build` throws: that answer is another one.
 * @param links values of the Link header
 */
export async function sendPage(
  context: HttpContext,
  req: Request,
  res: Response,
  build: PageBuilder,
  links: readonly string[] = [],
): Promise<void> {
  const { seq } = context.quadIndex;
  const reader = readerKey(context, req);
  const cache = caches.get(context) ?? new PageCache(context.changedPages);
  caches.set(context, cache);
  const { body, encoded } = await cache.get(seq, `${reader} ${req.originalUrl}`, build);
  await pageTurn();
  res.vary('Accept-Language').vary('Accept-Encoding').vary('Cookie');
  res.set('Content-Language', languageOf(req));
  res.set('Cache-Control', 'private, no-cache');
  for (const link of links) res.append('Link', link);
  const etag = `W/"c${seq}-${reader}"`;
  await sendText(req, res, { body, type: 'text/html; charset=utf-8', etag, encoded });
}

/** Names everything but the dataset that the HTML depends on: language, account, asset names. */
function readerKey({ assets }: HttpContext, req: Request): string {
  const actor = actorOf(req);
  const reader = actor.kind === 'account' ? `${actor.role} ${actor.name}` : '';
  const rest = createHash('sha256').update(
    `${reader}\n${assets.links.style}\n${assets.links.script}`,
  );
  return `${languageOf(req)}-${rest.digest('base64url').slice(0, 8)}`;
}
