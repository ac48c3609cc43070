import type { InterfaceLanguage } from '../languages.ts';
import { NS } from '../vocabulary.ts';
import { UNITS_TABLE } from './units-table.ts';

/** Singular and plural, as they are said. */
type Spoken = readonly [one: string, many: string];

export interface Unit {
  /** What is written after a number; '' for pure numbers. */
  readonly symbol: Readonly<Record<InterfaceLanguage, string>>;
  readonly spoken: Readonly<Record<InterfaceLanguage, Spoken>>;
}

/** A line of the table. */
export interface TableUnit extends Unit {
  /** Local name of the QUDT unit (http://qudt.org/vocab/unit/). */
  readonly name: string;
  /** What a field shows: the symbol, or the plural word where there is none. */
  readonly written: Readonly<Record<InterfaceLanguage, string>>;
  readonly others: readonly string[];
  /** False for spellings that QUDT does not have. */
  readonly offered: boolean;
}

const [OFFERED = '', SHOWN = ''] = UNITS_TABLE.split('\n-\n');

/** The units of the table by local name, in its order. */
export const UNITS: ReadonlyMap<string, TableUnit> = new Map(
  [...tableUnits(OFFERED, true), ...tableUnits(SHOWN, false)].map((unit) => [unit.name, unit]),
);

/** The QUDT units people are offered and those only shown, by local name. */
export const KNOWN_UNITS: readonly string[] = [...UNITS.keys()];

/** Units QUDT does not have, as people write them in schema:unitText; the same in both languages. */
export const TEXT_UNITS: readonly string[] = ['LUFS', 'LU', 'dBFS', 'dBTP', 'cents', 'L/m²'];

/**
 * The unit of a QUDT IRI or of a text. An unknown IRI is shown by its local name and an unknown
 * text as it is; neither makes a unit without symbol.
 */
export function unitOf(unit: string | undefined, text: string | undefined): Unit {
  if (unit !== undefined) {
    const name = unit.startsWith(NS.unit)
      ? unit.slice(NS.unit.length)
      : (unit.split(/[#/]/).findLast((part) => part !== '') ?? '');
    return UNITS.get(name) ?? same(name);
  }
  return text === 'px' ? (UNITS.get('PIXEL') ?? same(text)) : same(text ?? '');
}

function same(text: string): Unit {
  return { symbol: { fr: text, en: text }, spoken: { fr: [text, text], en: [text, text] } };
}

function tableUnits(lines: string, offered: boolean): TableUnit[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', symbols = '', fr = '', en = '', others = ''] = line.split('|');
      const plain = name === 'NUM' || name === 'UNITLESS';
      const said = { fr: spoken(fr), en: spoken(en) };
      const [symbolFr = '', symbolEn = symbolFr] = symbols.replaceAll('(s)', 's').split(',');
      const written = { fr: symbolFr || said.fr[1], en: symbolEn || said.en[1] };
      return {
        name,
        symbol: plain ? { fr: '', en: '' } : written,
        spoken: plain ? { fr: ['', ''], en: ['', ''] } : said,
        written,
        others: others.split(','),
        offered,
      };
    });
}

function spoken(text: string): Spoken {
  const [one = '', many = one.replaceAll('(s)', 's')] = text.split(':');
  return [one.replaceAll('(s)', ''), many];
}
