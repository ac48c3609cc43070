import { INTERFACE_LANGUAGES } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import { GAP_KINDS, type Gap, type GapKind } from '../../../core/views/chantier.ts';
import type { ProcedureEntry } from '../../domain/directory/index.ts';
import { byText, titleOf, wikiHref } from './local-words.ts';

/** Whether a procedure lacks something that would help whoever follows it. */
const LACKS: Readonly<Record<GapKind, (entry: ProcedureEntry) => boolean>> = {
  summary: ({ summaries }) => summaries.length === 0,
  duration: ({ minDuration, maxDuration }) => !minDuration && !maxDuration,
  source: ({ sources }) => sources === 0,
  translation: ({ titles }) =>
    INTERFACE_LANGUAGES.some((lang) => !titles.some(({ language }) => language.startsWith(lang))),
};

/** What the procedures of a chantier lack, with links to the forms where it can be filled in. */
export function findGaps(procedures: readonly ProcedureEntry[], locale: Locale): Gap[] {
  return GAP_KINDS.map((kind) => ({
    kind,
    pages: procedures
      .filter(LACKS[kind])
      .map((entry) => ({
        text: titleOf(entry, locale),
        href: `${wikiHref(entry.slug, locale)}/edit`,
      }))
      .sort(byText(locale)),
  })).filter(({ pages }) => pages.length > 0);
}
