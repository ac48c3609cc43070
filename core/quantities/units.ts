import type { InterfaceLanguage } from '../languages.ts';
import { NS } from '../vocabulary.ts';

/** Singular and plural, as they are said. */
type Spoken = readonly [one: string, many: string];

export interface Unit {
  /** What is written after a number; '' for pure numbers. */
  readonly symbol: Readonly<Record<InterfaceLanguage, string>>;
  readonly spoken: Readonly<Record<InterfaceLanguage, Spoken>>;
}

/** Same symbol in both languages. */
function si(symbol: string, fr: Spoken, en: Spoken): Unit {
  return { symbol: { fr: symbol, en: symbol }, spoken: { fr, en } };
}

/** No symbol in common use: written in words. */
function worded(fr: Spoken, en: Spoken): Unit {
  return { symbol: { fr: fr[1], en: en[1] }, spoken: { fr, en } };
}

const NONE: Unit = si('', ['', ''], ['', '']);
const HERTZ = si('Hz', ['hertz', 'hertz'], ['hertz', 'hertz']);
const DECIBEL = si('dB', ['décibel', 'décibels'], ['decibel', 'decibels']);
const BEATS = si('/min', ['par minute', 'par minute'], ['per minute', 'per minute']);
const DAY = worded(['jour', 'jours'], ['day', 'days']);
const WEEK = worded(['semaine', 'semaines'], ['week', 'weeks']);
const MONTH = worded(['mois', 'mois'], ['month', 'months']);
const YEAR = worded(['an', 'ans'], ['year', 'years']);

/** By local name of the QUDT unit (http://qudt.org/vocab/unit/). */
const BY_NAME: Readonly<Record<string, Unit>> = {
  NUM: NONE,
  UNITLESS: NONE,
  M: si('m', ['mètre', 'mètres'], ['metre', 'metres']),
  KiloM: si('km', ['kilomètre', 'kilomètres'], ['kilometre', 'kilometres']),
  CentiM: si('cm', ['centimètre', 'centimètres'], ['centimetre', 'centimetres']),
  MilliM: si('mm', ['millimètre', 'millimètres'], ['millimetre', 'millimetres']),
  MicroM: si('µm', ['micromètre', 'micromètres'], ['micrometre', 'micrometres']),
  M2: si('m²', ['mètre carré', 'mètres carrés'], ['square metre', 'square metres']),
  CentiM2: si(
    'cm²',
    ['centimètre carré', 'centimètres carrés'],
    ['square centimetre', 'square centimetres'],
  ),
  HA: si('ha', ['hectare', 'hectares'], ['hectare', 'hectares']),
  M3: si('m³', ['mètre cube', 'mètres cubes'], ['cubic metre', 'cubic metres']),
  L: si('L', ['litre', 'litres'], ['litre', 'litres']),
  MilliL: si('mL', ['millilitre', 'millilitres'], ['millilitre', 'millilitres']),
  'L-PER-M2': si(
    'L/m²',
    ['litre par mètre carré', 'litres par mètre carré'],
    ['litre per square metre', 'litres per square metre'],
  ),
  'MilliL-PER-KiloGM': si(
    'mL/kg',
    ['millilitre par kilogramme', 'millilitres par kilogramme'],
    ['millilitre per kilogram', 'millilitres per kilogram'],
  ),
  KiloGM: si('kg', ['kilogramme', 'kilogrammes'], ['kilogram', 'kilograms']),
  GM: si('g', ['gramme', 'grammes'], ['gram', 'grams']),
  MilliGM: si('mg', ['milligramme', 'milligrammes'], ['milligram', 'milligrams']),
  MicroGM: si('µg', ['microgramme', 'microgrammes'], ['microgram', 'micrograms']),
  TONNE: si('t', ['tonne', 'tonnes'], ['tonne', 'tonnes']),
  DEG_C: si('°C', ['degré Celsius', 'degrés Celsius'], ['degree Celsius', 'degrees Celsius']),
  DEG_F: si(
    '°F',
    ['degré Fahrenheit', 'degrés Fahrenheit'],
    ['degree Fahrenheit', 'degrees Fahrenheit'],
  ),
  K: si('K', ['kelvin', 'kelvins'], ['kelvin', 'kelvins']),
  DEG: si('°', ['degré', 'degrés'], ['degree', 'degrees']),
  PERCENT: si('%', ['pour cent', 'pour cent'], ['per cent', 'per cent']),
  PPM: si(
    'ppm',
    ['partie par million', 'parties par million'],
    ['part per million', 'parts per million'],
  ),
  PH: si('pH', ['de pH', 'de pH'], ['pH', 'pH']),
  SEC: si('s', ['seconde', 'secondes'], ['second', 'seconds']),
  MilliSEC: si('ms', ['milliseconde', 'millisecondes'], ['millisecond', 'milliseconds']),
  MIN: si('min', ['minute', 'minutes'], ['minute', 'minutes']),
  HR: si('h', ['heure', 'heures'], ['hour', 'hours']),
  DAY,
  WK: WEEK,
  MO: MONTH,
  YR: YEAR,
  HZ: HERTZ,
  Hz: HERTZ,
  KiloHZ: si('kHz', ['kilohertz', 'kilohertz'], ['kilohertz', 'kilohertz']),
  'PER-MIN': BEATS,
  BEAT_PER_MIN: BEATS,
  'BEAT-PER-MIN': BEATS,
  'PER-SEC': si('/s', ['par seconde', 'par seconde'], ['per second', 'per second']),
  'PER-HR': si('/h', ['par heure', 'par heure'], ['per hour', 'per hour']),
  'PER-DAY': worded(['par jour', 'par jour'], ['per day', 'per day']),
  DB: DECIBEL,
  DeciB: DECIBEL,
  DeciB_M: si('dBm', ['dBm', 'dBm'], ['dBm', 'dBm']),
  DeciB_C: si('dBc', ['dBc', 'dBc'], ['dBc', 'dBc']),
  V: si('V', ['volt', 'volts'], ['volt', 'volts']),
  A: si('A', ['ampère', 'ampères'], ['ampere', 'amperes']),
  W: si('W', ['watt', 'watts'], ['watt', 'watts']),
  KiloW: si('kW', ['kilowatt', 'kilowatts'], ['kilowatt', 'kilowatts']),
  'KiloW-HR': si('kWh', ['kilowattheure', 'kilowattheures'], ['kilowatt hour', 'kilowatt hours']),
  'W-HR': si('Wh', ['wattheure', 'wattheures'], ['watt hour', 'watt hours']),
  J: si('J', ['joule', 'joules'], ['joule', 'joules']),
  N: si('N', ['newton', 'newtons'], ['newton', 'newtons']),
  PA: si('Pa', ['pascal', 'pascals'], ['pascal', 'pascals']),
  KiloPA: si('kPa', ['kilopascal', 'kilopascals'], ['kilopascal', 'kilopascals']),
  BAR: si('bar', ['bar', 'bars'], ['bar', 'bars']),
  LUX: si('lx', ['lux', 'lux'], ['lux', 'lux']),
  CD: si('cd', ['candela', 'candelas'], ['candela', 'candelas']),
  LM: si('lm', ['lumen', 'lumens'], ['lumen', 'lumens']),
  'M-PER-SEC': si(
    'm/s',
    ['mètre par seconde', 'mètres par seconde'],
    ['metre per second', 'metres per second'],
  ),
  'KiloM-PER-HR': si(
    'km/h',
    ['kilomètre par heure', 'kilomètres par heure'],
    ['kilometre per hour', 'kilometres per hour'],
  ),
  BIT: si('bit', ['bit', 'bits'], ['bit', 'bits']),
  BYTE: {
    symbol: { fr: 'o', en: 'B' },
    spoken: { fr: ['octet', 'octets'], en: ['byte', 'bytes'] },
  },
  MegaBYTE: {
    symbol: { fr: 'Mo', en: 'MB' },
    spoken: { fr: ['mégaoctet', 'mégaoctets'], en: ['megabyte', 'megabytes'] },
  },
  GigaBYTE: {
    symbol: { fr: 'Go', en: 'GB' },
    spoken: { fr: ['gigaoctet', 'gigaoctets'], en: ['gigabyte', 'gigabytes'] },
  },
  PIXEL: si('px', ['pixel', 'pixels'], ['pixel', 'pixels']),
  PX: si('px', ['pixel', 'pixels'], ['pixel', 'pixels']),
  FT: { symbol: { fr: 'pi', en: 'ft' }, spoken: { fr: ['pied', 'pieds'], en: ['foot', 'feet'] } },
  IN: {
    symbol: { fr: 'po', en: 'in' },
    spoken: { fr: ['pouce', 'pouces'], en: ['inch', 'inches'] },
  },
  LB: si('lb', ['livre', 'livres'], ['pound', 'pounds']),
};

/** Units QUDT does not have, as people write them in schema:unitText. */
const BY_TEXT: Readonly<Record<string, Unit>> = {
  LUFS: si('LUFS', ['LUFS', 'LUFS'], ['LUFS', 'LUFS']),
  LU: si('LU', ['LU', 'LU'], ['LU', 'LU']),
  dBFS: si('dBFS', ['dBFS', 'dBFS'], ['dBFS', 'dBFS']),
  dBTP: si('dBTP', ['dBTP', 'dBTP'], ['dBTP', 'dBTP']),
  px: si('px', ['pixel', 'pixels'], ['pixel', 'pixels']),
};

/**
 * The unit of a QUDT IRI or of a text. An unknown IRI is shown by its local name and an unknown
 * text as it is; neither makes a unit without symbol.
 */
export function unitOf(unit: string | undefined, text: string | undefined): Unit {
  if (unit !== undefined) {
    const name = unit.startsWith(NS.unit)
      ? unit.slice(NS.unit.length)
      : (unit.split(/[#/]/).findLast((part) => part !== '') ?? '');
    const known = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
    return known ?? si(name, [name, name], [name, name]);
  }
  if (text === undefined || text === '') return NONE;
  const known = Object.hasOwn(BY_TEXT, text) ? BY_TEXT[text] : undefined;
  return known ?? si(text, [text, text], [text, text]);
}

/** The QUDT units people are offered, by local name. */
export const KNOWN_UNITS: readonly string[] = Object.keys(BY_NAME);
