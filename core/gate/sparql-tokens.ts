import {
  endOfComment,
  endOfIri,
  endOfLocalName,
  endOfNumber,
  endOfString,
  endOfWord,
  isDigit,
  isQuote,
  isSpace,
} from './scan.ts';

/** `name` is a keyword, a prefixed name or a language tag. */
export type SparqlTokenKind = 'iri' | 'string' | 'number' | 'name' | 'variable' | 'mark' | 'end';

export interface SparqlToken {
  readonly kind: SparqlTokenKind;
  readonly start: number;
  readonly end: number;
  /** The mark itself, or a name in upper case when it can be a keyword; else empty. */
  readonly word: string;
}

const KEYWORD = /^[A-Za-z]+$/;
const LONGEST_KEYWORD = 24;
const TWO_CHARACTERS = new Set(['<<', '>>', '^^', '&&', '||', '<=', '>=', '!=', '{|', '|}']);

/** Cuts a SPARQL text into tokens, in one pass and without recursion; never fails on a wrong text. */
export class SparqlTokens {
  readonly text: string;
  #at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * @param afterOperand true inside an expression after a value, where `<` compares and begins no IRI
   */
  next(afterOperand: boolean): SparqlToken {
    const { text } = this;
    let start = this.#at;
    while (start < text.length) {
      const code = text.charCodeAt(start);
      if (isSpace(code)) start += 1;
      else if (code === 35 /* # */) start = endOfComment(text, start);
      else break;
    }
    const token = start < text.length ? tokenAt(text, start, afterOperand) : endToken(text.length);
    this.#at = token.end;
    return token;
  }
}

function endToken(at: number): SparqlToken {
  return { kind: 'end', start: at, end: at, word: '' };
}

function tokenAt(text: string, start: number, afterOperand: boolean): SparqlToken {
  const code = text.charCodeAt(start);
  const plain = (kind: SparqlTokenKind, end: number): SparqlToken => ({
    kind,
    start,
    end,
    word: '',
  });
  if (isQuote(code)) return plain('string', endOfString(text, start));
  if (code === 60 /* < */ && !afterOperand) {
    const end = endOfIri(text, start);
    if (end !== -1) return plain('iri', end);
  }
  if (code === 63 /* ? */ || code === 36 /* $ */) {
    const end = endOfWord(text, start + 1);
    if (end > start + 1) return plain('variable', end);
  }
  if (code === 64 /* @ */) return plain('name', endOfLanguage(text, start + 1));
  if (isDigit(code)) return plain('number', endOfNumber(text, start));
  const wordEnd = endOfWord(text, start);
  if (text.charCodeAt(wordEnd) === 58 /* : */) return plain('name', endOfLocalName(text, wordEnd));
  if (wordEnd > start)
    return { kind: 'name', start, end: wordEnd, word: keyword(text, start, wordEnd) };
  const two = text.slice(start, start + 2);
  const paired = TWO_CHARACTERS.has(two) && !(afterOperand && two === '<<');
  const word = paired ? two : text.charAt(start);
  return { kind: 'mark', start, end: start + word.length, word };
}

function endOfLanguage(text: string, from: number): number {
  let at = endOfWord(text, from);
  while (text.charCodeAt(at) === 45 /* - */ && endOfWord(text, at + 1) > at + 1)
    at = endOfWord(text, at + 1);
  return at;
}

function keyword(text: string, start: number, end: number): string {
  if (end - start > LONGEST_KEYWORD) return '';
  const word = text.slice(start, end);
  return KEYWORD.test(word) ? word.toUpperCase() : '';
}
