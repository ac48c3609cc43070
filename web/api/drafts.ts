import { formOfState, stateOfForm, type EditForm } from '../../core/form/index.ts';
import { ask, RequestFailure } from './ask.ts';

/** Unsaved text as the account keeps it. */
export interface AccountDraft {
  readonly form: EditForm;
  /** When it was kept: UTC, ISO 8601. It also names this state of the draft. */
  readonly time: string;
}

export interface DraftToSend {
  readonly form: EditForm;
  /** What the list of drafts calls it. */
  readonly title: string;
  /** The time of the draft it replaces; absent = there is none yet. */
  readonly seen?: string | undefined;
}

/** The account's draft of a page; undefined when it has none or nobody is signed in. */
export async function fetchDraft(lang: string, key: string): Promise<AccountDraft | undefined> {
  try {
    const answer = (await (await ask(place(lang, key))).json()) as {
      time: string;
      content: unknown;
    };
    const form = formOfState(JSON.stringify(answer.content));
    return form && { form, time: answer.time };
  } catch (error) {
    if (error instanceof RequestFailure && [401, 403, 404].includes(error.status)) return undefined;
    throw error;
  }
}

/**
 * Keeps a draft on the account and gives the time it was kept. Throws a {@link RequestFailure}: 409
 * when another tab or device kept something that was not seen here, 401 when nobody is signed in.
 */
export async function putDraft(
  lang: string,
  key: string,
  { form, title, seen }: DraftToSend,
): Promise<string> {
  const answer = await ask(place(lang, key), {
    method: 'PUT',
    headers: {
      'Content-Type': 'application/json',
      ...(seen === undefined ? {} : { 'If-Match': `"${seen}"` }),
    },
    body: `{"base":${form.base},"title":${JSON.stringify(title)},"content":${stateOfForm(form)}}`,
  });
  return ((await answer.json()) as { time: string }).time;
}

/** Forgets the account's draft unless it is another than the one seen. */
export async function discardDraft(lang: string, key: string, seen: string): Promise<void> {
  try {
    await ask(place(lang, key), { method: 'DELETE', headers: { 'If-Match': `"${seen}"` } });
  } catch (error) {
    // Gone already, or newer than what was seen: both are as they should be.
    if (!(error instanceof RequestFailure) || ![401, 404, 409].includes(error.status)) throw error;
  }
}

function place(lang: string, key: string): string {
  return `/${lang}/drafts/${key}`;
}
