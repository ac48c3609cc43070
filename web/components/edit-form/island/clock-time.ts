import type { InterfaceLanguage } from '../../../../core/languages.ts';

/** The time of day where the writer is: `14 h 02`, `14:02`; with the day when it is another one. */
export function clockTime(at: Date, lang: InterfaceLanguage, now: Date): string {
  const isToday = at.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(lang === 'fr' ? 'fr-CA' : 'en-CA', {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(isToday ? {} : { day: 'numeric', month: 'long' }),
  }).format(at);
}
