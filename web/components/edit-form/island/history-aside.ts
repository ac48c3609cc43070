import type { EditSession } from './edit-session.ts';
import type { EditMoment } from './kept-history.ts';
import type { Travels } from './undo-history.ts';

/** Where a page’s history waits in the storage of this tab. */
function keyOf(slug: string): string {
  return `undo:${slug}`;
}

/** Puts what can be undone aside in this tab, while the server shows another view of the form. */
export async function keepHistory(
  slug: string,
  account: string,
  { travels }: EditSession,
): Promise<void> {
  try {
    const { textOfHistory } = await import('./kept-history.ts');
    sessionStorage.setItem(keyOf(slug), textOfHistory(account, travels));
  } catch {
    // A browser that keeps nothing, or no network: the form itself goes on all the same.
  }
}

/** Takes what was put aside, once; its script is fetched only where there is something. */
export async function takeHistory(
  slug: string,
  account: string,
): Promise<Travels<EditMoment> | undefined> {
  try {
    const text = sessionStorage.getItem(keyOf(slug));
    if (text === null) return undefined;
    sessionStorage.removeItem(keyOf(slug));
    const { historyOfText } = await import('./kept-history.ts');
    return historyOfText(text, account);
  } catch {
    return undefined;
  }
}
