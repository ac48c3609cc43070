import { describe, expect, test } from 'vitest';
import { compactLocale } from '../../../core/compact-messages.ts';
import { INTERFACE_LANGUAGES } from '../../../core/languages.ts';
import { compactMessages, createLocale } from '../../../core/messages.ts';
import { isFormMessage } from '../../../web/components/edit-form/island-data.ts';
import { testLocale } from '../../support/locales.ts';

/** Values for whatever a message may be about. */
const ARGUMENTS = [0, 1, 2, 5, 1234.5, 'Loop', 'Choice', 'texte { } « »', ''];

describe.each(INTERFACE_LANGUAGES)('the messages of the form in the browser, in %s', (lang) => {
  const locale = testLocale(lang);
  const messages = compactMessages(locale, isFormMessage);
  const inBrowser = compactLocale(lang, JSON.parse(JSON.stringify(messages)) as typeof messages);

  test('say exactly what those of the server say', () => {
    expect(Object.keys(messages).length).toBeGreaterThan(100);
    for (const id of Object.keys(messages)) {
      for (const value of ARGUMENTS) {
        const args = Object.fromEntries(
          [...JSON.stringify(messages[id]).matchAll(/"v":"(\w+)"/g)].map(([, name = '']) => [
            name,
            value,
          ]),
        );
        expect({ id, text: inBrowser.t(id, args) }).toEqual({ id, text: locale.t(id, args) });
      }
    }
  });

  test('are all there is under their names, and no more', () => {
    expect(inBrowser.has('editor-undo')).toBe(true);
    expect(inBrowser.has('edit-save')).toBe(true);
    expect(inBrowser.has('error-internal')).toBe(false);
    expect(inBrowser.has('constructor')).toBe(false);
    expect(() => inBrowser.t('error-internal')).toThrow(/error-internal/);
  });
});

test('a message that calls functions or other messages is refused', () => {
  const locale = createLocale('fr', ['a = { NUMBER($n) }\nb = { a }\nc = sûr { $n }\n']);
  expect(() => compactMessages(locale, (id) => id === 'a')).toThrow(/func/);
  expect(() => compactMessages(locale, (id) => id === 'b')).toThrow(/mesg/);
  expect(compactMessages(locale, (id) => id === 'c')).toEqual({ c: ['sûr ', { v: 'n' }] });
});
