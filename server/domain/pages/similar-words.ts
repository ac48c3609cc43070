/** Words that say nothing of what a title is about, folded; French and English. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a au aux avec by comment d dans de des du en et for from how in it its l la le les leur ma mes mon
   notre nos of on or ou our par pour sa sans ses son sur the their to un une vos votre with your`.split(
    /\s+/,
  ),
);

/** Endings that one word has in its forms and near kin: composter, compostage, composting. */
const ENDINGS =
  /(?:ements?|ations?|itions?|ages?|ings?|euses?|eurs?|atrices?|ateurs?|iers?|ieres?|ees?|es?|ers?|ir|s|x)$/;
const SHORTEST_STEM = 4;

/** The roots of the words that matter; all of them when none does. */
export function stemsOf(words: readonly string[]): Set<string> {
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return new Set((telling.length > 0 ? telling : words).map(stem));
}

function stem(word: string): string {
  const root = word.replace(ENDINGS, '');
  return root.length >= SHORTEST_STEM ? root : word.replace(/(?<=...)[sx]$/, '');
}

/** From 0 to 1: the roots two titles share, counted mostly against the shorter one. */
export function sharedStems(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const root of a) if (b.has(root)) shared += 1;
  return 0.6 * (shared / Math.min(a.size, b.size)) + 0.4 * ((2 * shared) / (a.size + b.size));
}

/** The groups of three letters of a folded text, its two ends marked. */
export function trigramsOf(whole: string): Set<string> {
  const marked = `  ${whole} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= marked.length; at += 1) found.add(marked.slice(at, at + 3));
  return found;
}

/** From 0 to 1: the groups of three letters that two texts share (Dice). */
export function sharedTrigrams(of: ReadonlySet<string>, whole: string): number {
  // Texts of very different lengths share too few to be near.
  if (whole.length > 3 * of.size || of.size > 3 * (whole.length + 3)) return 0;
  const others = trigramsOf(whole);
  let shared = 0;
  for (const trigram of others) if (of.has(trigram)) shared += 1;
  return (2 * shared) / (of.size + others.size);
}
