import { formatDateTime } from '../../core/dates.ts';
import { WikiError } from '../../core/errors.ts';
import { stateOfForm, textsOf, type EditForm } from '../../core/form/index.ts';
import type { InterfaceLanguage } from '../../core/languages.ts';
import type { DraftOffer } from '../../core/views/edit-form.ts';
import { discardDraft, keepDraft, readDraft } from '../domain/drafts/index.ts';
import { readForm, type PageForm } from '../domain/pages/edit-form/index.ts';
import type { HttpContext } from './context.ts';

/** The draft of this page on the account, when there is one. */
export async function draftOffer(
  { journal }: HttpContext,
  account: string,
  slug: string,
  lang: InterfaceLanguage,
): Promise<DraftOffer | undefined> {
  const draft = await journal.draft(account, slug);
  return draft && { time: draft.time, shownTime: formatDateTime(draft.time, lang) };
}

/** Keeps the form on the account; answers when, which is how the draft is known from then on. */
export async function keepFormAsDraft(
  context: HttpContext,
  account: string,
  { slug, form }: Pick<PageForm, 'slug' | 'form'>,
  seen: string | undefined,
): Promise<string> {
  const title = titleOf(form);
  const content = stateOfForm(form);
  const { time } = await keepDraft(context, {
    account,
    key: slug,
    base: form.base,
    title,
    content,
    seen,
  });
  return time;
}

/** The form as it was kept, and when. Throws not-found `draft-unknown`. */
export async function resumedForm(
  context: HttpContext,
  account: string,
  slug: string,
  lang: InterfaceLanguage,
): Promise<{ readonly edited: PageForm; readonly time: string }> {
  const { content, time } = await readDraft(context, account, slug);
  return { edited: await readForm(context, slug, new Map([['state', content]]), lang), time };
}

/** Forgets the draft that was seen; one that another tab kept meanwhile stays. */
export async function forgetDraft(
  context: HttpContext,
  account: string,
  slug: string,
  seen: string | undefined,
): Promise<void> {
  if (seen === undefined) return;
  try {
    await discardDraft(context, account, slug, seen);
  } catch (error) {
    if (!(error instanceof WikiError)) throw error;
  }
}

function titleOf({ fields }: EditForm): string {
  return Object.values(textsOf(fields, 'rdfs:label')).find((text) => text.trim() !== '') ?? '';
}
