import { describe, expect, it } from 'vitest';
import type { ProposedStructure } from '../../../core/from-text/proposal.ts';
import { structureFromText } from '../../../core/from-text/structure-from-text.ts';
import { context } from './notes.ts';

const read = (text: string): ProposedStructure => structureFromText(text, context);
const lastStep = ({ steps }: ProposedStructure): string => {
  const { text = '', detail = '' } = steps.at(-1) ?? {};
  return [text, detail].filter(Boolean).join(' / ');
};

describe('a step that repeats without saying so', () => {
  it.each([
    ['Retourner aux deux jours, jusqu’à ce que le tas refroidisse', 'le tas refroidit'],
    ['Arroser chaque soir jusqu’au retour de la pluie', 'retour de la pluie'],
    ['Turn every two days until the pile cools', 'the pile cools'],
  ])('%s', (text, until) => {
    const [, step] = read(`1. Monter le tas\n2. ${text}`).steps;
    expect(step).toMatchObject({ text, flow: 'Loop', until: { text: until } });
  });

  it('is none where nothing says until when', () => {
    const [, step] = read('1. Monter le tas\n2. Retourner aux deux jours').steps;
    expect(step).not.toHaveProperty('flow');
  });
});

describe('lines after the last item', () => {
  it('that say when, or what never to do, are about the whole', () => {
    const found = read(
      '1. Monter le tas.\n2. Laisser mûrir.\nOn fait ça chaque printemps.\nNe jamais mettre de viande.',
    );
    expect(lastStep(found)).toBe('Laisser mûrir');
    expect(found.schedule).toEqual({
      rrule: 'FREQ=YEARLY;BYMONTH=3,4,5',
      span: 'On fait ça chaque printemps.',
    });
    expect(found.cautions).toMatchObject([
      { level: 'Warning', text: 'Ne jamais mettre de viande.' },
    ]);
    expect(found.leftovers).toBe('');
  });

  it('are so in one line, after an empty one, and in English', () => {
    const french = read(
      '- Monter le tas\n- Couvrir\n\nÀ refaire chaque printemps. Ne jamais tasser.',
    );
    expect(french.schedule?.rrule).toBe('FREQ=YEARLY;BYMONTH=3,4,5');
    expect(french.cautions).toHaveLength(1);
    const english = read('- Build the pile\n- Cover it\nWe do this every spring.\nNever add meat.');
    expect(english.schedule?.rrule).toBe('FREQ=YEARLY;BYMONTH=3,4,5');
    expect(english.cautions).toHaveLength(1);
  });

  it.each([
    ['before another item', '1. Monter.\nNe jamais tasser.\n2. Couvrir.', 'Monter'],
    ['set in', '1. Monter.\n2. Couvrir.\n   Ne jamais tasser.', 'Couvrir'],
    ['going on with the sentence', '1. Monter.\n2. Couvrir,\nne jamais tasser.', 'Couvrir'],
  ])('stay with the step when they stand %s', (_, text, start) => {
    const found = read(text);
    expect(found.cautions).toEqual([]);
    const step = found.steps.find((one) => one.text.startsWith(start));
    expect(step?.span).toMatch(/jamais tasser/);
  });

  it('tell more of the last step otherwise', () => {
    const found = read('1. Monter.\n2. Couvrir.\nUne bâche suffit.');
    expect(lastStep(found)).toBe('Couvrir / Une bâche suffit.');
  });
});

it('reads in the language somebody named', () => {
  expect(structureFromText('1. Rester 4 h', { ...context, textLang: 'en' }).lang).toBe('en');
  expect(structureFromText('1. Rest 4 h', { ...context, textLang: 'fr' }).lang).toBe('fr');
});
