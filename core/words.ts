/** A word of a text: folded for comparing, and where it stands in the text as written. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Longer words are cut to this; so are the words people look for. */
const LONGEST_WORD = 64;
const PLAIN = /^[A-Za-z0-9]*$/;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** What French joins to the next word with an apostrophe: l’eau, qu’il, jusqu’à. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/;
const APOSTROPHE = /['’ʼ＇]/;
const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Lower case without accents, ligatures opened: “Œuvre” and “oeuvre” are the same. */
export function fold(word: string): string {
  // Most words have nothing to fold, and an index is made of millions of words.
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđı]/g, (letter) => LIGATURES[letter] ?? letter)
    .replaceAll('"', '');
}

/**
 * The words of a text, elided articles left out. Apostrophes and hyphens part words.
 * @param most stop after this many
 */
export function wordsOf(text: string, most = Infinity): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const end = match.index + match[0].length;
    const folded = fold(match[0]).slice(0, LONGEST_WORD);
    if (folded === '') continue;
    if (APOSTROPHE.test(text[end] ?? '') && ELIDED.test(folded)) continue;
    words.push({ folded, start: match.index, end });
    if (words.length >= most) break;
  }
  return words;
}

/** A text as it is indexed: its folded words with spaces between. */
export function indexed(text: string): string {
  return wordsOf(text)
    .map((word) => word.folded)
    .join(' ');
}
