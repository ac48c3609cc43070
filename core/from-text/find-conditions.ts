/** Words that open what may happen, as far as the next comma or the end of the sentence. */
const CONDITION =
  /(?<![a-z'-])(?:si |s'il |if |unless |a moins (?:que |qu'|d[e'] ?)|en cas d[e'] ?|in case of |quand |when |lorsqu(?:e |')|des qu(?:e |')|une fois qu(?:e |')|tant qu(?:e |')|aussi longtemps qu(?:e |')|(?:as|so) long as |while )(?!possible|necess|needed|besoin|y a lieu|(?:vous|te) plait)/g;
const END = /[.,;:!?](?=\s|$)|[\n()]|(?<![a-z])(?:alors|then|sinon|otherwise)(?![a-z])/g;

/** A stretch of a text, by the places of its characters. */
export type Stretch = readonly [start: number, end: number];

/** Where folded text says what may happen: a number there is no limit of the step. In order. */
export function conditionsIn(folded: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { index, 0: opening } of folded.matchAll(CONDITION)) {
    if (index < (found.at(-1)?.[1] ?? 0)) continue;
    END.lastIndex = index + opening.length;
    found.push([index, END.exec(folded)?.index ?? folded.length]);
  }
  return found;
}
