import type { StringStream } from '@codemirror/language';

/** What a line of Turtle or SPARQL hands on to the next. */
export interface TextState {
  /** The quotation marks that will end the text that is open over several lines. */
  quotes: string;
}

/** A name with its prefix, as both languages write it (SPARQL 1.1, 19.8, PrefixedName). */
export const PREFIXED =
  /^(?:[\p{L}_][\p{L}\p{N}_.-]*)?:(?:[\p{L}\p{N}_:%]|\\.|[.-](?=[\p{L}\p{N}_:%-]))*/u;

/**
 * The look of what both languages begin with in the same way: space, texts, comments; undefined where
 * something else begins.
 */
export function textToken(stream: StringStream, state: TextState): string | null | undefined {
  if (state.quotes !== '') return longText(stream, state);
  if (stream.eatSpace()) return null;
  if (stream.match('"""') || stream.match("'''")) {
    state.quotes = stream.current();
    return longText(stream, state);
  }
  if (stream.match(/^"(?:[^"\\]|\\.)*"|^'(?:[^'\\]|\\.)*'/)) return 'string';
  if (stream.match(/^["'].*/)) return 'invalid';
  return stream.match(/^#.*/) ? 'comment' : undefined;
}

function longText(stream: StringStream, state: TextState): string {
  while (!stream.eol()) {
    if (stream.match(state.quotes)) {
      state.quotes = '';
      return 'string';
    }
    if (stream.next() === '\\') stream.next();
  }
  return 'string';
}
