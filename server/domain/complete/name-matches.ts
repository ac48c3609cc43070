import { wordsOf } from '../../../core/words.ts';
import type { FoldedName, NamedThing } from './named-thing.ts';
import { foldedWhole } from './named-thing.ts';

/** What somebody typed, ready to be compared with many names. */
export interface TypedText {
  readonly whole: string;
  readonly words: readonly string[];
  /** The reader’s language: names in it come first. */
  readonly lang: string;
}

/** A name that fits, and how well: less is better. */
export interface NameMatch {
  readonly name: FoldedName;
  readonly rank: number;
}

/** Words of a question beyond this many do not count. */
const MOST_WORDS = 12;
/** In shorter words one wrong letter makes another word. */
const SHORTEST_MISTYPED = 4;

const EXACT = 0;
const BEGINS = 1;
const WORDS = 2;
const MISTYPED = 3;
/** An alternative name is worth less than any title. */
const OTHER_NAME = 4;
const FOREIGN = 0.5;

export function typedText(text: string, lang: string): TypedText {
  const words = wordsOf(text, MOST_WORDS).map(({ folded }) => folded);
  return { whole: foldedWhole(text), words, lang };
}

/**
 * The name of a thing that fits best: it is the text, begins with it, or has a word beginning with
 * each word of it. With `mistyped`, one wrong, missing, added or swapped letter a word is forgiven.
 */
export function bestMatch(
  { names }: NamedThing,
  typed: TypedText,
  mistyped = false,
): NameMatch | undefined {
  let best: NameMatch | undefined;
  for (const name of names) {
    const fit = fitOf(name, typed, mistyped);
    if (fit === undefined) continue;
    const foreign = name.lang !== '' && !name.lang.startsWith(typed.lang);
    const rank = fit + (name.isTitle ? 0 : OTHER_NAME) + (foreign ? FOREIGN : 0);
    if (!best || rank < best.rank) best = { name, rank };
  }
  return best;
}

function fitOf(
  name: FoldedName,
  { whole, words }: TypedText,
  mistyped: boolean,
): number | undefined {
  if (name.whole === whole) return EXACT;
  if (words.length === 0) return undefined;
  if (name.whole.startsWith(whole)) return BEGINS;
  if (words.every((word) => name.words.some((own) => own.startsWith(word)))) return WORDS;
  const near = (word: string): boolean => name.words.some((own) => beginsNearly(own, word));
  return mistyped && words.every(near) ? MISTYPED : undefined;
}

/** True when `word` begins with `start`, one edit forgiven (Damerau: swapped neighbours are one). */
function beginsNearly(word: string, start: string): boolean {
  if (start.length < SHORTEST_MISTYPED) return word.startsWith(start);
  let i = 0;
  while (i < start.length && word[i] === start[i]) i += 1;
  return (
    i === start.length ||
    goesOn(word, i + 1, start, i + 1) ||
    goesOn(word, i, start, i + 1) ||
    goesOn(word, i + 1, start, i) ||
    (word[i] === start[i + 1] && word[i + 1] === start[i] && goesOn(word, i + 2, start, i + 2))
  );
}

/** True when `word` from `at` goes on as `start` does from `from`. Made for long lists: cuts no strings. */
function goesOn(word: string, at: number, start: string, from: number): boolean {
  for (let i = 0; from + i < start.length; i += 1) {
    if (word[at + i] !== start[from + i]) return false;
  }
  return true;
}
