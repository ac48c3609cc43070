import type { Request } from 'express';
import {
  INTERFACE_LANGUAGES,
  isInterfaceLanguage,
  type InterfaceLanguage,
} from '../../core/languages.ts';
import type { Locale } from '../../core/messages.ts';
import type { HttpContext } from './context.ts';

/** The language of the answer: the one in the path, else the best of Accept-Language, else French. */
export function languageOf(req: Request): InterfaceLanguage {
  const inPath = req.path.split('/', 2)[1] ?? '';
  if (isInterfaceLanguage(inPath)) return inPath;
  const best = req.acceptsLanguages([...INTERFACE_LANGUAGES]);
  return best && isInterfaceLanguage(best) ? best : INTERFACE_LANGUAGES[0];
}

export function localeOf({ locales }: Pick<HttpContext, 'locales'>, req: Request): Locale {
  return locales[languageOf(req)];
}
