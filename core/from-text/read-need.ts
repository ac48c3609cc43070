import type { InterfaceLanguage } from '../languages.ts';
import { foldInPlace } from '../quantities/fold.ts';
import { QUANTITY_WORDS, readQuantity } from '../quantities/read-quantity.ts';
import { NS } from '../vocabulary.ts';
import { findMeasures } from './find-measures.ts';
import { wordsOf, type NameFinder } from './find-names.ts';
import type { ProposedUse } from './proposal.ts';

const { about, number, to } = QUANTITY_WORDS;
const COUNT = new RegExp(`^(?:(?:${about}) ?)?(?:${number})(?:${to}(?:${number}))?(?= )`);
const LINK = /^(?:(?:de la |de l'|du |des |de |d'|of |the |un |une |a |an )+)/;

const LAST_AND = / (?=(?:et|and|pis|puis|plus) (?!demi|quart|a half))/;
const COUNTED_AND =
  / (?=(?:et|and|pis|puis|plus) (?:\d|une? |des |deux |trois |an? |some |two |three ))/;
const AND = /^(?:et|and|pis|puis|plus)[ \u00a0]+/i;

/** The things of “une fourche, 2 L d’eau et des gants”, one by one. */
export function needsIn(text: string): string[] {
  const closed = text.replace(/[.;]$/, '');
  const parts = splitOutsideBrackets(closed);
  // Only the last “et” of a list parts two things; “eau et savon” may be one.
  const last = parts.at(-1) ?? '';
  const and = parts.length > 1 ? LAST_AND : COUNTED_AND;
  const ending = last.split(and);
  return [...parts.slice(0, -1), ...ending]
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** “2 m³ de paille” as a quantity of a resource; the resource is known when it bears one of its names. */
export function readNeed(words: string, lang: InterfaceLanguage, names: NameFinder): ProposedUse {
  const span = withoutAnd(words);
  const [measure] = findMeasures(span, lang).quantities;
  const folded = foldInPlace(span);
  const leading = measure && folded.slice(0, measure.start).trim() === '' ? measure : undefined;
  const count = leading ? undefined : COUNT.exec(folded)?.[0];
  const counted = count === undefined ? undefined : readQuantity(count, lang);
  const quantity =
    leading?.quantity ?? (counted ? { ...counted, unit: `${NS.unit}NUM` } : undefined);
  const after = leading?.end ?? (counted ? (count?.length ?? 0) : 0);
  const rest = span.slice(after).replace(/^[ \u00a0:–-]+/, '');
  const link = LINK.exec(foldInPlace(rest))?.[0].length ?? 0;
  const text = rest.slice(link).trim() || span;
  const [match] = names(wordsOf(text));
  return {
    ...(match ? { iri: match.iri } : {}),
    text,
    ...(match && match.end - match.start < text.length ? { more: true } : {}),
    ...(quantity ? { quantity } : {}),
    span: words,
  };
}

/** The thing alone: “et”, “and” belong to the excerpt only. */
export function withoutAnd(words: string): string {
  return words.replace(AND, '');
}

/** Parts between commas, semicolons and line ends; commas in brackets part nothing. */
function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let open = 0;
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/[(),;\n]/g)) {
    if (mark === '(') open++;
    else if (mark === ')') open = Math.max(0, open - 1);
    // “1,5 L” is one thing.
    else if (mark === '\n' || (open === 0 && /[\s\u00a0]/.test(text[index + 1] ?? ' '))) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}
