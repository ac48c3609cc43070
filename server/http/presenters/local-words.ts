import { pickText, type LocalText } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import type { Literal } from '../../../core/rdf/terms.ts';
import { durationRange } from '../../../core/quantities/durations.ts';
import { recurrenceWords } from '../../../core/quantities/recurrence.ts';
import type { LeadRow, TextLink } from '../../../core/views/list-rows.ts';
import type { ProcedureEntry } from '../../domain/directory/index.ts';

/**
 * What a page is called in the reader’s language, as a title: with a capital. A page without a
 * title goes by its slug in words.
 */
export function titleOf(
  { titles, slug }: { readonly titles: readonly Literal[]; readonly slug: string },
  locale: Locale,
): LocalText {
  const title = pickText(titles, locale.lang) ?? { text: slug.replace(/[-_.]+/g, ' '), lang: '' };
  return { ...title, text: sentenceCase(title.text) };
}

/** A capital at the start, except in words like pH that have theirs elsewhere. */
function sentenceCase(text: string): string {
  return /^\p{Ll}(?!\p{Lu})/u.test(text)
    ? text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
    : text;
}

export function pageLink(
  entry: { readonly titles: readonly Literal[]; readonly slug: string },
  locale: Locale,
): TextLink {
  return { text: titleOf(entry, locale), href: wikiHref(entry.slug, locale) };
}

export function wikiHref(slug: string, { lang }: Pick<Locale, 'lang'>): string {
  return `/${lang}/wiki/${slug}`;
}

/** A line of an index. How often, when that is short; else how long; else how many steps. */
export function leadRow(entry: ProcedureEntry, locale: Locale): LeadRow {
  return { ...pageLink(entry, locale), measure: measureOf(entry, locale) };
}

const SHORT = 22;

function measureOf(entry: ProcedureEntry, locale: Locale): string {
  const often = entry.rrule === undefined ? undefined : recurrenceWords(entry.rrule, locale)?.words;
  if (often !== undefined && often.length <= SHORT) return often;
  const long = durationRange(entry.minDuration, entry.maxDuration, locale);
  if (long !== undefined && long.length <= SHORT) return long;
  return locale.t('directory-steps', { n: entry.steps });
}

/** Titles in the order of the reader’s alphabet. */
export function byText(locale: Locale): (a: TextLink, b: TextLink) => number {
  return (a, b) => a.text.text.localeCompare(b.text.text, locale.lang);
}
