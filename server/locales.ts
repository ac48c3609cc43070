import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../core/languages.ts';
import { createLocale, type Locale } from '../core/messages.ts';

/** Every language of the interface, from `web/messages/{lang}/*.ftl` below the package's root. */
export function readLocales(root: string): Readonly<Record<InterfaceLanguage, Locale>> {
  const locales = INTERFACE_LANGUAGES.map((lang) => {
    const folder = path.join(root, 'web/messages', lang);
    const sources = readdirSync(folder)
      .filter((file) => file.endsWith('.ftl'))
      .sort()
      .map((file) => readFileSync(path.join(folder, file), 'utf8'));
    return [lang, createLocale(lang, sources)] as const;
  });
  return Object.fromEntries(locales) as Record<InterfaceLanguage, Locale>;
}
