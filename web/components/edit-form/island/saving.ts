import { saveForm, type SaveResult } from '../../../api/save.ts';
import type { Editor } from './editor.ts';

/** With no answer, saving is tried again after this long, in milliseconds, or when the network is back. */
const TRY_AGAIN = 5000;

/** Saves the page: signs in where it must, waits where nobody answers, and never loses the form. */
export class Saving {
  readonly #editor: Editor;
  readonly #onSaved: () => Promise<void>;
  readonly #submit: (signedIn: boolean) => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;

  /**
   * @param onSaved called when the page is saved
   * @param submit sends the form as a browser without script would, to see what the server says;
   *   told whether somebody signed in just now
   */
  constructor(
    editor: Editor,
    onSaved: () => Promise<void>,
    submit: (signedIn: boolean) => Promise<void>,
  ) {
    this.#editor = editor;
    this.#onSaved = onSaved;
    this.#submit = submit;
    addEventListener('online', () => {
      if (this.#editor.extras.tools.saveWaits) void this.save();
    });
  }

  async save(): Promise<void> {
    if (this.#busy) return;
    clearTimeout(this.#timer);
    const { editor, who } = { editor: this.#editor, who: this.#who() };
    this.#show({ saving: true });
    this.#busy = true;
    editor.formElement.inert = true;
    let result: SaveResult = 'unreachable';
    try {
      result = await saveForm(editor.context.action, editor.session.form, who);
    } finally {
      this.#busy = false;
      editor.formElement.inert = result === 'saved';
    }
    await this.#after(result, who?.account);
  }

  async #after(result: SaveResult, account: string | undefined): Promise<void> {
    const { t } = this.#editor.locale;
    switch (result) {
      case 'saved':
        await this.#onSaved();
        return;
      case 'shown-by-server':
        await this.#submit(account !== undefined);
        return;
      case 'unreachable': {
        const isNew = !this.#editor.extras.tools.saveWaits;
        this.#show({ saving: false, saveWaits: true });
        if (isNew) this.#editor.say(t('editor-save-waits'));
        this.#timer = setTimeout(() => void this.save(), TRY_AGAIN);
        return;
      }
      case 'sign-in':
        this.#askWho(account);
    }
  }

  #askWho(account: string | undefined): void {
    const { editor, t } = { editor: this.#editor, t: this.#editor.locale.t };
    editor.extras.signIn = {
      account: account ?? '',
      ...(account === undefined
        ? {}
        : { problem: { title: t('editor-sign-in-wrong'), fix: t('editor-sign-in-wrong-fix') } }),
    };
    this.#show({ saving: false, saveWaits: false });
    editor.focus(account === undefined ? 'account' : 'password');
    editor.say(t('editor-sign-in'));
  }

  /** What the box for signing in holds; undefined where there is none. */
  #who(): { account: string; password: string } | undefined {
    const value = (id: string): string | undefined =>
      this.#editor.formElement.querySelector<HTMLInputElement>(`#${id}`)?.value;
    const [account, password] = [value('account'), value('password')];
    return account === undefined || password === undefined ? undefined : { account, password };
  }

  #show(tools: { readonly saving: boolean; readonly saveWaits?: boolean }): void {
    Object.assign(this.#editor.extras, { tools: { ...this.#editor.extras.tools, ...tools } });
    this.#editor.draw();
  }
}
