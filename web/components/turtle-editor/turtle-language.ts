import { StreamLanguage, type StringStream } from '@codemirror/language';

interface State {
  /** The quotation marks that will end the text that is open over several lines. */
  quotes: string;
}

const PREFIXED =
  /^(?:[\p{L}_][\p{L}\p{N}_.-]*)?:(?:[\p{L}\p{N}_:%]|\\.|[.-](?=[\p{L}\p{N}_:%-]))*/u;

/** Colours Turtle line by line; whether it is right the server says. */
export const turtleLanguage = StreamLanguage.define<State>({
  name: 'turtle',
  startState: () => ({ quotes: '' }),
  copyState: (state) => ({ ...state }),
  languageData: { commentTokens: { line: '#' } },
  token(stream, state) {
    if (state.quotes !== '') return longText(stream, state);
    if (stream.eatSpace()) return null;
    if (stream.match('"""') || stream.match("'''")) {
      state.quotes = stream.current();
      return longText(stream, state);
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"|^'(?:[^'\\]|\\.)*'/)) return 'string';
    if (stream.match(/^["'].*/)) return 'invalid';
    if (stream.match(/^#.*/)) return 'comment';
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

function longText(stream: StringStream, state: State): string {
  while (!stream.eol()) {
    if (stream.match(state.quotes)) {
      state.quotes = '';
      return 'string';
    }
    if (stream.next() === '\\') stream.next();
  }
  return 'string';
}
