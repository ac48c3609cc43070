import { TABS_CHANNEL, type TabWord } from './tab-word.ts';

/** How long other tabs have to answer, in milliseconds. */
const ANSWER_TIME = 200;

/** Speaks with the other tabs of this browser that edit something. */
export class OtherTabs {
  readonly #channel: BroadcastChannel | undefined;
  readonly #page: string;
  readonly #tab: string;
  /** Tabs known to edit something, with the page. */
  readonly #known = new Map<string, string>();

  /**
   * @param onChange called when another tab begins or ends editing
   * @param onKeep called when everything must be kept at once, before somebody signs out
   * @param onSignedOut called when somebody signed out in another tab
   */
  constructor(
    place: { readonly page: string; readonly tab: string },
    on: { readonly change: () => void; readonly keep: () => void; readonly signedOut: () => void },
  ) {
    this.#page = place.page;
    this.#tab = place.tab;
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(TABS_CHANNEL);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<TabWord>) => {
      if (data.say === 'keep') return on.keep();
      if (data.say === 'signed-out') return on.signedOut();
      if (data.say === 'bye') this.#known.delete(data.tab);
      else this.#known.set(data.tab, data.page);
      if (data.say === 'who') this.#say('here');
      on.change();
    });
  }

  /** Asks who else is there; resolves when they had time to answer. */
  async meet(): Promise<void> {
    this.#say('who');
    await new Promise((resolve) => setTimeout(resolve, ANSWER_TIME));
  }

  /** Whether another tab edits the same page. */
  get isShared(): boolean {
    return [...this.#known.values()].includes(this.#page);
  }

  /** Whether a tab is known to be open. */
  has(tab: string): boolean {
    return this.#known.has(tab);
  }

  leave(): void {
    this.#say('bye');
    this.#channel?.close();
  }

  #say(say: 'who' | 'here' | 'bye'): void {
    this.#channel?.postMessage({ say, page: this.#page, tab: this.#tab } satisfies TabWord);
  }
}
