import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../core/quantities/numbers.ts';
import { formatQuantity, speakQuantity } from '../../../core/quantities/format-quantity.ts';
import { gaugeOf } from '../../../core/quantities/gauge.ts';
import { durationRange, parseDuration } from '../../../core/quantities/durations.ts';
import { recurrenceWords } from '../../../core/quantities/recurrence.ts';
import { KNOWN_UNITS, unitOf } from '../../../core/quantities/units.ts';
import type { Quantity } from '../../../core/procedure/procedure.ts';
import { NS } from '../../../core/vocabulary.ts';
import { testLocale } from '../../support/locales.ts';

const fr = testLocale('fr');
const en = testLocale('en');
/** U+00A0 written as ~ and U+202F as ^, so that the tables can be read. */
const visible = (text: string | undefined): string | undefined =>
  text?.replaceAll('\u00a0', '~').replaceAll('\u202f', '^');

function quantity(unit: string, numbers: Partial<Quantity>): Quantity {
  return { iri: '#q', label: [], unit: NS.unit + unit, ...numbers };
}

describe('numbers', () => {
  it.each([
    [48000, '48^000', '48,000'],
    [1.5, '1,5', '1.5'],
    [-23.5, '−23,5', '−23.5'],
    [0.833, '0,833', '0.833'],
  ])('%s', (value, french, english) => {
    expect(visible(formatNumber(value, 'fr'))).toBe(french);
    expect(formatNumber(value, 'en')).toBe(english);
  });
});

describe('quantities', () => {
  it.each<[Quantity, string, string]>([
    [quantity('DEG_C', { min: 55, max: 65 }), '55–65~°C', '55–65~°C'],
    [quantity('M3', { min: 1 }), '≥~1~m³', '≥~1~m³'],
    [quantity('PERCENT', { max: 15 }), '≤~15~%', '≤~15%'],
    [quantity('PERCENT', { min: 50, max: 60 }), '50–60~%', '50–60%'],
    [quantity('YR', { min: 7 }), '≥~7~ans', '≥~7~years'],
    [quantity('DAY', { value: 1 }), '1~jour', '1~day'],
    [quantity('DAY', { value: 1.5 }), '1,5~jour', '1.5~days'],
    [quantity('PER-MIN', { min: 100, max: 120 }), '100–120/min', '100–120/min'],
    [quantity('NUM', { min: 25, max: 30 }), '25–30', '25–30'],
    [quantity('HR', { min: 4, max: 4 }), '4~h', '4~h'],
    [quantity('Wombat', { value: 3 }), '3~Wombat', '3~Wombat'],
    [
      { iri: '#q', label: [], min: -23.5, max: -22.5, unitText: 'LUFS' },
      '−23,5~à −22,5~LUFS',
      '−23.5 to −22.5~LUFS',
    ],
    [{ iri: '#q', label: [], value: 2, unitText: 'poignées' }, '2~poignées', '2~poignées'],
    [
      { iri: '#q', label: [], value: 2, unit: 'urn:x/constructor' },
      '2~constructor',
      '2~constructor',
    ],
  ])('%o', (value, french, english) => {
    expect(visible(formatQuantity(value, fr))).toBe(french);
    expect(visible(formatQuantity(value, en))).toBe(english);
  });

  it('is undefined without a number, and says numbers aloud', () => {
    expect(formatQuantity({ iri: '#q', label: [] } as Quantity, fr)).toBeUndefined();
    expect(speakQuantity(quantity('DEG_C', { min: 25, max: 30 }), fr)).toMatch(
      /^de 25.à 30 degrés Celsius$|^de 25 à 30 degrés Celsius$/,
    );
    expect(speakQuantity(quantity('M3', { min: 1 }), fr)).toBe('au moins 1 mètre cube');
    expect(speakQuantity(quantity('M3', { max: 2 }), en)).toBe('at most 2 cubic metres');
  });

  it('has a symbol and spoken names for every known unit', () => {
    for (const name of KNOWN_UNITS) {
      const unit = unitOf(NS.unit + name, undefined);
      if (name === 'NUM' || name === 'UNITLESS') continue;
      for (const lang of ['fr', 'en'] as const) {
        expect(unit.symbol[lang]).not.toBe('');
        expect(unit.spoken[lang].every((word) => word !== '')).toBe(true);
      }
    }
  });
});

describe('gauges', () => {
  it('keeps the band inside the line', () => {
    expect(gaugeOf(quantity('PERCENT', { min: 50, max: 60 }))).toEqual({ from: 0.5, to: 0.6 });
    expect(gaugeOf(quantity('DEG_C', { min: 55, max: 65 }))).toEqual({ from: 0.55, to: 0.65 });
    expect(gaugeOf(quantity('M3', { min: 1 }))).toMatchObject({ to: 1 });
    for (const n of [0.001, 0.5, 3, 42, 999, 48000]) {
      for (const bounds of [{ min: n }, { max: n }, { min: n, max: n * 1.1 }]) {
        const gauge = gaugeOf(quantity('L', bounds));
        expect(gauge).toBeDefined();
        if (!gauge) continue;
        expect(gauge.from).toBeGreaterThanOrEqual(0);
        expect(gauge.to).toBeLessThanOrEqual(1);
        expect(gauge.to).toBeGreaterThan(gauge.from);
      }
    }
  });

  it('draws nothing for exact values, zero limits and negative numbers without a known range', () => {
    expect(gaugeOf(quantity('HZ', { value: 440 }))).toBeUndefined();
    expect(gaugeOf(quantity('MIN', { max: 0 }))).toBeUndefined();
    expect(gaugeOf(quantity('L', { min: -3, max: -1 }))).toBeUndefined();
    expect(
      gaugeOf({ iri: '#', label: [], min: -23.5, max: -22.5, unitText: 'LUFS' }),
    ).toBeDefined();
  });
});

describe('durations', () => {
  it.each([
    ['P18D', 'P21D', '18~à 21~jours', '18 to 21~days'],
    ['P4D', 'P4D', '4~jours', '4~days'],
    ['P1D', undefined, 'au moins 1~jour', 'at least 1~day'],
    [undefined, 'PT1H', '1~heure au plus', '1~hour at most'],
    ['PT20S', 'PT30S', '20~à 30~secondes', '20 to 30~seconds'],
    ['PT30S', 'PT1M', '30~secondes~à 1~minute', '30~seconds to 1~minute'],
    ['P1DT12H', 'P1DT12H', '1~jour 12~heures', '1~day 12~hours'],
    ['soon', 'soon', 'soon', 'soon'],
  ])('%s to %s', (min, max, french, english) => {
    expect(visible(durationRange(min, max, fr))).toBe(french);
    expect(visible(durationRange(min, max, en))).toBe(english);
  });

  it.each(['P', 'PT', 'P1DT', '4 days', '-P1D', ''])('refuses %j', (lexical) => {
    expect(parseDuration(lexical)).toBeUndefined();
  });
});

describe('recurrences', () => {
  it.each([
    ['FREQ=DAILY;BYHOUR=8,16', 'chaque jour à 8~h et 16~h', 'every day at 8~a.m. and 4~p.m.'],
    ['FREQ=WEEKLY;BYDAY=TU', 'chaque mardi', 'every Tuesday'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR',
      'toutes les 2~semaines, le lundi et vendredi',
      'every 2~weeks, on Monday and Friday',
    ],
    ['FREQ=WEEKLY', 'chaque semaine', 'every week'],
    ['FREQ=MONTHLY;BYDAY=1TU', 'le premier mardi du mois', 'on the first Tuesday of the month'],
    ['FREQ=MONTHLY;BYMONTHDAY=1', 'le 1ᵉʳ de chaque mois', 'on day 1 of every month'],
    [
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'le dernier jour de chaque mois',
      'on the last day of every month',
    ],
    ['FREQ=YEARLY;BYMONTH=2', 'chaque année en février', 'every year in February'],
    [
      'FREQ=YEARLY;BYMONTH=4,5,6,7,8,9,10',
      'chaque année d’avril à octobre',
      'every year from April to October',
    ],
    ['RRULE:FREQ=DAILY;INTERVAL=3', 'tous les 3~jours', 'every 3~days'],
    ['FREQ=DAILY;BYHOUR=7;BYMINUTE=30', 'chaque jour à 7~h~30', 'every day at 7:30~a.m.'],
  ])('%s', (rule, french, english) => {
    expect(visible(recurrenceWords(rule, fr)?.words)).toBe(french);
    expect(visible(recurrenceWords(rule, en)?.words)).toBe(english);
  });

  it.each([
    '',
    'FREQ=SOMETIMES',
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=DAILY;BYHOUR=99',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=1MO,2TU',
  ])('leaves %j to be shown as written', (rule) => {
    expect(recurrenceWords(rule, fr)).toBeUndefined();
  });
});
