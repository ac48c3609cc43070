import type { Request, Response } from 'express';
import type { Locale } from '../../core/messages.ts';

/** What became of a form that was saved, to be said once on the page. */
export interface SavedNotice {
  readonly revision: number;
  /** False when nothing had changed. */
  readonly changed: boolean;
  /** The name was emptied and stayed as it was. */
  readonly titleKept: boolean;
  /** New steps without any content, which were left out. */
  readonly emptySteps: number;
}

const NAME = 'infrawiki-saved';
/** Seconds the page may take to be asked for. */
const LASTS = 30;

/**
 * Leaves a note for the page that the answer leads to, and for it alone; it holds nothing private.
 * @param path of the page; without, the address of its form less the last part
 */
export function leaveSavedNotice(
  req: Request,
  res: Response,
  notice: SavedNotice,
  path = req.path.replace(/\/edit$/, ''),
): void {
  const { revision, changed, titleKept, emptySteps } = notice;
  const value = [revision, Number(changed), Number(titleKept), emptySteps].join('.');
  res.cookie(NAME, value, { ...options(req, path), maxAge: LASTS * 1000 });
}

/** The note left for this page, which is taken away with this answer. */
export function takeSavedNotice(req: Request, res: Response): SavedNotice | undefined {
  const found = new RegExp(
    `(?:^|;\\s*)${NAME}=(\\d{1,9})\\.([01])\\.([01])\\.(\\d{1,4})(?:;|$)`,
  ).exec(req.headers.cookie ?? '');
  if (!found) return undefined;
  res.cookie(NAME, '', { ...options(req, req.path), maxAge: 0 });
  const [, revision, changed, titleKept, emptySteps] = found;
  return {
    revision: Number(revision),
    changed: changed === '1',
    titleKept: titleKept === '1',
    emptySteps: Number(emptySteps),
  };
}

/** The note in words. */
export function savedWords(
  { revision, changed, titleKept, emptySteps }: SavedNotice,
  { t }: Locale,
): string {
  return [
    t(changed ? 'edit-saved' : 'edit-saved-same', { revision }),
    ...(titleKept ? [t('edit-saved-title-kept')] : []),
    ...(emptySteps > 0 ? [t('edit-saved-empty-steps', { n: emptySteps })] : []),
  ].join(' ');
}

function options(req: Request, path: string): object {
  return { httpOnly: true, sameSite: 'lax', secure: req.secure, path };
}
