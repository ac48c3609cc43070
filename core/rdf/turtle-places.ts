import { positionAt, type TextPosition } from '../gate/position.ts';
import {
  endOfComment,
  endOfIri,
  endOfLocalName,
  endOfString,
  endOfWord,
  isQuote,
  isSpace,
} from '../gate/scan.ts';
import { rdf } from '../vocabulary.ts';

/** Where a Turtle text speaks of what. */
export interface TurtlePlaces {
  /** Where a subject stands (its IRI, or `_:label`), the first time; for a property, where it is stated of it. */
  place(subject: string, property?: string): TextPosition | undefined;
}

interface Token {
  readonly kind: 'name' | 'other';
  readonly text: string;
  readonly from: number;
}

/**
 * Finds the subjects and the properties of a Turtle text in one pass, without recursion and without
 * judging it: in a text that is wrong what stands before the fault is found. Properties within
 * brackets are not looked for.
 *
 * @param baseIri what relative IRIs resolve on until the text says otherwise
 */
export function turtlePlaces(text: string, baseIri: string): TurtlePlaces {
  const scan = new PlaceScan(baseIri);
  for (const token of tokensOf(text)) scan.meet(token);
  return {
    place: (subject, property) => {
      const offset = scan.found.get(property === undefined ? subject : `${subject}\n${property}`);
      return offset === undefined ? undefined : positionAt(text, offset);
    },
  };
}

class PlaceScan {
  /** Offsets by subject, and by subject and property with a line break between. */
  readonly found = new Map<string, number>();
  readonly #prefixes = new Map<string, string>();
  #base: string;
  #depth = 0;
  #subject: string | undefined;
  #expects: 'subject' | 'property' | 'object' | 'prefix' | 'prefix-iri' | 'base' = 'subject';
  #prefix = '';

  constructor(baseIri: string) {
    this.#base = baseIri;
  }

  meet(token: Token): void {
    const { text } = token;
    if (text === '[' || text === '(') {
      // What is said of a node without a name is said within brackets.
      if (this.#depth === 0 && this.#expects === 'subject') this.#begin(undefined, token.from);
      this.#depth += 1;
    } else if (text === ']' || text === ')') this.#depth = Math.max(0, this.#depth - 1);
    else if (this.#depth === 0) this.#meetOutside(token);
  }

  #meetOutside(token: Token): void {
    const { text } = token;
    if (text === '.') {
      this.#expects = 'subject';
      return;
    }
    if (text === ';') {
      this.#expects = 'property';
      return;
    }
    switch (this.#expects) {
      case 'subject':
        if (/^@?prefix$/i.test(text)) this.#expects = 'prefix';
        else if (/^@?base$/i.test(text)) this.#expects = 'base';
        else this.#begin(this.#iriOf(token), token.from);
        break;
      case 'property': {
        const property = text === 'a' ? rdf('type') : this.#iriOf(token);
        if (this.#subject !== undefined && property !== undefined) {
          this.#note(`${this.#subject}\n${property}`, token.from);
        }
        this.#expects = 'object';
        break;
      }
      case 'prefix':
        this.#prefix = text.slice(0, -1);
        this.#expects = 'prefix-iri';
        break;
      case 'prefix-iri':
        this.#prefixes.set(this.#prefix, this.#iriOf(token) ?? '');
        this.#expects = 'subject';
        break;
      case 'base':
        this.#base = this.#iriOf(token) ?? this.#base;
        this.#expects = 'subject';
        break;
      case 'object':
        break;
    }
  }

  #begin(subject: string | undefined, from: number): void {
    this.#subject = subject;
    if (subject !== undefined) this.#note(subject, from);
    this.#expects = 'property';
  }

  #note(key: string, from: number): void {
    if (!this.found.has(key)) this.found.set(key, from);
  }

  #iriOf({ kind, text }: Token): string | undefined {
    if (kind !== 'name') return undefined;
    if (text.startsWith('<')) return this.#resolved(unescaped(text.slice(1, -1)));
    if (text.startsWith('_:')) return text;
    const colon = text.indexOf(':');
    const namespace = colon < 0 ? undefined : this.#prefixes.get(text.slice(0, colon));
    if (namespace === undefined) return undefined;
    return namespace + text.slice(colon + 1).replace(/\\(.)/g, '$1');
  }

  #resolved(iri: string): string {
    if (iri === '') return this.#base.split('#', 1)[0] ?? '';
    if (iri.startsWith('#')) return (this.#base.split('#', 1)[0] ?? '') + iri;
    return URL.canParse(iri, this.#base) && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(iri)
      ? new URL(iri, this.#base).href
      : iri;
  }
}

function unescaped(iri: string): string {
  return iri.replace(
    /\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})/g,
    (_, short?: string, long?: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(short ?? long ?? '0', 16), 0x10ffff)),
  );
}

/** The pieces of the text, without white space, comments and what belongs to a literal. */
function* tokensOf(text: string): Generator<Token> {
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const from = at;
    if (isSpace(code)) at += 1;
    else if (code === 35 /* # */) at = endOfComment(text, at);
    else if (isQuote(code)) {
      at = endOfString(text, at);
      yield { kind: 'other', text: '"', from };
    } else if (code === 60 /* < */ && endOfIri(text, at) !== -1) {
      at = endOfIri(text, at);
      yield { kind: 'name', text: text.slice(from, at), from };
    } else {
      at = endOfName(text, at);
      const word = text.slice(from, at);
      const isName = word.includes(':') || /^@?\w/.test(word);
      yield { kind: isName ? 'name' : 'other', text: word, from };
    }
  }
}

/** A word, a prefixed name or a number; else one character. */
function endOfName(text: string, from: number): number {
  let at = text.charCodeAt(from) === 64 /* @ */ ? from + 1 : from;
  for (;;) {
    const end = endOfWord(text, at);
    const code = text.charCodeAt(end);
    const next = text.charCodeAt(end + 1);
    // A dot or a hyphen within a prefix or a number, not the one that ends a statement.
    const joins = (code === 45 || code === 46) && end > from && endOfWord(text, end + 1) > end + 1;
    if (code === 58 /* : */) return endOfLocalName(text, end);
    if (!joins || Number.isNaN(next)) return Math.max(end, from + 1);
    at = end + 1;
  }
}
