import { SLUG_PATTERN } from '../../../core/iris.ts';

/** What the key of a draft of a page that does not exist yet begins with. */
const NEW_PAGE = 'new-';

/** True for the slug of a page and for `new-{id}`; nothing else is a key. */
export function isDraftKey(key: string): boolean {
  return SLUG_PATTERN.test(key);
}

/**
 * True for the key of a draft that was begun without a page. A page may be called `new-…` too: the
 * revision its draft was begun from tells them apart.
 */
export function isOfNewPage({
  key,
  base,
}: {
  readonly key: string;
  readonly base: number;
}): boolean {
  return base === 0 && key.startsWith(NEW_PAGE);
}
