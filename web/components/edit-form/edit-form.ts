import { compactLocale } from '../../../core/compact-messages.ts';
import { stateOfForm, type FormModel } from '../../../core/form/index.ts';
import { isInterfaceLanguage } from '../../../core/languages.ts';
import { ask } from '../../api/ask.ts';
import { modelHref, type IslandData } from './island-data.ts';
import { checkWords } from './island/check-words.ts';
import { Drafting } from './island/drafting.ts';
import type { Editor } from './island/editor.ts';
import { EditorEvents } from './island/editor-events.ts';
import { keepHistory, takeHistory } from './island/history-aside.ts';
import { LiveChecks } from './island/live-checks.ts';
import { Saving } from './island/saving.ts';
import { takeOver } from './island/take-over.ts';

/**
 * The editing form with everything a script adds: undo, keys, drag and drop, completion, drafts,
 * checks while writing, saving without leaving. Stands around the plain form, which works alone
 * until the script has come, and where it never does.
 *
 * @attr lang language of the form
 */
class EditFormElement extends HTMLElement {
  connectedCallback(): void {
    // Whatever fails on the way, the plain form stays and works.
    this.#start().catch((error: unknown) => console.error(error));
  }

  async #start(): Promise<void> {
    const data = JSON.parse(this.querySelector('script')?.textContent ?? '') as IslandData;
    const lang = isInterfaceLanguage(this.lang) ? this.lang : 'fr';
    const model = (await (await ask(modelHref(data))).json()) as FormModel;
    if (!this.isConnected) return;
    const editor = takeOver(this, data, model, compactLocale(lang, data.messages));
    run(editor, data);
    this.dataset['ready'] = '';
  }
}

/** Brings the parts of the editor together. */
function run(editor: Editor, data: IslandData): void {
  const { session, context, locale, extras } = editor;
  let isLeaving = false;
  let sent = 'save';
  let asked: HTMLButtonElement | undefined;
  const submit = async (action: string): Promise<void> => {
    isLeaving = true;
    sent = action;
    // What can be undone still can when the form comes back.
    if (action !== 'save') await keepHistory(context.slug, data.account, session);
    editor.formElement.submit();
  };
  /** For another view, which only the server can show: leaving without an answer would lose the form from sight. */
  const leaveFor = async (action: string): Promise<void> => {
    try {
      await ask('/healthz', { cache: 'no-store' });
      await submit(action);
    } catch {
      network(false);
    }
  };
  const network = (isOnline: boolean): void => {
    extras.tools = { ...extras.tools, isOnline };
    editor.drawTools();
    if (isOnline) void keeper.flush();
    else editor.say(locale.t('editor-offline'));
  };
  const drafting = new Drafting(editor, data);
  const { keeper } = drafting;
  const checks = new LiveChecks(
    { lang: locale.lang, slug: context.slug, form: () => session.form },
    (check) => {
      const words = checkWords(check, session, locale);
      const { findings, completeness } = extras;
      if (JSON.stringify(words) === JSON.stringify({ findings, completeness })) return;
      Object.assign(extras, words);
      editor.draw();
    },
  );
  const saving = new Saving(
    editor,
    async () => {
      isLeaving = true;
      await keeper.end();
      location.assign(context.pageHref);
    },
    // Kept first, so that what the server shows next knows the draft it is to forget.
    async (signedIn) => {
      if (signedIn) keeper.openAccount();
      await keeper.flush();
      await submit('save');
    },
  );
  const changed = (): void => {
    keeper.touch();
    checks.touch();
  };
  const events = new EditorEvents(editor, {
    changed,
    submit: (action) => void leaveFor(action),
    save: () => void saving.save(),
    keepDraft: () => void keeper.flush().then(() => editor.sayKeeping()),
    tool(tool) {
      if (tool === 'undo' || tool === 'redo') {
        editor.travel(tool);
        changed();
      } else if (tool === 'resume') drafting.resume();
      else void drafting.discard();
    },
  });
  events.listen();
  const { frame } = editor;
  frame.addEventListener('submit', (event) => {
    if (!(event.target as HTMLElement).closest('dialog')) event.preventDefault();
  });
  frame.addEventListener('formdata', ({ formData, target }) => {
    if ((target as HTMLElement).closest('dialog')) return;
    formData.set('state', stateOfForm(session.form));
    formData.set('action', sent);
    if (asked) formData.set(asked.name, asked.value);
    if (drafting.seen !== undefined) formData.set('seen', drafting.seen);
  });
  // The other views of the page stand above the form and take everything along.
  document.querySelector('.views')?.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest('button');
    if (!button) return;
    event.preventDefault();
    asked = button;
    void leaveFor(button.name === 'action' ? button.value : 'edit');
  });
  for (const way of ['online', 'offline']) {
    addEventListener(way, () => network(navigator.onLine));
  }
  addEventListener('beforeunload', (event) => {
    if (isLeaving || keeper.isSafe) return;
    void keeper.flush();
    event.preventDefault();
  });
  addEventListener('pagehide', () => drafting.leave());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && !isLeaving) void keeper.flush();
  });
  if (session.isChanged) keeper.touch();
  void drafting.start();
  void resumeHistory(editor, data);
}

/** What could be undone before the server showed another view can be undone again. */
async function resumeHistory(editor: Editor, { account }: IslandData): Promise<void> {
  const travels = await takeHistory(editor.context.slug, account);
  if (!travels) return;
  editor.session.goOnFrom(travels);
  editor.drawTools();
}

customElements.define('edit-form', EditFormElement);
