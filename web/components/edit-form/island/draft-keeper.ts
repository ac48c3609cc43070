import { stateOfForm, type EditForm } from '../../../../core/form/index.ts';
import { RequestFailure } from '../../../api/ask.ts';
import { discardDraft } from '../../../api/drafts.ts';
import { sendDraft } from '../../../api/send-draft.ts';
import type { LocalDrafts } from '../../drafts/local-drafts.ts';

/** Where what was typed is kept by now, and since when. */
export interface Keeping {
  readonly where:
    | 'nothing-to-keep'
    /** Typed a moment ago; on its way. */
    | 'not-yet'
    | 'account'
    | 'device'
    /** On the device, because the network is gone; sent when it is back. */
    | 'offline'
    /** Neither: the browser keeps nothing and the account cannot be reached. */
    | 'nowhere';
  readonly at: Date;
}

/** What is kept, and for whom. */
export interface Kept {
  readonly lang: string;
  /** The slug of the page, which names the draft of the account as well. */
  readonly page: string;
  /** The empty string when nobody is signed in: then nothing is sent. */
  readonly account: string;
  readonly tab: string;
  readonly form: () => EditForm;
  readonly title: () => string;
  readonly isChanged: () => boolean;
}

/** Keystrokes reach this device within this many milliseconds. */
const TO_DEVICE = 300;
/** And the account when nothing was typed for this long, or at the latest after five times that. */
const TO_ACCOUNT = 2500;
const TRY_AGAIN = 10_000;

/** Keeps unsaved text on this device and on the account, a moment after it was typed. */
export class DraftKeeper {
  readonly #kept: Kept;
  readonly #local: LocalDrafts;
  readonly #tell: (keeping: Keeping) => void;
  /** Called when another tab or device kept something on the account meanwhile. */
  readonly #onNewer: () => void;
  #device: Timer;
  #account: Timer;
  #waitingSince = 0;
  /** What is on the device and on the account, by reference; forms are never changed in place. */
  #onDevice: EditForm | undefined;
  #onAccount: EditForm | undefined;
  /** The account's draft that was seen last. */
  #seen: string | undefined;
  /** The account is asked nothing more: another tab keeps there, or nobody is signed in. */
  #accountShut: boolean;
  #work: Promise<void> = Promise.resolve();
  #over = false;
  keeping: Keeping = { where: 'nothing-to-keep', at: new Date() };

  constructor(
    kept: Kept,
    local: LocalDrafts,
    on: { readonly keeping: (keeping: Keeping) => void; readonly newer: () => void },
  ) {
    this.#kept = kept;
    this.#local = local;
    this.#tell = on.keeping;
    this.#onNewer = on.newer;
    this.#accountShut = kept.account === '';
  }

  /** Says that there is something new to keep. */
  touch(): void {
    if (this.#over) return;
    if (this.keeping.where === 'nothing-to-keep') this.#say('not-yet');
    this.#device ??= setTimeout(() => void this.keepHere(), TO_DEVICE);
    const now = Date.now();
    if (this.#account === undefined) this.#waitingSince = now;
    else if (now - this.#waitingSince > 4 * TO_ACCOUNT) return;
    clearTimeout(this.#account);
    this.#account = setTimeout(() => void this.flush(), TO_ACCOUNT);
  }

  /** True when nothing that was typed would be lost now. */
  get isSafe(): boolean {
    const form = this.#kept.form();
    return (
      this.#over || !this.#kept.isChanged() || this.#onDevice === form || this.#onAccount === form
    );
  }

  /** Whether this is the tab it keeps for. */
  isOwn(tab: string): boolean {
    return tab === this.#kept.tab;
  }

  /** The account's draft that was seen last. */
  get seen(): string | undefined {
    return this.#seen;
  }

  /** The account's draft that is known from now on: what is sent next replaces it. */
  hasSeen(time: string | undefined): void {
    this.#seen = time;
    this.#accountShut = this.#kept.account === '';
  }

  /** Somebody signed in without leaving the form: from now on the account keeps it as well. */
  openAccount(): void {
    this.#accountShut = false;
  }

  /** Keeps on this device now. */
  async keepHere(): Promise<void> {
    clearTimeout(this.#device);
    this.#device = undefined;
    await this.#inTurn(() => this.#keepOnDevice());
  }

  /** Keeps on this device and on the account now; the rest is told by {@link keeping}. */
  async flush(): Promise<void> {
    clearTimeout(this.#account);
    this.#account = undefined;
    await this.keepHere();
    await this.#inTurn(() => this.#sendToAccount());
  }

  /** Forgets what is kept, here and on the account: it was saved, or thrown away. */
  async discard(): Promise<void> {
    await this.#inTurn(async () => {
      this.#onDevice = undefined;
      this.#onAccount = undefined;
      await this.#local.discard(this.#kept.tab).catch(() => undefined);
      if (this.#seen !== undefined) {
        await discardDraft(this.#kept.lang, this.#kept.page, this.#seen).catch(() => undefined);
        this.#seen = undefined;
      }
      this.#say('nothing-to-keep');
    });
  }

  /** Nothing is kept any more after this: the page is being left as saved. */
  async end(): Promise<void> {
    this.#stop();
    await this.discard();
  }

  #stop(): void {
    this.#over = true;
    clearTimeout(this.#device);
    clearTimeout(this.#account);
  }

  async #keepOnDevice(): Promise<void> {
    const form = this.#kept.form();
    if (this.#over || form === this.#onDevice) return;
    if (!this.#kept.isChanged()) {
      // Everything was undone: there is nothing to come back to.
      if (this.#onDevice ?? this.#onAccount) queueMicrotask(() => void this.discard());
      else this.#say('nothing-to-keep');
      return;
    }
    try {
      await this.#local.keep(this.#record(form, false));
      this.#onDevice = form;
      this.#say(this.keeping.where === 'offline' ? 'offline' : 'device');
    } catch {
      this.#onDevice = undefined;
      this.#say('nowhere');
    }
  }

  async #sendToAccount(): Promise<void> {
    const form = this.#kept.form();
    const nothingNew = form === this.#onAccount || !this.#kept.isChanged();
    if (this.#over || this.#accountShut || nothingNew) return;
    const { lang, page } = this.#kept;
    try {
      this.#seen = await sendDraft(lang, page, {
        ...this.#record(form, true),
        seen: this.#seen,
      });
      this.#onAccount = form;
      this.#say('account');
      await this.#local.keep(this.#record(form, true)).catch(() => undefined);
    } catch (error) {
      this.#notSent(error);
    }
  }

  #notSent(error: unknown): void {
    const status = error instanceof RequestFailure ? error.status : 0;
    const isHere = this.#onDevice !== undefined;
    if (status === 0 || status === 429 || status >= 500) {
      this.#account ??= setTimeout(() => void this.flush(), TRY_AGAIN);
      this.#say(!isHere ? 'nowhere' : status === 0 ? 'offline' : 'device');
      return;
    }
    this.#accountShut = true;
    this.#say(isHere ? 'device' : 'nowhere');
    if (status === 409) this.#onNewer();
  }

  #record(form: EditForm, sent: boolean): Parameters<LocalDrafts['keep']>[0] {
    const { tab, account, page, title } = this.#kept;
    const state = stateOfForm(form);
    return { tab, account, page, state, base: form.base, title: title(), at: Date.now(), sent };
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work, work);
    return this.#work;
  }

  #say(where: Keeping['where']): void {
    this.keeping = { where, at: new Date() };
    this.#tell(this.keeping);
  }
}

type Timer = ReturnType<typeof setTimeout> | undefined;
