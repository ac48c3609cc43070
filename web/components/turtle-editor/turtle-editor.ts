import { autocompletion } from '@codemirror/autocomplete';
import type { Term } from '../../../core/views/term.ts';
import { ask } from '../../api/ask.ts';
import { checkTurtle } from '../../api/check-turtle.ts';
import { openCodeEditor, type CodeEditor } from '../code-editor/code-editor.ts';
import { codePhrases } from '../code-editor/phrases.ts';
import { drawFindings } from './findings-list.ts';
import { turtleChecks } from './turtle-checks.ts';
import { turtleCompletion } from './turtle-completion.ts';
import { TurtleDrafts } from './turtle-drafts.ts';
import type { TurtleEditorData } from './turtle-editor-data.ts';
import { turtleLanguage } from './turtle-language.ts';
import { turtleWords, type TurtleWords } from './turtle-words.ts';

/**
 * The Turtle of a page with what a script adds: colours, completion by label, checks at their lines,
 * drafts. Stands around the plain textarea, which works alone and stays the field that is sent.
 *
 * @attr lang language of the form
 */
class TurtleEditorElement extends HTMLElement {
  connectedCallback(): void {
    const textarea = this.querySelector('textarea');
    const form = textarea?.form;
    if (!textarea || !form) return;
    const data = JSON.parse(this.querySelector('script')?.textContent ?? '') as TurtleEditorData;
    run(textarea, form, data, turtleWords(this.lang === 'en' ? 'en' : 'fr', data.messages));
    this.dataset['ready'] = '';
  }
}

/** Brings the parts of the editor together. */
function run(
  textarea: HTMLTextAreaElement,
  form: HTMLFormElement,
  data: TurtleEditorData,
  words: TurtleWords,
): void {
  const { t, lang } = words;
  const field = (name: string): HTMLInputElement | null =>
    form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  const opened = textarea.value;
  const state = form.querySelector<HTMLElement>('#turtle-state');
  const drafts: TurtleDrafts = new TurtleDrafts(
    { lang, slug: data.slug, account: data.account, text: () => editor.text(), field },
    (where) => {
      const time = words.time(new Date());
      if (state) state.textContent = t(`turtle-editor-kept-${where}`, { time });
    },
  );
  const section = form.querySelector<HTMLElement>('.checks');
  const checks = turtleChecks(
    (text) =>
      checkTurtle(lang, data.slug, {
        text,
        base: field('base')?.value ?? '',
        kind: field('kind')?.value ?? '',
      }),
    (check) => section && drawFindings(section, check, words, (line, at) => editor.show(line, at)),
  );
  let terms: Promise<readonly Term[]> | undefined;
  const complete = turtleCompletion({
    words,
    iri: data.iri,
    prefixes: data.prefixes,
    terms: () => (terms ??= fetchTerms(data.terms)),
  });
  const editor: CodeEditor = openCodeEditor({
    textarea,
    label: t('turtle-editor-label'),
    phrases: codePhrases(words),
    extensions: [turtleLanguage, checks, autocompletion({ override: [complete] })],
    onChange: () => drafts.touch(),
    onSave: () => form.querySelector<HTMLElement>('button.go')?.click(),
  });
  const hint = form.querySelector<HTMLElement>('#turtle-keys');
  if (hint) hint.hidden = false;
  // What is sent comes back with the answer: nothing of it needs to stay here.
  form.addEventListener('submit', () => void drafts.forget());
  void offer(drafts, editor, opened, form, words);
}

async function fetchTerms(href: string): Promise<readonly Term[]> {
  try {
    return (await (await ask(href)).json()) as readonly Term[];
  } catch {
    return [];
  }
}

/** Offers what this device kept of the page and the text does not say. */
async function offer(
  drafts: TurtleDrafts,
  editor: CodeEditor,
  opened: string,
  form: HTMLFormElement,
  { t, time }: TurtleWords,
): Promise<void> {
  const left = await drafts.left();
  // What the account has too is offered by the page itself.
  if (!left || (left.sent && form.querySelector('#draft'))) return;
  if (left.text === opened || left.text === editor.text()) {
    await drafts.forget(left.tabs);
    return;
  }
  const strip = document.createElement('div');
  strip.className = 'strip u4';
  strip.setAttribute('role', 'status');
  const text = document.createElement('span');
  text.textContent = t('turtle-editor-left', { time: time(left.at) });
  const button = (label: string, className: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = className;
    made.textContent = label;
    made.addEventListener('click', () => {
      act();
      strip.remove();
      editor.view.focus();
    });
    return made;
  };
  strip.append(
    text,
    button(t('turtle-editor-resume'), '', () => editor.replace(left.text)),
    button(t('turtle-editor-discard'), 'bare', () => void drafts.forget(left.tabs)),
  );
  form.prepend(strip);
}

customElements.define('turtle-editor', TurtleEditorElement);
