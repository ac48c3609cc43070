import type { InterfaceLanguage } from './languages.ts';

const REGION = { fr: 'fr-CA', en: 'en-CA' } as const;

/** A day as people write it: `2 juin 2026`, `1ᵉʳ mars 2026`, `June 2, 2026`. Days are those of UTC unless a zone is given. */
export function formatDate(
  iso: string,
  lang: InterfaceLanguage,
  { timeZone = 'UTC', year = true }: { readonly timeZone?: string; readonly year?: boolean } = {},
): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const text = formatter(lang, {
    day: 'numeric',
    month: 'long',
    ...(year ? { year: 'numeric' } : {}),
    timeZone,
  }).format(date);
  return lang === 'fr' ? text.replace(/^1(er)? /, '1ᵉʳ ').replace(/^(\d+|1ᵉʳ) /, '$1\u00a0') : text;
}

/** A day with the hour, which is always said to be UTC when no zone is given: `2 juin 2026, 14 h 02 UTC`. */
export function formatDateTime(iso: string, lang: InterfaceLanguage, timeZone = 'UTC'): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const parts = formatter(lang, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  }).formatToParts(date);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  const separator = lang === 'fr' ? '\u00a0h\u00a0' : ':';
  const hour = lang === 'fr' ? String(Number(part('hour'))) : part('hour');
  const time = `${hour}${separator}${part('minute')} ${part('timeZoneName')}`;
  return `${formatDate(iso, lang, { timeZone })}, ${time}`;
}

/** @param month 1 to 12 */
export function monthName(month: number, lang: InterfaceLanguage): string {
  return formatter(lang, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, 1));
}

/** “a, b et c”. */
export function joinWords(words: readonly string[], lang: InterfaceLanguage): string {
  return new Intl.ListFormat(REGION[lang], { type: 'conjunction' }).format(words);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs a hundred times what using it does; they are kept. */
function formatter(
  lang: InterfaceLanguage,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(REGION[lang], options);
  formatters.set(key, made);
  return made;
}
