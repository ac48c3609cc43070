import { describe, expect, test } from 'vitest';
import { detectionsOf } from '../../../../core/form/proposal/detections.ts';
import { structureFromText } from '../../../../core/from-text/structure-from-text.ts';
import type { InterfaceLanguage } from '../../../../core/languages.ts';
import {
  firstWordsQuery,
  KIND_GROUPS,
  kindNamed,
  readFirstWords,
} from '../../../../server/http/presenters/new/beginning.ts';
import { detectionWords } from '../../../../server/http/presenters/new/detection-words.ts';
import { testLocale } from '../../../support/locales.ts';
import { context } from '../../from-text/notes.ts';

function words(text: string, lang: InterfaceLanguage): string[] {
  const proposal = structureFromText(text, { ...context, lang, textLang: lang });
  const locale = testLocale(lang);
  return detectionsOf(proposal).map((found) =>
    detectionWords(found, proposal, locale).replaceAll(/[\u00a0\u202f]/g, ' '),
  );
}

describe('what was read in notes, in words', () => {
  test('in French', () => {
    expect(
      words(
        `Matériel : 2 fourches, environ 200 L de feuilles

1. Si le tas est sec : arroser 10 à 15 min entre 55 et 65 °C
2. Répéter 3 fois le brassage. Danger : pointes
3. Voir « Tamiser le compost » avec le jardinier
À refaire chaque printemps.`,
        'fr',
      ),
    ).toEqual([
      'Seulement si : le tas est sec',
      'Durée : 10 à 15 minutes',
      'Limite : température 55–65 °C',
      'Groupe : Boucle, 3 fois',
      'Mise en garde : (Danger) pointes',
      'Rôle : jardinier',
      'Autre procédure : Tamiser le compost',
      'Il faut : 2 fourches',
      'Il faut : environ 200 L feuilles',
      'Revient : chaque année de mars à mai',
    ]);
  });

  test('in English', () => {
    expect(
      words('1. Turn every two days for 30 min until the pile cools\n2. Never add meat', 'en'),
    ).toEqual([
      'Group: Loop',
      'Until: the pile cools',
      'Duration: 30 minutes',
      'Caution: (Warning) Never add meat',
    ]);
  });
});

describe('the first words about a page', () => {
  const read = (query: string): ReturnType<typeof readFirstWords> => {
    const params = new URLSearchParams(query);
    return readFirstWords((name) => params.get(name) ?? undefined, 'fr');
  };

  test('are read from what an address says, and say it again', () => {
    const first = read('title=%20Semer%0A%20tôt&title-en=Sow&kind=im:Role&chantier=dom-pc');
    expect(first).toEqual({
      titles: { fr: 'Semer tôt', en: 'Sow' },
      kind: 'role',
      chantier: 'dom-pc',
    });
    expect(read(String(firstWordsQuery(first)))).toEqual(first);
  });

  test('are about a procedure unless they name a kind people make', () => {
    for (const name of [undefined, '', 'run', 'adaptation', '__proto__', 'im:Nothing']) {
      expect(kindNamed(name)).toBe('procedure');
    }
    const offered = KIND_GROUPS.flatMap(({ kinds }) => kinds);
    expect(new Set(offered).size).toBe(offered.length);
    for (const kind of offered) expect(kindNamed(kind)).toBe(kind);
  });
});
