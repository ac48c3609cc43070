import { expect, test } from 'vitest';
import { readRecurrenceWords } from '../../../core/quantities/read-recurrence.ts';
import { ruleWords } from '../../../web/components/edit-form/rule-builder.ts';
import { testLocale } from '../../support/locales.ts';

const WHENS = [
  '',
  'spring',
  'summer',
  'autumn',
  'winter',
  ...Array.from({ length: 12 }, (_, i) => String(i + 1)),
];
const UNITS = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;

test.each(['fr', 'en'] as const)('all that the choices can say in %s is read back', (lang) => {
  const locale = testLocale(lang);
  for (const [unit, freq] of Object.entries(UNITS)) {
    for (const n of [1, 2, 3, 12]) {
      for (const when of WHENS) {
        const words = ruleWords({ n, unit, days: [], when }, locale);
        const rule = readRecurrenceWords(words, lang);
        expect(rule, words).toContain(`FREQ=${freq}`);
        expect(rule?.includes('BYMONTH='), words).toBe(when !== '');
        expect(rule?.includes(`INTERVAL=${n}`), words).toBe(n > 1);
      }
    }
  }
});

test.each(['fr', 'en'] as const)('days of the week are said and read back in %s', (lang) => {
  const words = ruleWords({ n: 2, unit: 'week', days: [0, 3], when: 'summer' }, testLocale(lang));
  expect(readRecurrenceWords(words, lang), words).toBe(
    'FREQ=WEEKLY;INTERVAL=2;BYMONTH=6,7,8;BYDAY=MO,TH',
  );
});

test('days count for weeks alone', () => {
  const words = ruleWords({ n: 1, unit: 'month', days: [0], when: '' }, testLocale('fr'));
  expect(words).toBe('chaque mois');
});
