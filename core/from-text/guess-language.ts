import type { InterfaceLanguage } from '../languages.ts';

const FRENCH = new Set(
  'le la les des du de un une et est dans pour avec sur pas que qui au aux il on faut puis ou par en'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the a an and of to in is it for with on not that you your then at from be are if or by this'.split(
    ' ',
  ),
);

/** The language most of the small words of a text are in; `otherwise` when they do not tell. Linear. */
export function guessLanguage(text: string, otherwise: string): InterfaceLanguage {
  let french = 0;
  let english = 0;
  for (const [word] of text
    .slice(0, 20_000)
    .toLowerCase()
    .matchAll(/[a-zà-ÿ]+/g)) {
    if (FRENCH.has(word)) french++;
    if (ENGLISH.has(word)) english++;
    if (/[éèêçàùîôœ]/.test(word)) french++;
  }
  if (french !== english) return french > english ? 'fr' : 'en';
  return otherwise.startsWith('en') ? 'en' : 'fr';
}
