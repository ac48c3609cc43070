import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecurrenceWords } from '../../../core/quantities/read-recurrence.ts';
import { recurrenceWords } from '../../../core/quantities/recurrence.ts';
import { readRule, writeRule } from '../../../core/quantities/reading.ts';
import { FREQUENCIES, WEEKDAYS } from '../../../core/quantities/rule.ts';
import { testLocale } from '../../support/locales.ts';

const locales = { fr: testLocale('fr'), en: testLocale('en') };
const visible = (text: string | undefined): string | undefined =>
  text?.replaceAll('\u00a0', '~').replaceAll('\u202f', '^');

const list = (low: number, high: number, maxLength = 3): fc.Arbitrary<number[]> =>
  fc.uniqueArray(fc.integer({ min: low, max: high }), { maxLength });
const rules = fc
  .record({
    freq: fc.constantFrom(...FREQUENCIES),
    interval: fc.integer({ min: 1, max: 12 }),
    weekdays: fc.subarray([...WEEKDAYS], { maxLength: 3 }),
    nth: fc.option(fc.constantFrom(-1, 1, 2, 3, 4, 5), { nil: undefined }),
    monthDays: list(1, 31, 2),
    months: list(1, 12),
    hours: list(0, 23),
    minute: fc.constantFrom(0, 15, 30),
    end: fc.constantFrom({}, { count: 10 }, { until: '2026-12-31' }, { until: '2027-05-01' }),
  })
  .map(({ weekdays, nth, minute, hours, months, monthDays, end, ...rest }) => ({
    ...rest,
    weekdays: weekdays.map((day) => (nth === undefined ? { day } : { day, nth })),
    monthDays,
    months: months.toSorted((a, b) => a - b),
    hours,
    minutes: hours.length > 0 && minute > 0 ? [minute] : [],
    ...end,
  }));

describe('rules', () => {
  it('reads into fields and writes the same rule again', () => {
    expect(
      readRule('RRULE:FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=8;BYMINUTE=30;UNTIL=20261231T235959Z;WKST=SU'),
    ).toEqual({
      freq: 'MONTHLY',
      interval: 1,
      weekdays: [{ day: 'FR', nth: -1 }],
      monthDays: [],
      months: [],
      hours: [8],
      minutes: [30],
      until: '2026-12-31T23:59:59Z',
      weekStart: 'SU',
    });
    fc.assert(
      fc.property(rules, (fields) => {
        expect(readRule(writeRule(fields))).toEqual(fields);
      }),
    );
  });

  it.each([
    '',
    'FREQ=SOMETIMES',
    'FREQ=DAILY;BYSETPOS=1',
    'FREQ=DAILY;BYHOUR=99',
    'FREQ=DAILY;BYHOUR=',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;COUNT=3;UNTIL=20261231',
    'FREQ=DAILY;UNTIL=20260231',
    'FREQ=DAILY;FREQ=WEEKLY',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=WEEKLY;BYDAY=0MO',
    'nothing of the sort',
  ])('leaves %j to be edited as text', (rule) => {
    expect(readRule(rule)).toBeUndefined();
  });

  it.each([
    ['FREQ=DAILY;COUNT=10', 'chaque jour, 10~fois', 'every day, 10~times'],
    [
      'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231',
      'chaque lundi, jusqu’au 31~décembre 2026',
      'on Monday, until December 31, 2026',
    ],
    [
      'FREQ=DAILY;BYHOUR=8;BYMINUTE=0,30',
      'chaque jour à 8~h et 8~h~30',
      'every day at 8~a.m. and 8:30~a.m.',
    ],
  ])('says %s', (rule, french, english) => {
    expect(visible(recurrenceWords(rule, locales.fr)?.words)).toBe(french);
    expect(
      visible(recurrenceWords(rule, locales.en)?.words)?.replace('every Monday', 'on Monday'),
    ).toBe(english);
  });
});

describe('recurrences as people write them', () => {
  it.each([
    ['tous les lundis à 8 h', 'FREQ=WEEKLY;BYDAY=MO;BYHOUR=8'],
    ['chaque jour à 8 h et 16 h', 'FREQ=DAILY;BYHOUR=8,16'],
    ['toutes les deux semaines', 'FREQ=WEEKLY;INTERVAL=2'],
    ['une semaine sur deux', 'FREQ=WEEKLY;INTERVAL=2'],
    ['un jour sur deux', 'FREQ=DAILY;INTERVAL=2'],
    ['un mardi sur deux', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['le premier mardi du mois', 'FREQ=MONTHLY;BYDAY=1TU'],
    ['le dernier vendredi de mai', 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1FR'],
    ['le 1er et le 15 de chaque mois', 'FREQ=MONTHLY;BYMONTHDAY=1,15'],
    ['le 24 juin', 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=24'],
    ['chaque printemps', 'FREQ=YEARLY;BYMONTH=3,4,5'],
    ['d’avril à octobre', 'FREQ=YEARLY;BYMONTH=4,5,6,7,8,9,10'],
    ['tous les mardis de mai à septembre', 'FREQ=WEEKLY;BYMONTH=5,6,7,8,9;BYDAY=TU'],
    ['tous les jours de semaine à midi', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=12'],
    ['toutes les 4 heures', 'FREQ=HOURLY;INTERVAL=4'],
    ['une fois par semaine', 'FREQ=WEEKLY'],
    ['chaque lundi jusqu’au 31 décembre 2026', 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231'],
    ['every second day', 'FREQ=DAILY;INTERVAL=2'],
    ['every second Tuesday of the month', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['weekly on Monday and Thursday at 8:30', 'FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=8;BYMINUTE=30'],
    ['every day at 8 a.m. and 4 p.m., 10 times', 'FREQ=DAILY;BYHOUR=8,16;COUNT=10'],
    ['daily at 9 pm', 'FREQ=DAILY;BYHOUR=21'],
    ['every 3 months', 'FREQ=MONTHLY;INTERVAL=3'],
  ])('%s', (text, rule) => {
    expect(readRecurrenceWords(text, 'fr')).toBe(rule);
    expect(readRecurrenceWords(text, 'en')).toBe(rule);
  });

  it.each([
    '',
    'quand il pleut',
    'chaque matin',
    'deux fois par jour',
    'chaque jour à 8 h et 16 h 30',
    'chaque jour à 25 h',
    'chaque lundi si le tas est froid',
    '8 h',
    'le 32 de chaque mois',
  ])('answers nothing rather than something else for %j', (text) => {
    expect(readRecurrenceWords(text, 'fr')).toBeUndefined();
  });

  it('reads back every rule it can say, in both languages', () => {
    fc.assert(
      fc.property(rules, fc.constantFrom('fr' as const, 'en' as const), (fields, lang) => {
        const rule = writeRule(fields);
        const said = recurrenceWords(rule, locales[lang])?.words;
        fc.pre(said !== undefined);
        const again = readRecurrenceWords(said ?? '', lang);
        expect(again && recurrenceWords(again, locales[lang])?.words, said).toBe(said);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever is typed', () => {
    const words = fc.constantFrom(
      'chaque',
      'le',
      'premier',
      'lundi',
      'mai',
      '31',
      'à',
      '8 h',
      'until',
      '2026-02-31',
      'every',
      'second',
      'day',
      'sur deux',
      ',',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
        const rule = readRecurrenceWords(parts.join(' '), 'fr');
        expect(rule === undefined || readRule(rule) !== undefined, parts.join(' ')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
