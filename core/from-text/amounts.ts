import { foldInPlace } from '../quantities/fold.ts';
import { NS } from '../vocabulary.ts';
import type { Measure } from './find-measures.ts';
import type { ProposedUse } from './proposal.ts';

/** Units things are given out in; “10 cm de paille” says how thick, not how much. */
const AMOUNTS = new Set(
  'L MilliL CentiL M3 CentiM3 KiloGM GM MilliGM TONNE LB OZ OZ_VOL_US GAL_US CUP_US TBSP TSP FT3'
    .split(' ')
    .map((name) => NS.unit + name),
);
const WORD =
  '(?!(?:plus|moins|haut|large|long|profond|dans|sur|sous|avec|et|pour|au|aux|a|en|puis|pis|par|a|in|into|on|with|and|to|for|over|per|each|more|less|chaque|tou(?:te)?s|jusqu|le|la|les|the|until|pendant)(?![a-z]))[a-z-]{2,30}(?![a-z])';
const THING = new RegExp(
  `^ (?:de la |de l'|du |des |de |d'|of (?:the )?)(${WORD}(?: (?:de |d'|à )?${WORD}){0,2})`,
);

/** “10 L de jus” as a use of something nobody named before; undefined when the amount is of nothing. */
export function amountOfThing(
  text: string,
  { start, end, quantity }: Measure,
): ProposedUse | undefined {
  const isAmount =
    quantity.unit === undefined ? quantity.unitText !== undefined : AMOUNTS.has(quantity.unit);
  const after = isAmount ? THING.exec(foldInPlace(text.slice(end, end + 120))) : null;
  const name = after?.[1];
  if (!after || name === undefined) return undefined;
  const stop = end + after[0].length;
  return { text: text.slice(stop - name.length, stop), quantity, span: text.slice(start, stop) };
}
