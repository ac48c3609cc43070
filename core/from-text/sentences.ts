const ABBREVIATION =
  /(?:^|[\s(])(?:env|approx|max|min|p|ex|m|mme|mr|mrs|dr|cf|fig|no|vs|etc|i\.e|e\.g|c\.-à-d|tel|\p{L})\.$/iu;
/** “1,5 m.” ends a sentence, “max.” does not. */
const AFTER_NUMBER = /\d[ \u00a0\u202f]?[^\s\d.]{1,4}\.$/u;
const END = /(?<![.!?…])[.!?…]+[»”")\]]*[ \t\u00a0\u202f]+|\n+/gu;
/** Words that begin another step in the same sentence. */
const THEN =
  /[,;][ \u00a0]+(?=(?:et |and )?(?:puis|ensuite|enfin|finalement|après ça|par la suite|then|next|finally|after that|lastly)[ \u00a0,])/giu;

/** The sentences of a text, as they are. Linear. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(END)) {
    const end = index + mark.trimEnd().length;
    const before = text.slice(Math.max(start, end - 12), end);
    const numbered = /(?:^|\s)\d{1,3}\.$/.test(before);
    const abbreviated = ABBREVIATION.test(before) && !AFTER_NUMBER.test(before);
    if (mark.trim() !== '' && (abbreviated || numbered)) continue;
    const sentence = text.slice(start, end).trim();
    if (sentence !== '') sentences.push(sentence);
    start = index + mark.length;
  }
  const last = text.slice(start).trim();
  return last === '' ? sentences : [...sentences, last];
}

/** “étendre la paille, puis arroser, enfin couvrir” as three clauses. */
export function clausesOf(sentence: string): string[] {
  return sentence
    .split(THEN)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}
