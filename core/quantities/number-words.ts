/** Numbers as they are written in words, folded; both languages together, no word means two numbers. */
const WORDS: ReadonlyMap<string, number> = new Map(
  [
    [0, 'zero'],
    [0.5, 'demi demie half half_a une_demi un_demi'],
    [1, 'un une one a an'],
    [2, 'deux two'],
    [3, 'trois three'],
    [4, 'quatre four'],
    [5, 'cinq five'],
    [6, 'six'],
    [7, 'sept seven'],
    [8, 'huit eight'],
    [9, 'neuf nine'],
    [10, 'dix ten'],
    [11, 'onze eleven'],
    [12, 'douze twelve'],
    [14, 'quatorze fourteen'],
    [15, 'quinze fifteen'],
    [18, 'dix-huit eighteen'],
    [20, 'vingt twenty'],
    [24, 'vingt-quatre twenty-four'],
    [30, 'trente thirty'],
    [40, 'quarante forty'],
    [45, 'quarante-cinq forty-five'],
    [48, 'quarante-huit forty-eight'],
    [50, 'cinquante fifty'],
    [60, 'soixante sixty'],
    [90, 'quatre-vingt-dix ninety'],
    [100, 'cent hundred'],
  ].flatMap(([n, words]) =>
    String(words)
      .split(' ')
      .map((word) => [word.replace('_', ' '), Number(n)] as const),
  ),
);

/** The longest words first, as the alternatives of a regular expression on folded text. */
export const NUMBER_WORD = [...WORDS.keys()].toSorted((a, b) => b.length - a.length).join('|');

/** 4 for “quatre” or “four”; undefined for other words. The word must be folded. */
export function numberOfWord(word: string): number | undefined {
  return WORDS.get(word);
}
