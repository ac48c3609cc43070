import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InterfaceLanguage } from '../../core/languages.ts';
import type { Locale } from '../../core/messages.ts';
import { readLocales } from '../locales.ts';

/** The texts that a command line needs before any wiki is open. */
export function readLocale(lang: InterfaceLanguage): Locale {
  return readLocales(packageRoot(path.dirname(fileURLToPath(import.meta.url))))[lang];
}

function packageRoot(from: string): string {
  return existsSync(path.join(from, 'package.json')) ? from : packageRoot(path.dirname(from));
}
