import type { Locale } from '../../../core/messages.ts';

/** What CodeMirror says, by the ids of our messages. `$` stands for what it puts in. */
const PHRASES: Readonly<Record<string, string>> = {
  Find: 'code-find',
  Replace: 'code-replace',
  next: 'code-next',
  previous: 'code-previous',
  all: 'code-all',
  'match case': 'code-match-case',
  regexp: 'code-regexp',
  'by word': 'code-by-word',
  replace: 'code-replace-one',
  'replace all': 'code-replace-all',
  close: 'code-close',
  'Go to line': 'code-go-to-line',
  go: 'code-go',
  'current match': 'code-current-match',
  'on line': 'code-on-line',
  'replaced match on line $': 'code-replaced-on-line',
  'replaced $ matches': 'code-replaced',
  'Control character': 'code-control-character',
  'Selection deleted': 'code-selection-deleted',
  Completions: 'code-completions',
  Diagnostics: 'code-diagnostics',
  'No diagnostics': 'code-no-diagnostics',
};

/** The editor’s own words in the reader’s language. */
export function codePhrases({ t }: Pick<Locale, 't'>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(PHRASES).map(([english, id]) => [english, t(id, { n: '$' })]),
  );
}
