import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  durationProblem,
  durationSeconds,
  normaliseDuration,
  normaliseNumber,
  rangeProblem,
  readQuantity,
  readUnit,
  showDuration,
  showNumber,
  showUnit,
  unitChoices,
} from '../../../core/quantities/reading.ts';
import { KNOWN_UNITS } from '../../../core/quantities/units.ts';
import { NS } from '../../../core/vocabulary.ts';
import { testLocale } from '../../support/locales.ts';

const unit = (name: string): { unit: string } => ({ unit: NS.unit + name });
const language = fc.constantFrom('fr' as const, 'en' as const);

describe('numbers as people write them', () => {
  it.each([
    ['1,5', '1.5', '1.5'],
    ['1.5', '1.5', '1.5'],
    ['1,500', '1.5', '1500'],
    ['0,500', '0.5', '0.5'],
    ['1.500', '1.5', '1.5'],
    ['1 500', '1500', '1500'],
    ['1\u00a0500,25', '1500.25', '1500.25'],
    ['12\u202f000', '12000', '12000'],
    ['1’500', '1500', '1500'],
    ['1,500.25', '1500.25', '1500.25'],
    ['1.500,25', '1500.25', '1500.25'],
    ['1.500.000', '1500000', '1500000'],
    ['½', '0.5', '0.5'],
    ['1 ½', '1.5', '1.5'],
    ['1½', '1.5', '1.5'],
    ['1 1/2', '1.5', '1.5'],
    ['1/3', '0.3333', '0.3333'],
    ['\u22125', '-5', '-5'],
    ['+ 5', '5', '5'],
    ['-0', '0', '0'],
    ['007', '7', '7'],
    ['12,', '12', '12'],
    [',5', '0.5', '0.5'],
    [
      '123456789012345678901234567890,10',
      '123456789012345678901234567890.1',
      '123456789012345678901234567890.1',
    ],
  ])('%j', (text, french, english) => {
    expect(normaliseNumber(text, 'fr')).toBe(french);
    expect(normaliseNumber(text, 'en')).toBe(english);
  });

  it.each(['', ' ', 'x', '1e3', '1,2,3', '1 50', '--5', '1/0', '5 kg', '٣', '.', ',', '-'])(
    'does not take %j for a number',
    (text) => {
      expect(normaliseNumber(text, 'fr')).toBeUndefined();
      expect(normaliseNumber(text, 'en')).toBeUndefined();
    },
  );

  it('shows what it reads', () => {
    expect(showNumber('1.50', 'fr')).toBe('1,5');
    expect(showNumber('1500', 'en')).toBe('1500');
    expect(showNumber('-25.0', 'fr')).toBe('-25');
    expect(showNumber('soon', 'fr')).toBe('soon');
    const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(99_999));
    fc.assert(
      fc.property(decimal, language, ([whole, part], lang) => {
        const canonical = normaliseNumber(`${whole}.${part}`, 'en');
        expect(canonical).toBeDefined();
        expect(normaliseNumber(showNumber(canonical ?? '', lang), lang)).toBe(canonical);
      }),
    );
  });
});

describe('durations as people write them', () => {
  it.each([
    ['30 min', 'PT30M'],
    ['1 h 30', 'PT1H30M'],
    ['1h30', 'PT1H30M'],
    ['1:30', 'PT1H30M'],
    ['4 jours', 'P4D'],
    ['2 semaines', 'P14D'],
    ['une demi-heure', 'PT30M'],
    ['trois quarts d’heure', 'PT45M'],
    ['un quart d’heure', 'PT15M'],
    ['une heure et demie', 'PT1H30M'],
    ['une heure et quart', 'PT1H15M'],
    ['deux jours et demi', 'P2DT12H'],
    ['1,5 jour', 'P1DT12H'],
    ['1 ½ h', 'PT1H30M'],
    ['0,1 s', 'PT0.1S'],
    ['half an hour', 'PT30M'],
    ['two days', 'P2D'],
    ['two and a half hours', 'PT2H30M'],
    ['an hour and a half', 'PT1H30M'],
    ['3 hours, 20 minutes', 'PT3H20M'],
    ['2 min 30', 'PT2M30S'],
    ['90 s', 'PT90S'],
    ['48 h', 'PT48H'],
    ['PT90M', 'PT90M'],
    ['pt1h30m', 'PT1H30M'],
    ['P2W', 'P14D'],
    ['0 min', 'PT0S'],
  ])('%s', (text, lexical) => {
    expect(normaliseDuration(text, 'fr')).toBe(lexical);
    expect(normaliseDuration(text, 'en')).toBe(lexical);
  });

  it.each([
    '',
    '5',
    'bof',
    '-5 min',
    '2 mois',
    '1 an',
    'P1Y',
    'P1M',
    '4 à 5 jours',
    '5 kg',
    'PT',
    '1 h 75 kg',
  ])('does not take %j for a duration', (text) => {
    expect(normaliseDuration(text, 'fr')).toBeUndefined();
    expect(normaliseDuration(text, 'en')).toBeUndefined();
  });

  it('shows what it reads, and keeps how long it is', () => {
    expect(showDuration('PT1H30M', 'fr')).toBe('1 h 30 min');
    expect(showDuration('P4D', 'fr')).toBe('4 jours');
    expect(showDuration('P1DT0.5S', 'fr')).toBe('1 jour 0,5 s');
    expect(showDuration('P1D', 'en')).toBe('1 day');
    expect(showDuration('P1Y', 'fr')).toBe('P1Y');
    const parts = fc.tuple(fc.nat(400), fc.nat(30), fc.nat(90), fc.nat(900));
    fc.assert(
      fc.property(parts, language, ([d, h, m, s], lang) => {
        const lexical = `P${d}DT${h}H${m}M${s / 10}S`;
        const read = normaliseDuration(lexical, lang);
        expect(durationSeconds(read ?? '')).toBeCloseTo(d * 86_400 + h * 3600 + m * 60 + s / 10, 3);
        expect(normaliseDuration(showDuration(read ?? '', lang), lang)).toBe(read);
      }),
    );
  });
});

describe('units as people write them', () => {
  it.each([
    ['degrés', 'DEG_C'],
    ['C', 'DEG_C'],
    ['℃', 'DEG_C'],
    ['litre', 'L'],
    ['l', 'L'],
    ['liters', 'L'],
    ['kgs', 'KiloGM'],
    ['pouces', 'IN'],
    ['pi', 'FT'],
    ['lb', 'LB'],
    ['tasse', 'CUP_US'],
    ['c. à soupe', 'TBSP'],
    ['m3', 'M3'],
    ['mètres cubes', 'M3'],
    ['KG', 'KiloGM'],
    ['min.', 'MIN'],
    ['Mo', 'MegaBYTE'],
    ['bpm', 'BEAT-PER-MIN'],
    ['mm Hg', 'MilliM_HG'],
    ['mg/kg', 'MilliGM-PER-KiloGM'],
    ['images par seconde', 'FRAME-PER-SEC'],
    ['fps', 'FRAME-PER-SEC'],
    ['°', 'DEG'],
    ['nombre', 'NUM'],
  ])('%s', (text, name) => {
    expect(readUnit(text, 'fr')).toEqual(unit(name));
    expect(readUnit(text, 'en')).toEqual(unit(name));
  });

  it('keeps the words of units nobody knows, and reads nothing from nothing', () => {
    expect(readUnit(' Grosses poignées ', 'fr')).toEqual({ unitText: 'Grosses poignées' });
    expect(readUnit('LUFS', 'fr')).toEqual({ unitText: 'LUFS' });
    expect(readUnit('  ', 'fr')).toBeUndefined();
  });

  it('reads back every unit it shows, those of the table and others', () => {
    for (const lang of ['fr', 'en'] as const) {
      for (const name of [...KNOWN_UNITS, 'GM-PER-M3', 'Wombat']) {
        expect(readUnit(showUnit(unit(name), lang), lang)).toEqual(unit(name));
      }
      expect(readUnit(showUnit({ unit: 'urn:x:y' }, lang), lang)).toEqual({ unit: 'urn:x:y' });
    }
  });

  it('offers each unit once, the most used ones first', () => {
    for (const lang of ['fr', 'en'] as const) {
      const values = unitChoices(lang).map(({ value }) => value);
      expect(new Set(values).size).toBe(values.length);
      expect(values.slice(0, 14)).toEqual(expect.arrayContaining(['L', 'kg', 'm', '°C', '%']));
    }
    expect(unitChoices('fr')).toContainEqual({ value: 'pi', label: 'pieds' });
    expect(unitChoices('en')).toContainEqual({ value: 'ft', label: 'feet' });
  });
});

describe('quantities as people write them', () => {
  it.each([
    ['25 à 30 °C', { min: '25', max: '30', ...unit('DEG_C') }],
    ['entre 1 et 1,5 m', { min: '1', max: '1.5', ...unit('M') }],
    ['au moins 1 m³', { min: '1', ...unit('M3') }],
    ['≥ 55 °C', { min: '55', ...unit('DEG_C') }],
    ['max 65 °C', { max: '65', ...unit('DEG_C') }],
    ['2-3 kg', { min: '2', max: '3', ...unit('KiloGM') }],
    ['environ 5 L', { value: '5', approximate: true, ...unit('L') }],
    ['10 %', { value: '10', ...unit('PERCENT') }],
    ['5 min', { value: '5', ...unit('MIN') }],
    ['min. 5 min', { min: '5', ...unit('MIN') }],
    ['−5 à −2 °C', { min: '-5', max: '-2', ...unit('DEG_C') }],
    ['−23,5 à −22,5 LUFS', { min: '-23.5', max: '-22.5', unitText: 'LUFS' }],
    ['25 °C à 30 °C', { min: '25', max: '30', ...unit('DEG_C') }],
    ['pH 6,5 à 7', { min: '6.5', max: '7', ...unit('PH') }],
    ['37 ± 0,5 °C', { min: '36.5', max: '37.5', ...unit('DEG_C') }],
    ['1 1/2 tasse', { value: '1.5', ...unit('CUP_US') }],
    ['une demi tasse', { value: '0.5', ...unit('CUP_US') }],
    ['deux poignées', { value: '2', unitText: 'poignées' }],
    ['10 kg ou plus', { min: '10', ...unit('KiloGM') }],
    ['1 000 kg', { value: '1000', ...unit('KiloGM') }],
    ['3', { value: '3' }],
    ['30 à 25 °C', { min: '30', max: '25', ...unit('DEG_C') }],
    ['5 L d’eau tiède', { value: '5', unitText: 'L d’eau tiède' }],
  ])('%s', (text, quantity) => {
    expect(readQuantity(text, 'fr')).toEqual(quantity);
  });

  it.each([
    ['1,500 L', { value: '1500', ...unit('L') }],
    ['between 2 and 3 cups', { min: '2', max: '3', ...unit('CUP_US') }],
    ['at most 65 F', { max: '65', ...unit('DEG_F') }],
    ['half a cup', { value: '0.5', ...unit('CUP_US') }],
  ])('%s in English', (text, quantity) => {
    expect(readQuantity(text, 'en')).toEqual(quantity);
  });

  it.each(['', 'beaucoup', '50 cm à 1 m', 'kg'])('does not take %j for a quantity', (text) => {
    expect(readQuantity(text, 'fr')).toBeUndefined();
  });

  it('never throws, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom(
            '1',
            '½',
            ' ',
            ',',
            '.',
            'à',
            '-',
            '±',
            'kg',
            'h',
            'un ',
            '/',
            'max ',
            '·',
          ),
        )
        .map((p) => p.join('')),
    );
    fc.assert(
      fc.property(typed, language, (text, lang) => {
        for (const read of [normaliseNumber, normaliseDuration, readUnit, readQuantity])
          read(text, lang);
        const number = normaliseNumber(text, lang);
        expect(number ?? '0').toMatch(/^-?\d+(\.\d*[1-9])?$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('checks', () => {
  const { has } = testLocale('fr');

  it.each([
    [{ min: '30', max: '25' }, 'min-above-max'],
    [{ value: '3', max: '5' }, 'value-and-range'],
    [{ value: 'beaucoup' }, 'not-a-number'],
    [{ min: '25', max: '30' }, undefined],
    [{ value: '3', min: '', max: ' ' }, undefined],
    [{}, undefined],
  ])('%j', (numbers, problem) => {
    expect(rangeProblem(numbers)).toBe(problem);
    expect(problem === undefined || has(`quantity-problem-${problem}`)).toBe(true);
  });

  it.each([
    [{ min: 'P2D', max: 'PT24H' }, 'shorter-than-min'],
    [{ min: 'PT24H', max: 'P1D' }, undefined],
    [{ max: 'soon' }, 'not-a-duration'],
  ])('%j', (durations, problem) => {
    expect(durationProblem(durations)).toBe(problem);
    expect(problem === undefined || has(`quantity-problem-${problem}`)).toBe(true);
  });
});
