import { StreamLanguage, type StringStream } from '@codemirror/language';
import { PREFIXED, textToken, type TextState } from '../../code-editor/text-tokens.ts';
import { FUNCTIONS, KEYWORDS, UPDATE_WORDS } from './keywords.ts';

const WORDS: ReadonlySet<string> = new Set([...KEYWORDS, ...FUNCTIONS, ...UPDATE_WORDS]);

/** Colours SPARQL line by line; whether it is right the server says. */
export const sparqlLanguage = StreamLanguage.define<TextState>({
  name: 'sparql',
  startState: () => ({ quotes: '' }),
  copyState: (state) => ({ ...state }),
  languageData: { commentTokens: { line: '#' }, closeBrackets: { brackets: ['(', '[', '{'] } },
  token: nextToken,
});

/** The look of the next piece of a line; exported for tests. */
export function nextToken(stream: StringStream, state: TextState): string | null {
  const text = textToken(stream, state);
  if (text !== undefined) return text;
  if (stream.match(/^<[^\s<>"{}|^`\\]*>/)) return 'url';
  if (stream.match(/^[?$][\p{L}\p{N}_]+/u)) return 'variableName';
  if (stream.match(/^@[A-Za-z]+(?:-[A-Za-z0-9]+)*/) || stream.match('^^')) return 'meta';
  if (stream.match(/^_:[\p{L}\p{N}_][\p{L}\p{N}_.-]*/u)) return 'namespace';
  if (stream.match(PREFIXED)) return 'name';
  if (stream.match(/^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_])/u)) {
    // The dot at its end is that of the pattern.
    if (stream.current().endsWith('.')) stream.backUp(1);
    return 'number';
  }
  if (stream.match(/^(?:a|true|false)(?![\p{L}\p{N}_-])/u)) return 'atom';
  if (stream.match(/^[\p{L}_][\p{L}\p{N}_-]*/u)) {
    return WORDS.has(stream.current().toUpperCase()) ? 'keyword' : 'invalid';
  }
  stream.next();
  return 'punctuation';
}
