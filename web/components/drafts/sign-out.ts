import { ask } from '../../api/ask.ts';
import { draftHref, sendDraft } from '../../api/send-draft.ts';
import { LocalDrafts, type LocalDraft } from './local-drafts.ts';
import { TABS_CHANNEL, type TabWord } from './tab-word.ts';

/** How long other tabs have to keep what was typed a moment ago, in milliseconds. */
const KEEP_TIME = 400;

/**
 * Leaves nothing of an account on this device when it signs out: what is kept here alone is sent to
 * the account first. What cannot be sent is only thrown away when the writer says so; staying signed
 * in keeps it.
 */
export function signOutClean(root: Document): void {
  root.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset['account']) return;
    event.preventDefault();
    void leave(
      form.dataset['account'],
      root.documentElement.lang,
      form.dataset['unsent'] ?? '',
    ).then((left) => left && form.submit());
  });
}

/** Resolves to false when the writer would rather stay. */
async function leave(account: string, lang: string, question: string): Promise<boolean> {
  tell('keep');
  await new Promise((resolve) => setTimeout(resolve, KEEP_TIME));
  const local = new LocalDrafts();
  const drafts = await local.of(account).catch((): LocalDraft[] => []);
  const waiting = drafts.filter(({ sent }) => !sent);
  if (waiting.length > 0 && !(await sendAll(waiting, lang)) && !confirm(question)) return false;
  if (drafts.length > 0)
    await local.discard(...drafts.map(({ tab }) => tab)).catch(() => undefined);
  forgetHistories();
  tell('signed-out');
  return true;
}

/** What could be undone in forms that this tab left for another view of theirs. */
function forgetHistories(): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith('undo:')) sessionStorage.removeItem(key);
    }
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Sends drafts unless the account has newer ones; false when one could not be sent. */
async function sendAll(drafts: readonly LocalDraft[], lang: string): Promise<boolean> {
  try {
    const { drafts: known } = (await (await ask(draftHref(lang))).json()) as {
      drafts: readonly { readonly key: string; readonly time: string }[];
    };
    for (const { page, state, base, title, at } of drafts) {
      const seen = known.find(({ key }) => key === page)?.time;
      if (seen !== undefined && Date.parse(seen) > at) continue;
      await sendDraft(lang, page, { state, base, title, seen });
    }
    return true;
  } catch {
    return false;
  }
}

function tell(say: 'keep' | 'signed-out'): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(TABS_CHANNEL);
  channel.postMessage({ say, page: '', tab: '' } satisfies TabWord);
  channel.close();
}
