import { formatDateTime } from '../../core/dates.ts';
import { WikiError } from '../../core/errors.ts';
import type { InterfaceLanguage } from '../../core/languages.ts';
import type { DraftOffer } from '../../core/views/edit-form.ts';
import { keepDraft } from '../domain/drafts/index.ts';
import type { HttpContext } from './context.ts';

/** The Turtle of a page as it was kept on the account. */
export interface TurtleDraft {
  readonly text: string;
  readonly base: number;
  /** Key of the form of its page. */
  readonly kind: string;
  readonly comment: string;
  /** When it was kept, which is how it is known. */
  readonly time: string;
}

/** The draft of a page where that is Turtle; undefined where it is a form, or there is none. */
export async function turtleDraft(
  { journal }: Pick<HttpContext, 'journal'>,
  account: string,
  slug: string,
): Promise<TurtleDraft | undefined> {
  const draft = await journal.draft(account, slug);
  if (!draft) return undefined;
  const content = new Map<string, unknown>(Object.entries(Object(JSON.parse(draft.content))));
  const text = content.get('text');
  if (content.get('view') !== 'turtle' || typeof text !== 'string') return undefined;
  const own = (name: string): string => {
    const value = content.get(name);
    return typeof value === 'string' ? value : '';
  };
  const { base, time } = draft;
  return { text, base, kind: own('kind'), comment: own('comment'), time };
}

/** How a draft is offered to its author. */
export function offerOf({ time }: { readonly time: string }, lang: InterfaceLanguage): DraftOffer {
  return { time, shownTime: formatDateTime(time, lang) };
}

/** Keeps a text on the account, whether it can be read or not; answers when. */
export async function keepTurtleDraft(
  context: HttpContext,
  account: string,
  slug: string,
  draft: Omit<TurtleDraft, 'time'> & { readonly seen: string | undefined },
): Promise<string> {
  const { text, base, kind, comment, seen } = draft;
  const { time } = await keepDraft(context, {
    account,
    key: slug,
    base,
    // Its page has a name; the text may not be readable.
    title: '',
    content: JSON.stringify({ view: 'turtle', text, kind, comment }),
    seen,
  });
  return time;
}

/** The draft, or not-found `draft-unknown`. */
export async function demandTurtleDraft(
  context: HttpContext,
  account: string,
  slug: string,
): Promise<TurtleDraft> {
  const draft = await turtleDraft(context, account, slug);
  if (!draft) throw new WikiError('not-found', 'draft-unknown');
  return draft;
}
