import { textsOf } from '../../../../core/form/index.ts';
import type { IslandData } from '../island-data.ts';
import { DraftKeeper, type Keeping } from './draft-keeper.ts';
import { findDraft, isWorthOffering, type Offer } from './draft-offer.ts';
import type { Editor } from './editor.ts';
import { LocalDrafts } from '../../drafts/local-drafts.ts';
import { OtherTabs } from '../../drafts/other-tabs.ts';

/** Drafts as the editor shows them: kept while somebody writes, offered when they come back. */
export class Drafting {
  readonly keeper: DraftKeeper;
  readonly #editor: Editor;
  readonly #local = new LocalDrafts();
  readonly #tabs: OtherTabs;
  readonly #account: string;
  readonly #known: string | undefined;
  #offer: Offer | undefined;

  constructor(editor: Editor, { account, draft }: Pick<IslandData, 'account' | 'draft'>) {
    this.#editor = editor;
    this.#account = account;
    this.#known = draft;
    const { session, locale, context } = editor;
    const tab = crypto.getRandomValues(new Uint32Array(3)).join('-');
    this.#tabs = new OtherTabs(
      { page: context.slug, tab },
      {
        change: () => this.#show({ isShared: this.#tabs.isShared }),
        keep: () => void this.keeper.flush(),
        signedOut: () => this.#onSignedOut(),
      },
    );
    this.keeper = new DraftKeeper(
      {
        lang: locale.lang,
        page: context.slug,
        account,
        tab,
        form: () => session.form,
        isChanged: () => session.isChanged,
        title: () => textsOf(session.form.fields, 'rdfs:label')[locale.lang] ?? '',
      },
      this.#local,
      { keeping: (keeping) => this.#onKeeping(keeping), newer: () => void this.#look('', true) },
    );
  }

  /** Time of the account’s draft that this form goes on from. */
  get seen(): string | undefined {
    return this.keeper.seen;
  }

  /** Meets the other tabs and looks for what was left unsaved. */
  async start(): Promise<void> {
    await this.#tabs.meet();
    await this.#look(this.#known, false);
    this.#local.dropOld(Date.now()).catch(() => undefined);
  }

  /** Goes on with the draft that is offered. */
  resume(): void {
    const offer = this.#offer;
    if (!offer) return;
    this.#close();
    this.#editor.replace(offer.form);
    this.keeper.touch();
    // What another tab left is kept by this one from now on.
    void this.keeper.flush().then(() => this.#local.discard(...offer.tabs).catch(() => undefined));
    this.#editor.say(this.#editor.locale.t('editor-resumed'));
  }

  /** Throws the draft away that is offered. */
  async discard(): Promise<void> {
    const offer = this.#offer;
    if (!offer) return;
    this.#close();
    this.#editor.say(this.#editor.locale.t('editor-discarded'));
    await this.#local.discard(...offer.tabs).catch(() => undefined);
    if (this.#editor.session.isChanged) await this.keeper.flush();
    else await this.keeper.discard();
  }

  leave(): void {
    this.#tabs.leave();
  }

  async #look(known: string | undefined, isNewer: boolean): Promise<void> {
    const { session, locale, context } = this.#editor;
    const { offer, seen } = await findDraft({
      lang: locale.lang,
      page: context.slug,
      account: this.#account,
      known,
      local: this.#local,
      base: (session.opened ?? session.form).base,
      isOpen: (tab) => this.#tabs.has(tab) || this.keeper.isOwn(tab),
    });
    this.keeper.hasSeen(seen);
    if (!offer) return;
    if (!isWorthOffering(offer, session.form, session.opened)) {
      await this.#local.discard(...offer.tabs).catch(() => undefined);
      return;
    }
    this.#offer = offer;
    const page = session.opened ?? session.form;
    // Fetched only when there is something to tell.
    const differences = await import('./difference-words.ts').then(
      ({ differenceWords }) => differenceWords(offer.form, page, session.model, locale),
      () => locale.t('editor-diff-other'),
    );
    this.#show({ offer: { at: offer.at, differences, isNewer } });
    this.#editor.say(locale.t('editor-offer-label'));
  }

  /** The buttons of the offer go, and with them the focus: it goes to the bar they stood under. */
  #close(): void {
    this.#offer = undefined;
    this.#show({ offer: undefined });
    this.#editor.frame.querySelector<HTMLElement>('[data-tool=undo]')?.focus();
  }

  #onKeeping(keeping: Keeping): void {
    const was = this.#editor.extras.tools.keeping.where;
    this.#show({ keeping });
    if (keeping.where !== was && ['offline', 'nowhere'].includes(keeping.where)) {
      this.#editor.say(this.#editor.locale.t(`editor-kept-${keeping.where}`, { time: '' }));
    }
  }

  #onSignedOut(): void {
    if (this.#account === '') return;
    this.#show({ signedOut: true });
    this.#editor.say(this.#editor.locale.t('editor-signed-out'));
  }

  #show(tools: Partial<Editor['extras']['tools']>): void {
    const { extras } = this.#editor;
    extras.tools = { ...extras.tools, ...tools };
    this.#editor.drawTools();
  }
}
