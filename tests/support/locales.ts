import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { InterfaceLanguage } from '../../core/languages.ts';
import { createLocale, type Locale } from '../../core/messages.ts';

/** One language of the interface with every catalogue there is. */
export function testLocale(lang: InterfaceLanguage): Locale {
  const folder = path.join('web/messages', lang);
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.ftl'))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return createLocale(lang, sources);
}
