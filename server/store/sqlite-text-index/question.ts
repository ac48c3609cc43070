import { fold, wordsOf } from '../../../core/words.ts';

/** More words than this say nothing more; they are left out. */
const MOST_WORDS = 24;
/** Characters of the text that are looked at. */
const LONGEST_TEXT = 2_000;

/** What a person typed, made ready for the index. */
export interface Question {
  /** Folded words, each once, in order. Empty when there is nothing to look for. */
  readonly words: readonly string[];
  /** The folded words as typed, for comparing with whole titles. */
  readonly phrase: string;
}

export function questionOf(text: string): Question {
  const words = wordsOf(text.slice(0, LONGEST_TEXT), MOST_WORDS).map((word) => word.folded);
  return { words: [...new Set(words)], phrase: words.join(' ') };
}

/**
 * The FTS5 expression: every word must be there, whole, as the beginning of another, or without
 * its plural or feminine ending. A whole word counts several times, so it ranks first. The words
 * hold letters and digits alone and stand in quotes: nothing typed is ever FTS5 syntax.
 */
export function matchExpression({ words }: Question): string {
  return words
    .map((word, at) => {
      const forms = [`"${word}"`];
      if (word.length > 1 || at === words.length - 1) forms.push(`"${word}"*`);
      const root = rootOf(word);
      if (root !== word) forms.push(`"${root}"*`);
      return `(${forms.join(' OR ')})`;
    })
    .join(' AND ');
}

/** True when a folded word of a text is what the question's word looks for. */
export function answers(folded: string, word: string): boolean {
  return folded === word || (word.length > 1 && folded.startsWith(rootOf(word)));
}

/** Without a plural or feminine ending of French or English, as far as three letters remain. */
function rootOf(word: string): string {
  for (const ending of ['es', 's', 'x', 'e']) {
    const least = ending === 'e' || ending === 'es' ? 4 : 3;
    if (word.endsWith(ending) && word.length - ending.length >= least) {
      return word.slice(0, -ending.length);
    }
  }
  return word;
}

/** True when two language tags are the same or one is a regional form of the other asked for. */
export function isLanguage(tag: string, wanted: string): boolean {
  const [folded, asked] = [fold(tag), fold(wanted)];
  return folded === asked || folded.startsWith(`${asked}-`);
}
