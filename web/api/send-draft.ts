import { ask } from './ask.ts';

/** Unsaved text on its way to the account. */
export interface DraftToSend {
  /** The form as `stateOfForm` writes it. */
  readonly state: string;
  /** The revision it was begun from. */
  readonly base: number;
  /** What the list of drafts calls it. */
  readonly title: string;
  /** The time of the draft it replaces; absent = there is none yet. */
  readonly seen?: string | undefined;
}

/**
 * Keeps a draft on the account and gives the time it was kept. Throws a RequestFailure: 409 when
 * another tab or device kept something that was not seen here, 401 when nobody is signed in.
 */
export async function sendDraft(
  lang: string,
  key: string,
  { state, base, title, seen }: DraftToSend,
): Promise<string> {
  const answer = await ask(draftHref(lang, key), {
    method: 'PUT',
    headers: {
      'Content-Type': 'application/json',
      ...(seen === undefined ? {} : { 'If-Match': `"${seen}"` }),
    },
    body: `{"base":${base},"title":${JSON.stringify(title)},"content":${state}}`,
  });
  return ((await answer.json()) as { time: string }).time;
}

/** Where an account's draft is; without a key, all of them. */
export function draftHref(lang: string, key?: string): string {
  return key === undefined ? `/${lang}/drafts` : `/${lang}/drafts/${key}`;
}
