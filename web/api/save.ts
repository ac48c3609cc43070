import { stateOfForm, type EditForm } from '../../core/form/index.ts';
import { ask, RequestFailure } from './ask.ts';

/** How saving ended. */
export type SaveResult =
  | 'saved'
  /** Nobody is signed in, or the name and password were wrong. */
  | 'sign-in'
  /** No answer came: no network, or a server that is down or starting. */
  | 'unreachable'
  /** The server has something to show: a conflict, or why it cannot be saved. */
  | 'shown-by-server';

/**
 * Saves a form as the form itself would be sent, and does not follow where the answer leads.
 * @param who name and password of the account, where somebody signs in while saving
 */
export async function saveForm(
  action: string,
  form: EditForm,
  who: { readonly account: string; readonly password: string } | undefined,
): Promise<SaveResult> {
  const body = new URLSearchParams({ action: 'save', state: stateOfForm(form), ...who });
  try {
    const answer = await ask(action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
      body: body.toString(),
      redirect: 'manual',
    });
    return answer.type === 'opaqueredirect' ? 'saved' : 'shown-by-server';
  } catch (error) {
    if (!(error instanceof RequestFailure)) throw error;
    if (error.status === 401) return 'sign-in';
    return error.status === 0 || [502, 503, 504].includes(error.status)
      ? 'unreachable'
      : 'shown-by-server';
  }
}
