/** Words that say nothing of what a title is about, folded, verbs for any work too; French and English. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a au aux avec by comment d dans de des du en et for from how in it its l la le les leur ma mes mon
   notre nos of on or ou our par pour sa sans ses son sur the their to un une vos votre with your do doing faire fait gerer make making manage preparer prepare
   preparing realiser tenir`.split(/\s+/),
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

/** What two titles that begin with the same root are nearer by: it mostly names what they are about. */
const SAME_HEAD = 0.2;

/** From 0 to 1: the roots two titles share, in their order, counted mostly against the shorter one. */
export function sharedStems(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const root of a) if (b.has(root)) shared += 1;
  if (shared === 0) return 0;
  const [head] = a;
  const bonus = head === b.values().next().value ? SAME_HEAD : 0;
  const near = 0.6 * (shared / Math.min(a.size, b.size)) + 0.4 * ((2 * shared) / (a.size + b.size));
  return Math.min(1, near + bonus);
}

/**
 * From 0 to 1: the groups of three letters that texts share with this one (Dice). Made for long lists:
 * groups are numbers, and the other text’s are not gathered.
 * @param whole folded
 */
export function trigramNearness(whole: string): (other: string) => number {
  const own = new Set<number>();
  eachTrigram(whole, (trigram) => own.add(trigram));
  return (other) => {
    // Texts of very different lengths share too few to be near.
    if (other.length > 3 * own.size || own.size > 3 * (other.length + 1)) return 0;
    let shared = 0;
    eachTrigram(other, (trigram) => {
      if (own.has(trigram)) shared += 1;
    });
    return Math.min(1, (2 * shared) / (own.size + other.length + 1));
  };
}

/** Both ends count as spaces, so that how words begin and end weighs more: length + 1 groups. */
function eachTrigram(text: string, tell: (trigram: number) => void): void {
  let a = 32;
  let b = 32;
  for (let at = 0; at <= text.length; at += 1) {
    const c = at < text.length ? text.charCodeAt(at) : 32;
    tell((a * 961 + b * 31 + c) | 0);
    a = b;
    b = c;
  }
}
