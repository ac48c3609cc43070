import type { InterfaceLanguage } from '../../core/languages.ts';
import type { Locale } from '../../core/messages.ts';
import { readLocales } from '../../server/locales.ts';

/** One language of the interface with every catalogue there is. */
export function testLocale(lang: InterfaceLanguage): Locale {
  return readLocales('.')[lang];
}
