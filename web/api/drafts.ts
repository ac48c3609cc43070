import { formOfState, type EditForm } from '../../core/form/index.ts';
import { ask, RequestFailure } from './ask.ts';
import { draftHref } from './send-draft.ts';

/** Unsaved text as the account keeps it. */
export interface AccountDraft {
  readonly form: EditForm;
  /** When it was kept: UTC, ISO 8601. It also names this state of the draft. */
  readonly time: string;
}

/** The account's draft of a page; undefined when it has none or nobody is signed in. */
export async function fetchDraft(lang: string, key: string): Promise<AccountDraft | undefined> {
  try {
    const answer = (await (await ask(draftHref(lang, key))).json()) as {
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

/** Forgets the account's draft unless it is another than the one seen. */
export async function discardDraft(lang: string, key: string, seen: string): Promise<void> {
  try {
    await ask(draftHref(lang, key), { method: 'DELETE', headers: { 'If-Match': `"${seen}"` } });
  } catch (error) {
    // Gone already, or newer than what was seen: both are as they should be.
    if (!(error instanceof RequestFailure) || ![401, 404, 409].includes(error.status)) throw error;
  }
}
