import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { HttpContext } from './context.ts';
import { languageOf } from './language.ts';
import { notModified, sendText, type Encoded } from './send.ts';
import { actorOf } from './session.ts';

/** Rendered pages kept, as many as fit a busy hour of reading. */
const MOST_PAGES = 400;

interface Kept {
  readonly body: string;
  readonly encoded: Encoded;
}

/** The pages rendered since the last commit, for whoever may see the same. */
class PageCache {
  #seq = -1;
  readonly #pages = new Map<string, Promise<Kept>>();

  /** Rendered once, also for readers who ask at the same moment. */
  get(seq: number, key: string, build: () => Promise<string>): Promise<Kept> {
    if (seq !== this.#seq) {
      this.#pages.clear();
      this.#seq = seq;
    }
    const known = this.#pages.get(key);
    if (known) return known;
    const made = build().then((body) => ({ body, encoded: new Map() }));
    this.#pages.set(key, made);
    made.catch(() => this.#pages.delete(key));
    const oldest = this.#pages.keys().next();
    if (this.#pages.size > MOST_PAGES && !oldest.done) this.#pages.delete(oldest.value);
    return made;
  }
}

const caches = new WeakMap<HttpContext, PageCache>();

/**
 * Sends a page that is a function of the dataset, the address, the language and the reader. Its
 * weak tag says so, so that a reader who has it is answered without rendering.
 */
export async function sendPage(
  context: HttpContext,
  req: Request,
  res: Response,
  build: () => Promise<string>,
): Promise<void> {
  const { seq } = context.quadIndex;
  const etag = pageTag(context, req, seq);
  res.vary('Accept-Language').vary('Accept-Encoding').vary('Cookie');
  res.set('Content-Language', languageOf(req));
  res.set('Cache-Control', 'private, no-cache');
  if (notModified(req, res, etag)) return;
  const cache = caches.get(context) ?? new PageCache();
  caches.set(context, cache);
  const { body, encoded } = await cache.get(seq, `${etag} ${req.originalUrl}`, build);
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
