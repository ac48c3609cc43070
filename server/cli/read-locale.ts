import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InterfaceLanguage } from '../../core/languages.ts';
import { createLocale, type Locale } from '../../core/messages.ts';

/** The texts that a command line needs before any wiki is open. */
export function readLocale(lang: InterfaceLanguage): Locale {
  const folder = path.join(
    packageRoot(path.dirname(fileURLToPath(import.meta.url))),
    'web/messages',
  );
  return createLocale(
    lang,
    ['admin.ftl', 'error.ftl'].map((file) => readFileSync(path.join(folder, lang, file), 'utf8')),
  );
}

function packageRoot(from: string): string {
  return existsSync(path.join(from, 'package.json')) ? from : packageRoot(path.dirname(from));
}
