import type { Locale } from '../../../core/messages.ts';
import type { ErrorView } from '../../../core/views/error.ts';
import type { Link } from '../../../core/views/shell.ts';
import { wikiHref } from './local-words.ts';

interface Failure {
  readonly status: number;
  readonly id: string;
  /** What happened and where, in the reader’s language. */
  readonly title: string;
  /** What to do. */
  readonly detail: string;
}

interface FailedRequest {
  readonly method: string;
  /** Path alone, without the query string. */
  readonly path: string;
}

/** A failure as a readable page, with the next thing to try. */
export function presentError(failure: Failure, request: FailedRequest, locale: Locale): ErrorView {
  const shape = failure.status === 404 ? 'not-found' : failure.status === 410 ? 'gone' : 'failed';
  const slug = slugIn(request.path);
  return {
    shape,
    status: failure.status,
    id: failure.id,
    title: failure.title,
    fix: failure.detail,
    kept: request.method === 'POST',
    query: shape === 'failed' || slug === undefined ? '' : slugWords(slug),
    actions: actions(shape, failure.status, slug, locale),
  };
}

function actions(
  shape: ErrorView['shape'],
  status: number,
  slug: string | undefined,
  locale: Locale,
): Link[] {
  const home = { label: locale.t('shell-go-home'), href: `/${locale.lang}/` };
  if (shape === 'gone' && slug !== undefined) {
    const label = locale.t('shell-see-history');
    return [{ label, href: `${wikiHref(slug, locale)}/history` }, home];
  }
  if (status === 401) {
    return [{ label: locale.t('shell-sign-in'), href: `/${locale.lang}/sign-in` }, home];
  }
  if (shape === 'not-found' && slug !== undefined) {
    const query = new URLSearchParams({ title: slugWords(slug) });
    return [{ label: locale.t('new-write-this'), href: `/${locale.lang}/new?${query}` }, home];
  }
  return [home];
}

function slugWords(slug: string): string {
  return slug.replace(/[-_.]+/g, ' ').trim();
}

function slugIn(path: string): string | undefined {
  return /\/(?:wiki|id)\/([a-z0-9][a-z0-9._-]{0,79})(?:\/|$)/.exec(path)?.[1];
}
