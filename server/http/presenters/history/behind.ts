import { joinWords } from '../../../../core/dates.ts';
import { INTERFACE_LANGUAGES } from '../../../../core/languages.ts';
import { DESCRIPTIONS } from '../../../../core/procedure/read-parts.ts';
import type { ComparisonView } from '../../../../core/views/history.ts';
import { im, rdfs } from '../../../../core/vocabulary.ts';
import type { Difference } from '../../../domain/pages/differences/index.ts';
import type { ChangeWords } from './change-words.ts';
import { partOf } from './change.ts';

/** Texts that changed in one language while their translation stayed as it was. */
export function translationsBehind(
  differences: readonly Difference[],
  words: ChangeWords,
): ComparisonView['behind'] {
  const texts = differences.filter(({ detail }) => detail.kind === 'text');
  return INTERFACE_LANGUAGES.flatMap((lang) => {
    const places = texts
      .filter((difference) => isBehind(difference, lang, texts, words))
      .map(({ concern }) => partOf(concern, words));
    const unique = [...new Set(places)];
    return unique.length === 0 ? [] : [{ lang, places: joinWords(unique, words.locale.lang) }];
  });
}

function isBehind(
  { concern, detail }: Difference,
  lang: string,
  texts: readonly Difference[],
  { after, iri }: ChangeWords,
): boolean {
  if (detail.kind !== 'text' || detail.change !== 'changed' || detail.lang === lang) return false;
  const followed = texts.some(
    (other) =>
      other.detail.kind === 'text' &&
      other.detail.lang === lang &&
      other.detail.longer === detail.longer &&
      other.concern.kind === concern.kind &&
      other.concern.step?.iri === concern.step?.iri,
  );
  const properties = detail.longer ? DESCRIPTIONS : [propertyOf(concern.kind)];
  const subject = concern.step?.iri ?? iri;
  return (
    !followed &&
    properties.some((property) =>
      after.literals(subject, property).some((literal) => literal.language === lang),
    )
  );
}

function propertyOf(kind: Difference['concern']['kind']): string {
  if (kind === 'prose') return im('prose');
  return kind === 'summary' ? (DESCRIPTIONS[0] ?? '') : rdfs('label');
}
