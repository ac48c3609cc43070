import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { HttpContext } from './context.ts';
import { languageOf } from './language.ts';
import { sendText, type Encoded } from './send.ts';
import { actorOf } from './session.ts';

/** HTML kept, in bytes; compressed forms add a quarter. Some hundreds of pages, in both languages. */
const MOST_BYTES = 32 * 2 ** 20;

interface Kept {
  readonly body: Buffer;
  readonly encoded: Encoded;
}

/** The pages rendered since the last commit, for whoever may see the same. */
class PageCache {
  #seq = -1;
  #bytes = 0;
  /** Least recently read first. */
  readonly #pages = new Map<string, Kept>();
  readonly #coming = new Map<string, Promise<Kept>>();

  /** Rendered once, also for readers who ask at the same moment. */
  async get(seq: number, key: string, build: () => Promise<string>): Promise<Kept> {
    if (seq > this.#seq) this.#clear(seq);
    const known = this.#pages.get(key);
    if (known) {
      this.#pages.delete(key);
      this.#pages.set(key, known);
      return known;
    }
    const coming = this.#coming.get(key) ?? this.#make(seq, key, build);
    this.#coming.set(key, coming);
    return coming;
  }

  async #make(seq: number, key: string, build: () => Promise<string>): Promise<Kept> {
    try {
      const made = { body: Buffer.from(await build()), encoded: new Map() };
      if (seq === this.#seq) this.#keep(key, made);
      return made;
    } finally {
      if (seq === this.#seq) this.#coming.delete(key);
    }
  }

  #keep(key: string, made: Kept): void {
    this.#pages.set(key, made);
    this.#bytes += made.body.length;
    for (const [oldest, { body }] of this.#pages) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#pages.delete(oldest);
      this.#bytes -= body.length;
    }
  }

  #clear(seq: number): void {
    this.#seq = seq;
    this.#bytes = 0;
    this.#pages.clear();
    this.#coming.clear();
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
  build: () => Promise<string>,
  links: readonly string[] = [],
): Promise<void> {
  const { seq } = context.quadIndex;
  const etag = pageTag(context, req, seq);
  const cache = caches.get(context) ?? new PageCache();
  caches.set(context, cache);
  const { body, encoded } = await cache.get(seq, `${etag} ${req.originalUrl}`, build);
  res.vary('Accept-Language').vary('Accept-Encoding').vary('Cookie');
  res.set('Content-Language', languageOf(req));
  res.set('Cache-Control', 'private, no-cache');
  for (const link of links) res.append('Link', link);
  await sendText(req, res, { body, type: 'text/html; charset=utf-8', etag, encoded });
}

function pageTag({ assets }: HttpContext, req: Request, seq: number): string {
  const actor = actorOf(req);
  const reader = actor.kind === 'account' ? `${actor.role} ${actor.name}` : '';
  const rest = createHash('sha256').update(
    `${reader}\n${assets.links.style}\n${assets.links.script}`,
  );
  return `W/"c${seq}-${languageOf(req)}-${rest.digest('base64url').slice(0, 8)}"`;
}
