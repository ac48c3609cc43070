import { RequestFailure } from '../../api/ask.ts';
import { sendDraft } from '../../api/send-draft.ts';
import { LocalDrafts } from '../drafts/local-drafts.ts';

/** Milliseconds after a change until it is on this device, and on the account. */
const TO_DEVICE = 800;
const TO_ACCOUNT = 4000;

/** What is kept, and where. */
export interface TurtleToKeep {
  readonly lang: string;
  readonly slug: string;
  /** Name of the account; the empty string when there is none. */
  readonly account: string;
  readonly text: () => string;
  /** Fields of the form around the text. */
  readonly field: (name: string) => HTMLInputElement | null;
}

/** Where the text is, as far as is known. */
export type KeptTurtle = 'device' | 'account' | 'elsewhere' | 'nowhere';

/** Unsaved Turtle of this page on this device. */
export interface TurtleOnDevice {
  readonly text: string;
  readonly at: Date;
  /** The tabs that left it. */
  readonly tabs: readonly string[];
  /** Whether the account has it as well. */
  readonly sent: boolean;
}

/** Keeps a text on this device and on the account while it is written. */
export class TurtleDrafts {
  readonly #kept: TurtleToKeep;
  readonly #local = new LocalDrafts();
  readonly #tab = crypto.getRandomValues(new Uint32Array(3)).join('-');
  readonly #tell: (where: KeptTurtle) => void;
  #timers: ReturnType<typeof setTimeout>[] = [];
  /** True once another tab or device kept something else: the account’s is not written over. */
  #isShut = false;

  constructor(kept: TurtleToKeep, tell: (where: KeptTurtle) => void) {
    this.#kept = kept;
    this.#tell = tell;
  }

  touch(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = [setTimeout(() => void this.#keepHere(false), TO_DEVICE)];
    if (this.#kept.account !== '' && !this.#isShut) {
      this.#timers.push(setTimeout(() => void this.#send(), TO_ACCOUNT));
    }
  }

  /** What was left here by a crash, or by a tab that was closed. */
  async left(): Promise<TurtleOnDevice | undefined> {
    const { account, slug } = this.#kept;
    const drafts = await this.#local.of(account, slug).catch(() => []);
    const readable = drafts.flatMap(({ state, at, tab, sent }) => {
      const text = turtleIn(state);
      return text === undefined ? [] : [{ text, at: new Date(at), tab, sent }];
    });
    const [newest] = readable;
    if (!newest) return undefined;
    const { text, at, sent } = newest;
    return { text, at, sent, tabs: readable.map(({ tab }) => tab) };
  }

  /** Forgets what this device keeps: it is being sent, or was thrown away. */
  async forget(tabs: readonly string[] = []): Promise<void> {
    this.#timers.forEach(clearTimeout);
    await this.#local.discard(this.#tab, ...tabs).catch(() => undefined);
  }

  async #keepHere(sent: boolean): Promise<void> {
    const { account, slug } = this.#kept;
    const record = { tab: this.#tab, account, page: slug, at: Date.now(), sent, ...this.#draft() };
    try {
      await this.#local.keep(record);
      if (!sent) this.#tell('device');
    } catch {
      this.#tell('nowhere');
    }
  }

  async #send(): Promise<void> {
    const { lang, slug, field } = this.#kept;
    const seen = field('seen');
    try {
      const time = await sendDraft(lang, slug, {
        ...this.#draft(),
        seen: seen?.value || undefined,
      });
      if (seen) seen.value = time;
      await this.#keepHere(true);
      this.#tell('account');
    } catch (error) {
      const status = error instanceof RequestFailure ? error.status : 0;
      if (status === 0 || status === 429 || status >= 500) return;
      this.#isShut = true;
      if (status === 409) this.#tell('elsewhere');
    }
  }

  #draft(): { state: string; base: number; title: string } {
    const { text, field } = this.#kept;
    const [kind, comment] = [field('kind')?.value ?? '', field('comment')?.value ?? ''];
    const state = JSON.stringify({ view: 'turtle', text: text(), kind, comment });
    return { state, base: Number(field('base')?.value) || 0, title: '' };
  }
}

function turtleIn(state: string): string | undefined {
  try {
    const { view, text } = JSON.parse(state) as { view?: unknown; text?: unknown };
    return view === 'turtle' && typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
