import { autocompletion } from '@codemirror/autocomplete';
import { setDiagnostics } from '@codemirror/lint';
import { Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import type { Locale } from '../../../../core/messages.ts';
import type { Term } from '../../../../core/views/term.ts';
import { ask } from '../../../api/ask.ts';
import { openCodeEditor } from '../../code-editor/code-editor.ts';
import { codePhrases } from '../../code-editor/phrases.ts';
import type { TermHelp } from '../../code-editor/term-options.ts';
import { wordRange } from '../../code-editor/word-range.ts';
import type { QueryText } from '../plain-text.ts';
import type { WorkbenchData } from '../workbench-data.ts';
import { sparqlCompletion } from './sparql-completion.ts';
import { sparqlLanguage } from './sparql-language.ts';

interface QueryEditorOptions {
  /** The plain field it stands in for. */
  readonly field: HTMLTextAreaElement;
  readonly data: WorkbenchData;
  readonly locale: Locale;
  /** The declaration that a prefixed name needs and the query does not have. */
  readonly missing: TermHelp['missing'];
  /** What Control+Enter does. */
  readonly onRun: () => void;
}

/** The query in an editor of code: colours, completion by label, the fault of the last run at its place. */
export function openQueryEditor({
  field,
  data,
  locale,
  missing,
  onRun,
}: QueryEditorOptions): QueryText {
  const { prefixes, base } = data;
  const hadFocus = document.activeElement === field;
  const at = field.selectionEnd;
  let terms: Promise<readonly Term[]> | undefined;
  const complete = sparqlCompletion({
    locale,
    base,
    prefixes,
    missing,
    terms: () => (terms ??= fetchTerms(data.terms)),
  });
  const run = { key: 'Mod-Enter', preventDefault: true, run: () => (onRun(), true) };
  const editor = openCodeEditor({
    textarea: field,
    label: locale.t('sparql-editor'),
    phrases: codePhrases(locale),
    extensions: [
      sparqlLanguage,
      autocompletion({ override: [complete] }),
      Prec.highest(keymap.of([run])),
    ],
  });
  const { view } = editor;
  if (hadFocus) {
    view.focus();
    view.dispatch({ selection: { anchor: Math.min(at, view.state.doc.length) } });
  }
  return {
    text: () => editor.text(),
    replace: (text) => editor.replace(text),
    show: (line, column) => editor.show(line, column),
    mark: (failure) => {
      const { place, title = '', fix = '' } = failure ?? {};
      const message = fix === '' ? title : `${title}\n${fix}`;
      const range = place && wordRange(view.state.doc, place.line, place.column);
      const found = range ? [{ ...range, severity: 'error' as const, message }] : [];
      view.dispatch(setDiagnostics(view.state, found));
    },
    declare: (prefix) => {
      const changes = missing(editor.text(), `${prefix}:`);
      if (changes) view.dispatch({ changes, userEvent: 'input.complete' });
    },
  };
}

async function fetchTerms(href: string): Promise<readonly Term[]> {
  try {
    return (await (await ask(href)).json()) as readonly Term[];
  } catch {
    return [];
  }
}
