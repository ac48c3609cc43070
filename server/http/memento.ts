import type { Request, Response } from 'express';
import { WikiError } from '../../core/errors.ts';
import type { Revision } from '../store/journal.ts';

/** The number in `?revision=`; undefined when there is none. Throws `revision-unknown` on nonsense. */
export function askedRevision(req: Request<{ slug: string }>): number | undefined {
  const text = req.query['revision'];
  if (text === undefined) return undefined;
  if (typeof text === 'string' && /^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new WikiError('not-found', 'revision-unknown', {
    slug: req.params.slug,
    revision: typeof text === 'string' ? text.slice(0, 20) : '–',
  });
}

/** RFC 7089: when this state was current, and where the list of all states is. */
export function mementoHeaders(
  res: Response,
  slug: string,
  { time }: Pick<Revision, 'time'>,
): void {
  res.set('Memento-Datetime', new Date(time).toUTCString());
  res.append('Link', [`</wiki/${slug}>; rel="original"`, timeMapLink(slug)]);
}

/** Where the list of all states of a page is, for the Link header. */
export function timeMapLink(slug: string): string {
  return `</wiki/${slug}/timemap>; rel="timemap"; type="application/link-format"`;
}
