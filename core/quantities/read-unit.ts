import type { InterfaceLanguage } from '../languages.ts';
import { NS } from '../vocabulary.ts';
import { fold, plain } from './fold.ts';
import { TEXT_UNITS, UNITS } from './units.ts';

/** A QUDT IRI, or the words somebody used where QUDT has no unit. */
export type ReadUnit =
  | { readonly unit: string; readonly unitText?: never }
  | { readonly unitText: string; readonly unit?: never };

/**
 * The unit a person typed, by symbol, name or common variant in either language. What is not known
 * is kept as `unitText`; undefined only when nothing was typed.
 */
export function readUnit(text: string, lang: InterfaceLanguage): ReadUnit | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  const known = knownUnit(typed, lang);
  if (known) return known;
  if (/^[a-z][a-z0-9+.-]*:[^\s<>"]+$/i.test(typed)) {
    return { unit: typed.startsWith('unit:') ? NS.unit + typed.slice(5) : typed };
  }
  return { unitText: typed };
}

/** As `readUnit`, for words that may be no unit at all: undefined unless it is a known one. */
export function knownUnit(text: string, lang: InterfaceLanguage): ReadUnit | undefined {
  names ??= { fr: namesFor('fr'), en: namesFor('en') };
  const exact = plain(text).replace(/\.$/, '');
  return names[lang].exact.get(exact) ?? names[lang].folded.get(alike(exact));
}

/** The unit as a field shows it; `readUnit` reads it back. */
export function showUnit(
  { unit, unitText }: { readonly unit?: string; readonly unitText?: string },
  lang: InterfaceLanguage,
): string {
  if (unit === undefined) return unitText ?? '';
  if (!unit.startsWith(NS.unit)) return unit;
  const name = unit.slice(NS.unit.length);
  const written = UNITS.get(name)?.written[lang];
  return written !== undefined && readUnit(written, lang)?.unit === unit ? written : `unit:${name}`;
}

/** What a field offers, the most useful first: `value` is written into it, `label` explains it. */
export function unitChoices(
  lang: InterfaceLanguage,
): { readonly value: string; readonly label: string }[] {
  const known = [...UNITS.values()].filter(({ offered }) => offered);
  return [
    ...known.map(({ written, spoken }) => ({ value: written[lang], label: spoken[lang][1] })),
    ...TEXT_UNITS.map((text) => ({ value: text, label: text })),
  ].map(({ value, label }) => ({ value, label: label || value }));
}

interface Names {
  readonly exact: ReadonlyMap<string, ReadUnit>;
  readonly folded: ReadonlyMap<string, ReadUnit>;
}

/** Without capitals, plurals and dots; “meter” as “metre”, “ug” as “µg”. */
function alike(text: string): string {
  return fold(text)
    .replace(/(?<=[a-z]{2})s\b/g, '')
    .replace(/(me|li)ter/g, '$1tre')
    .replaceAll('μ', 'u')
    .replaceAll('.', '');
}

let names: Readonly<Record<InterfaceLanguage, Names>> | undefined;

/** Symbols and names of the language come before those of the other, the most useful unit before the rest. */
function namesFor(lang: InterfaceLanguage): Names {
  const other = lang === 'fr' ? 'en' : 'fr';
  const exact = new Map<string, ReadUnit>();
  const folded = new Map<string, ReadUnit>();
  const add = (text: string, unit: ReadUnit): void => {
    const key = plain(text).replace(/\.$/, '');
    if (key === '') return;
    if (!exact.has(key)) exact.set(key, unit);
    if (!folded.has(alike(key))) folded.set(alike(key), unit);
  };
  const all = [...UNITS.values()].map((unit) => ({ unit, as: { unit: NS.unit + unit.name } }));
  const each = (texts: (unit: (typeof all)[number]['unit']) => readonly string[]): void => {
    for (const { unit, as } of all) for (const text of texts(unit)) add(text, as);
  };
  each(({ written }) => [written[lang]]);
  for (const text of TEXT_UNITS) add(text, { unitText: text });
  each(({ spoken }) => spoken[lang]);
  each(({ written, spoken }) => [written[other], ...spoken[other]]);
  each(({ others }) => others);
  return { exact, folded };
}

/** Every symbol and name a unit is known by, for readers of longer texts. */
export function unitWords(): string[] {
  const words = [...UNITS.values()].flatMap(({ written, spoken, others }) => [
    written.fr,
    written.en,
    ...spoken.fr,
    ...spoken.en,
    ...others,
  ]);
  return [...new Set([...words, ...TEXT_UNITS])].filter((word) => word !== '');
}
