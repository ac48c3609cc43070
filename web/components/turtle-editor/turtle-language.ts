import { StreamLanguage } from '@codemirror/language';
import { PREFIXED, textToken, type TextState } from '../code-editor/text-tokens.ts';

/** Colours Turtle line by line; whether it is right the server says. */
export const turtleLanguage = StreamLanguage.define<TextState>({
  name: 'turtle',
  startState: () => ({ quotes: '' }),
  copyState: (state) => ({ ...state }),
  languageData: { commentTokens: { line: '#' } },
  token(stream, state) {
    const text = textToken(stream, state);
    if (text !== undefined) return text;
    if (stream.match(/^<[^\s<>"{}|^`]*>/)) return 'url';
    if (stream.match(/^@(?:prefix|base)\b/) || stream.match(/^(?:prefix|base)(?=\s)/i)) {
      return 'keyword';
    }
    if (stream.match(/^@[A-Za-z]+(?:-[A-Za-z0-9]+)*/)) return 'meta';
    if (stream.match('^^')) return 'meta';
    if (stream.match(/^_:[\p{L}\p{N}_][\p{L}\p{N}_.-]*/u)) return 'namespace';
    if (stream.match(PREFIXED)) return 'name';
    if (stream.match(/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_])/u)) {
      // The dot at its end is that of the statement.
      if (stream.current().endsWith('.')) stream.backUp(1);
      return 'number';
    }
    if (stream.match(/^(?:a|true|false)(?![\p{L}\p{N}_-])/u)) return 'atom';
    if (stream.match(/^[\p{L}\p{N}_-]+/u)) return 'invalid';
    stream.next();
    return 'punctuation';
  },
});
