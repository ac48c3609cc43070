import type { InterfaceLanguage } from '../languages.ts';
import { foldInPlace } from '../quantities/fold.ts';
import { QUANTITY_WORDS, readQuantity } from '../quantities/read-quantity.ts';
import { NS } from '../vocabulary.ts';
import { amountOfThing } from './amounts.ts';
import { findMeasures, type Measure } from './find-measures.ts';
import { nameFinder, wordsOf, type NameFinder, type NameMatch } from './find-names.ts';
import { rolesInWords } from './find-roles.ts';
import type { Warning } from './find-warnings.ts';
import type {
  ProposedCaution,
  ProposedDuration,
  ProposedLimit,
  ProposedThing,
  ProposedUse,
  ReadingContext,
} from './proposal.ts';

/** What is known before a text is read: its language and the names to look for. */
export interface Detector {
  readonly lang: InterfaceLanguage;
  readonly roles: NameFinder;
  readonly resources: NameFinder;
  readonly hazards: NameFinder;
  readonly procedures: NameFinder;
}

export interface Detections {
  readonly durations: readonly ProposedDuration[];
  readonly quantities: readonly ProposedLimit[];
  readonly uses: readonly ProposedUse[];
  readonly roles: readonly ProposedThing[];
  readonly calls: readonly ProposedThing[];
}

const LABELS: readonly (readonly [words: string, fr: string, en: string])[] = [
  ['temperature', 'température', 'temperature'],
  ['humidite|moisture|humidity', 'humidité', 'moisture'],
  ['hauteur|haut|height|high|tall', 'hauteur', 'height'],
  ['largeur|large|width|wide', 'largeur', 'width'],
  ['longueur|long|length', 'longueur', 'length'],
  ['profondeur|profond|depth|deep', 'profondeur', 'depth'],
  ['epaisseur|epais|thickness|thick', 'épaisseur', 'thickness'],
  ['espacement|espacer|distance|spacing|apart', 'distance', 'distance'],
  ['rapport c/n|ratio c/n|c/n|c:n', 'rapport C/N', 'C:N ratio'],
  ['pression|pressure', 'pression', 'pressure'],
  ['ph', 'pH', 'pH'],
  ['pouls|frequence cardiaque|pulse|heart rate', 'fréquence cardiaque', 'heart rate'],
];
const LABEL_WORDS = LABELS.map(
  ([words]) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu'),
);
const PER_UNIT: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  DEG_C: ['température', 'temperature'],
  DEG_F: ['température', 'temperature'],
  PH: ['pH', 'pH'],
  M3: ['volume', 'volume'],
};
/** “10 cm de paille” says how thick, not how much. */
const LENGTHS = new Set(['M', 'CentiM', 'MilliM', 'FT', 'IN'].map((name) => NS.unit + name));
const LINK = /^ ?(?:de la |de l'|du |des |de |d'|of )?(?:[a-z]+ )?$/;
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(?:${QUANTITY_WORDS.about}) ?)?(?<![\\p{L}\\p{N}.,])(?:${QUANTITY_WORDS.number}) $`,
  'u',
);
const CALLING =
  /(?:voir|suivre|selon|cf\.?|see|follow|refaire|procedure|fiche|as in)(?: (?:la |le |the )?(?:procedure|fiche|page)?)? ?(?:[:«“"]? ?)$/;

/** Prepares the names of the context once. */
export function detectorFor(context: ReadingContext, lang: InterfaceLanguage): Detector {
  return {
    lang,
    roles: nameFinder(context.roles ?? []),
    resources: nameFinder(context.resources ?? []),
    hazards: nameFinder(context.hazards ?? []),
    procedures: nameFinder(context.procedures ?? []),
  };
}

/** Everything that can be told from the words of one step. Linear in the text. */
export function detect(text: string, detector: Detector): Detections {
  const { durations, quantities } = findMeasures(text, detector.lang);
  const folded = foldInPlace(text);
  const words = wordsOf(text);
  const resources = detector.resources(words);
  const uses = oneEach(resources).map((match) => useOf(text, folded, match, quantities, detector));
  const spent = new Set(uses.map(({ measure }) => measure));
  const left = quantities.filter((measure) => !spent.has(measure));
  const amounts = left.map((measure) => amountOfThing(text, measure));
  return {
    durations,
    quantities: left
      .filter((_, i) => !amounts[i])
      .map((measure) => limitOf(text, folded, measure, detector.lang)),
    uses: [...uses.map(({ use }) => use), ...amounts.filter((use) => use !== undefined)],
    roles: rolesIn(text, folded, detector.roles(words)),
    calls: detector
      .procedures(words)
      .filter(
        ({ start, words: length }) =>
          length > 1 || CALLING.test(folded.slice(Math.max(0, start - 32), start)),
      )
      .map((match) => thing(text, match)),
  };
}

/** A warning with the hazards its words name. */
export function cautionOf(
  { level, text }: Warning,
  span: string,
  { hazards }: Detector,
): ProposedCaution {
  return {
    level,
    text,
    span,
    hazards: oneEach(hazards(wordsOf(text))).map((match) => thing(text, match)),
  };
}

function useOf(
  text: string,
  folded: string,
  match: NameMatch,
  measures: readonly Measure[],
  { lang }: Detector,
): { use: ProposedUse; measure: Measure | undefined } {
  const named = text.slice(match.start, match.end);
  const measure = measures.find(
    ({ end, quantity }) =>
      !LENGTHS.has(quantity.unit ?? '') &&
      end <= match.start &&
      match.start - end < 24 &&
      LINK.test(folded.slice(end, match.start)),
  );
  const from = Math.max(0, match.start - 28);
  const counted = measure ? null : COUNT.exec(folded.slice(from, match.start));
  const start = measure?.start ?? (counted ? from + counted.index : match.start);
  const count = counted && readQuantity(text.slice(start, match.start), lang);
  const plain = count && count.unitText === undefined && count.unit === undefined;
  const quantity = measure?.quantity ?? (plain ? { ...count, unit: `${NS.unit}NUM` } : undefined);
  const span = text.slice(quantity ? start : match.start, match.end);
  return {
    use: { iri: match.iri, text: named, ...(quantity ? { quantity } : {}), span },
    measure,
  };
}

function limitOf(
  text: string,
  folded: string,
  measure: Measure,
  lang: InterfaceLanguage,
): ProposedLimit {
  const span = text.slice(measure.start, measure.end);
  const label = labelOf(folded, measure, lang);
  return { ...(label === undefined ? {} : { label }), ...measure.quantity, span };
}

/** The nearest word before the number that says what is measured; else what the unit tells. */
function labelOf(
  folded: string,
  { start, end, quantity }: Measure,
  lang: InterfaceLanguage,
): string | undefined {
  const lead = folded.slice(Math.max(0, start - 40), start);
  const from = start - lead.length + (/^.*(?:[.;!?:]\s|\d|,\s)/s.exec(lead)?.[0].length ?? 0);
  const around = folded.slice(from, end + 10);
  let best: { at: number; names: readonly string[] } | undefined;
  LABEL_WORDS.forEach((pattern, i) => {
    for (const { index } of around.matchAll(pattern)) {
      const at = from + index;
      if (!best || Math.abs(at - start) < Math.abs(best.at - start))
        best = { at, names: LABELS[i] ?? [] };
    }
  });
  const unit = quantity.unit?.slice(NS.unit.length) ?? '';
  const byUnit = Object.hasOwn(PER_UNIT, unit) ? PER_UNIT[unit] : undefined;
  const [fr, en] = byUnit ?? best?.names.slice(1) ?? [];
  return lang === 'fr' ? fr : en;
}

function rolesIn(text: string, folded: string, named: readonly NameMatch[]): ProposedThing[] {
  const known = oneEach(named);
  const others = rolesInWords(text, folded, (start, end) =>
    known.some((match) => match.start < end && match.end > start),
  );
  return [...known.map((match) => thing(text, match)), ...others];
}

function thing(text: string, { iri, start, end }: NameMatch): ProposedThing {
  const words = text.slice(start, end);
  return { iri, text: words, span: words };
}

/** The first match of each thing. */
function oneEach(matches: readonly NameMatch[]): NameMatch[] {
  const seen = new Set<string>();
  return matches.filter(({ iri }) => !seen.has(iri) && seen.add(iri));
}
