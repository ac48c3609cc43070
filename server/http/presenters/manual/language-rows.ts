import { INTERFACE_LANGUAGES, isInterfaceLanguage } from '../../../../core/languages.ts';
import type { GraphView } from '../../../../core/rdf/graph-view.ts';
import type { LanguageRow } from '../../../../core/views/item.ts';
import type { Labels } from './labels.ts';

/** How much of a page is written in each language: of all texts that have a language, those it lacks. */
export function languageRows(own: GraphView, slug: string, labels: Labels): LanguageRow[] {
  const texts = new Map<string, Set<string>>();
  const languages = new Set<string>(INTERFACE_LANGUAGES);
  for (const { subject, predicate, object } of own.quads) {
    if (object.termType !== 'Literal' || object.language === '') continue;
    const language = object.language.split('-', 1)[0] ?? '';
    languages.add(language);
    const key = `${subject.value} ${predicate.value}`;
    const known = texts.get(key) ?? new Set();
    texts.set(key, known.add(language));
  }
  if (texts.size === 0) return [];
  return [...languages].map((lang) => ({
    lang,
    name: ownName(lang),
    ...(isInterfaceLanguage(lang) && { href: `/${lang}/wiki/${slug}` }),
    current: lang === labels.locale.lang,
    missing: [...texts.values()].filter((known) => !known.has(lang)).length,
    total: texts.size,
  }));
}

/** Kept, because a table of names takes long to open. */
const ownNames = new Map<string, string>();
const MOST_NAMES = 500;

function ownName(lang: string): string {
  const known = ownNames.get(lang) ?? lookUpName(lang);
  if (ownNames.size < MOST_NAMES) ownNames.set(lang, known);
  return known;
}

function lookUpName(lang: string): string {
  try {
    const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
    return name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    return lang;
  }
}
