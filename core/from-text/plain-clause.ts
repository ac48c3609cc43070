import { foldInPlace } from '../quantities/fold.ts';

const INDICATIVE: Readonly<Record<string, string>> = {
  soit: 'est',
  soient: 'sont',
  ait: 'a',
  aient: 'ont',
  puisse: 'peut',
  puissent: 'peuvent',
  fasse: 'fait',
  fassent: 'font',
  devienne: 'devient',
  tienne: 'tient',
  revienne: 'revient',
  vienne: 'vient',
  atteigne: 'atteint',
  disparaisse: 'disparaît',
  apparaisse: 'apparaît',
};
const VERBS = new RegExp(
  `(?<![a-z])(?:${Object.keys(INDICATIVE).join('|')}|[a-z]{3,}isse)(?![a-z])`,
  'g',
);
/** Before these stands a noun, however much it looks like a verb: “la saucisse”. */
const BEFORE_NOUN =
  /(?:^|[ '])(?:le|la|les|l'|un|une|des|de|du|d'|au|aux|en|ce|cet|cette|ces|son|sa|ses|mon|ma|ton|ta|notre|votre|leur) ?$/;

/**
 * “le tas refroidisse”, as it stands after “jusqu’à ce que”, as a clause that stands alone: “le tas
 * refroidit”. Verbs it does not know stay as they are.
 */
export function plainClause(said: string): string {
  const folded = foldInPlace(said);
  let clause = '';
  let from = 0;
  for (const { 0: verb, index } of folded.matchAll(VERBS)) {
    const before = folded.slice(0, index);
    const isThat = /(?:^| )ce $/.test(before);
    if (!isThat && BEFORE_NOUN.test(before)) continue;
    const plain = INDICATIVE[verb] ?? `${said.slice(index, index + verb.length - 4)}it`;
    const start = said.slice(from, index);
    // “ce soit” is “c’est”.
    clause += (isThat && plain === 'est' ? `${start.slice(0, -2)}’` : start) + plain;
    from = index + verb.length;
  }
  return (clause + said.slice(from)).replace(/(?<= (?:et|ou)) qu(?:e |['’])/g, ' ');
}
