/**
 * The lexical pieces that SPARQL and the Turtle family share. Each function takes the offset of the
 * first character of a piece and returns the offset after its last one; a piece left open reaches the
 * end of the text. No function looks at a character more than a fixed number of times and none recurses.
 */

const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const BACKSLASH = 92;
const GREATER = 62;
/** `<`, `"`, `{`, `}`, `|`, `^` and the grave accent never stand in an IRI. */
const NOT_IN_IRI = new Set([60, 34, 123, 125, 124, 94, 96]);

export function isSpace(code: number): boolean {
  return code === SPACE || code === NEWLINE || code === RETURN || code === 9 || code === 12;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Letters, digits, `_` and everything past ASCII: what variables, keywords and prefixes are made of. */
function isWordCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code > 127
  );
}

export function endOfComment(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || code === RETURN) break;
    at += 1;
  }
  return at;
}

/** @returns -1 when the `<` at `from` does not begin an IRI. */
export function endOfIri(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code <= SPACE || NOT_IN_IRI.has(code)) return -1;
  }
  return -1;
}

/** A string in one or three quotes of either kind. A short one ends at a line break at the latest. */
export function endOfString(text: string, from: number): number {
  const quote = text.charCodeAt(from);
  const long = text.charCodeAt(from + 1) === quote && text.charCodeAt(from + 2) === quote;
  for (let at = from + (long ? 3 : 1); at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (!long && (code === NEWLINE || code === RETURN)) return at;
    else if (code !== quote) continue;
    else if (!long) return at + 1;
    else if (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote) return at + 3;
  }
  return text.length;
}

export function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWordCharacter(text.charCodeAt(at))) at += 1;
  return at;
}

/** The local part of a prefixed name, from its colon; it may not end in a dot (`PN_LOCAL`). */
export function endOfLocalName(text: string, from: number): number {
  let at = from;
  let end = from + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 2;
    else if (isWordCharacter(code) || code === 45 || code === 58 || code === 37) at += 1;
    else if (code === 46 /* . */) {
      at += 1;
      continue;
    } else break;
    end = at;
  }
  return Math.min(end, text.length);
}

/** An unsigned number: digits, at most one fraction, at most one exponent. */
export function endOfNumber(text: string, from: number): number {
  let at = endOfDigits(text, from);
  if (text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1)))
    at = endOfDigits(text, at + 1);
  if ((text.charCodeAt(at) | 32) !== 101 /* e */) return at;
  const sign = text.charCodeAt(at + 1);
  const digits = sign === 43 || sign === 45 ? at + 2 : at + 1;
  return isDigit(text.charCodeAt(digits)) ? endOfDigits(text, digits) : at;
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

export function isQuote(code: number): boolean {
  return code === QUOTE || code === 39;
}
