import { autocompletion, closeCompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { codeTheme } from './theme.ts';

/** What an editor of code is made of besides what all share. */
export interface CodeEditorOptions {
  /** Holds the text and sends it; it is hidden, and kept in step. */
  readonly textarea: HTMLTextAreaElement;
  /** What is edited, heard by who does not see it. */
  readonly label: string;
  /** Language, completion, checks. */
  readonly extensions: readonly Extension[];
  /** What the editor’s own panels say, by their English words. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly onChange?: () => void;
  /** What Control+S does. */
  readonly onSave?: () => void;
}

export interface CodeEditor {
  readonly view: EditorView;
  /** The text as it is now. */
  text(): string;
  replace(text: string): void;
  /** Goes to a line, from 1, and a column. */
  show(line: number, column?: number): void;
}

/** Milliseconds after a change until the hidden field has it too; sending does not wait. */
const IN_STEP = 250;

/**
 * Puts an editor of code in the place of a textarea, which stays the field of its form. It stands in
 * a shadow tree, where its styles are adopted ones: a document’s would be elements, which the
 * content security policy refuses. The tabulator leaves it, as it leaves every field.
 */
export function openCodeEditor(options: CodeEditorOptions): CodeEditor {
  const { textarea, label, extensions, phrases, onChange, onSave } = options;
  const host = document.createElement('div');
  host.className = 'code-editor';
  const root = host.attachShadow({ mode: 'open' });
  textarea.after(host);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const view: EditorView = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: textarea.value,
      extensions: [
        lineNumbers(),
        highlightActiveLineGutter(),
        highlightActiveLine(),
        highlightSpecialChars(),
        history(),
        bracketMatching(),
        search({ top: true }),
        lintGutter(),
        autocompletion({ icons: false, activateOnTypingDelay: 150 }),
        EditorState.phrases.of(phrases),
        EditorState.tabSize.of(2),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': label,
          // It can be reached without; this says so to tools that check.
          tabindex: '0',
          autocapitalize: 'off',
          autocorrect: 'off',
          translate: 'no',
          dir: 'ltr',
        }),
        keymap.of([
          ...(onSave ? [{ key: 'Mod-s', preventDefault: true, run: () => (onSave(), true) }] : []),
          ...completionKeymap,
          ...lintKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.updateListener.of(({ docChanged }) => {
          if (!docChanged) return;
          clearTimeout(timer);
          timer = setTimeout(inStep, IN_STEP);
          // For whoever watches the form.
          textarea.dispatchEvent(new Event('input', { bubbles: true }));
          onChange?.();
        }),
        codeTheme,
        ...extensions,
      ],
    }),
  });
  const text = (): string => view.state.doc.toString();
  const inStep = (): void => {
    textarea.value = text();
  };
  textarea.hidden = true;
  textarea.form?.addEventListener('formdata', ({ formData }) => {
    formData.set(textarea.name, text());
  });
  for (const own of textarea.labels) own.addEventListener('click', () => view.focus());
  addEventListener('pagehide', inStep);
  return {
    view,
    text,
    replace: (next) => {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    show: (line, column = 1) => {
      const { from, to } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
      const anchor = Math.min(to, from + column - 1);
      closeCompletion(view);
      view.focus();
      view.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
      });
    },
  };
}
