import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepDepthsAreSound, textsOf, wordsMissing } from './words.ts';
import { structureFromText } from '../../../core/from-text/structure-from-text.ts';
import * as notes from './notes.ts';

const { context, ...texts } = notes;
const lines = fc.oneof(
  fc.constantFrom(...Object.values(texts).flatMap((text) => text.split('\n'))),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '',
    '# Étapes',
    '## Matériel',
    '* x',
    '1. ',
    '1.',
    '1.1 a',
    'a) b',
    '---',
    '- [ ] à faire',
    'Si x : y',
    'Sinon',
    'Si',
    'If :',
    '⚠',
    'Attention',
    'Danger :',
    'Quand :',
    'Quand : demain',
    'Notes : rien. Ne pas.',
    '**Gras**',
    '> cité',
    'שלום עולם',
    '1. שלום: 5 kg',
    '> # x',
    '[1/2/26, 9:00] A: 1. b',
    'Pendant ce temps',
    'Étape 2',
    '2️⃣ deux',
    'ET PUIS',
    'puis',
    'D’abord',
    'Qui : Léa',
    'Qui : jardinier Léo',
    'Faut avoir :',
    'Pas oublier :',
    '- 3 brouettes de foin',
    '1) d’abord',
    'Répéter les étapes 1 et 2 tant que c’est sec',
    '3. Répéter tout 3 fois',
    'Mesurer. Si x, y, sinon z. Noter.',
    'Monter à 1 m 20 au-dessus de 2 m',
  ),
);
const pasted = fc
  .array(fc.tuple(fc.constantFrom('', '  ', '\t', '\u00a0', '    '), lines), { maxLength: 14 })
  .chain((parts) =>
    fc.constantFrom('\n', '\r\n', '\n\n').map((end) => parts.map(([a, b]) => a + b).join(end)),
  );

describe('nothing of a pasted text is lost', () => {
  it.each(Object.entries(texts))('%s', (_, text) => {
    const read = structureFromText(text, context);
    expect(wordsMissing(text, read)).toEqual([]);
    expect(stepDepthsAreSound(read.steps)).toBe(true);
  });

  it('whatever the lines are', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const read = structureFromText(text, context);
        expect(wordsMissing(text, read)).toEqual([]);
        expect(stepDepthsAreSound(read.steps)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('finds only excerpts that are in the text', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { steps } = structureFromText(text, context);
        for (const { text: words, detail, ...step } of steps) {
          const said = `${words}\n${detail ?? ''}`;
          for (const { from } of step.durations) expect(said).toContain(from);
          for (const { span } of [...step.quantities, ...step.uses, ...step.roles, ...step.calls]) {
            expect(said).toContain(span);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('long and hostile texts', () => {
  const hostile: Record<string, string> = {
    numbers: '1 '.repeat(50_000),
    fractions: '1/'.repeat(50_000),
    groups: '111 '.repeat(25_000),
    hours: '1 h '.repeat(25_000),
    ranges: '25 à '.repeat(20_000),
    conditions: '- Si a, '.repeat(12_000),
    'short lines': '\n- x'.repeat(25_000),
    sentences: 'a. '.repeat(33_000),
    stops: '. '.repeat(50_000),
    brackets: '('.repeat(100_000),
    spaces: `x${' '.repeat(100_000)}y`,
    tabs: `${'\t'.repeat(100_000)}x`,
    dots: '.'.repeat(100_000),
    'a long list of needs': `Matériel : ${'a, '.repeat(33_000)}`,
    'open brackets': `Matériel : ${'a, ('.repeat(25_000)}`,
    colons: 'a: '.repeat(33_000),
    stars: '**'.repeat(50_000),
    loops: 'répéter jusqu’à '.repeat(6000),
    warnings: 'ne pas '.repeat(14_000),
    'what ifs': 'si x '.repeat(25_000),
    'as long as': 'répéter x tant que le tas '.repeat(4000),
    roles: 'par le responsable de la '.repeat(4000),
    subjects: 'la responsable, '.repeat(6000),
    'above and above': '1 au-dessus de '.repeat(6000),
    'months and a half': '1 mois et '.repeat(10_000),
    metres: '1 m 20 '.repeat(14_000),
    'of the of the': '1 L de a de a '.repeat(7000),
    'nothing but repeats': '\n- Répéter tout 3 fois'.repeat(4000),
    'needs without end': 'Faut avoir :\n- a\n1) b\n'.repeat(4000),
    bounds: 'au moins '.repeat(11_000),
    words: 'un '.repeat(33_000),
    quotes: '"'.repeat(100_000),
    'one word': 'é'.repeat(100_000),
    'deep list': Array.from({ length: 440 }, (_, i) => `${' '.repeat(i)}- a`).join('\n'),
  };

  it.each(Object.entries(hostile))('%s: in a time that grows with the length', (_, text) => {
    // What is quadratic takes half a minute; what is linear a fraction of a second on a calm machine.
    const started = performance.now();
    structureFromText(text, context);
    expect(performance.now() - started).toBeLessThan(8000);
  });

  it('reads 500 steps and 100 kB of ordinary notes at once', () => {
    const steps = Array.from(
      { length: 500 },
      (_, i) =>
        `${i + 1}. Retourner le tas ${i} pendant ${i + 1} jours avec la fourche et ${i + 2} L d’eau`,
    ).join('\n');
    expect(structureFromText(steps, context).steps).toHaveLength(500);
    const long = texts.COMPOST_LIST.repeat(Math.ceil(100_000 / texts.COMPOST_LIST.length));
    const times = [1, 2, 3].map(() => {
      const started = performance.now();
      const read = structureFromText(long, context);
      expect(textsOf(read).length).toBeGreaterThan(100_000);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});
