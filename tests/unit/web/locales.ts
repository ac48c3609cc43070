import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { InterfaceLanguage } from '../../../core/languages.ts';
import { createLocale, type Locale } from '../../../core/messages.ts';

/** The catalogues of one language as they stand in the repository. */
export function catalogueFiles(lang: InterfaceLanguage): { file: string; text: string }[] {
  const folder = path.join('web/messages', lang);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ftl'))
    .map((name) => ({ file: name, text: readFileSync(path.join(folder, name), 'utf8') }));
}

export function testLocale(lang: InterfaceLanguage): Locale {
  return createLocale(
    lang,
    catalogueFiles(lang).map(({ text }) => text),
  );
}
