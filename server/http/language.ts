import type { Request, RequestParamHandler } from 'express';
import { WikiError } from '../../core/errors.ts';
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

/** For routes below `/:lang`: what looks like a language but is none of ours is said by name. */
export const demandLanguage: RequestParamHandler = (_req, _res, next, tag: string) => {
  if (isInterfaceLanguage(tag)) next();
  else if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) {
    const accepted = INTERFACE_LANGUAGES.join(', ');
    next(new WikiError('not-found', 'language-unknown', { lang: tag, accepted }));
  } else next('route');
};
