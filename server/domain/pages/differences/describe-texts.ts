import { DESCRIPTIONS } from '../../../../core/procedure/read-parts.ts';
import type { Literal, Quad } from '../../../../core/rdf/terms.ts';
import { im, rdfs } from '../../../../core/vocabulary.ts';
import type { ChangePool, Claim } from './change-pool.ts';
import type { Concern, Detail, Difference } from './difference.ts';
import { concernOf, type Versions } from './page-versions.ts';

interface TextPlace {
  readonly subject: string;
  readonly properties: readonly string[];
  readonly concern: Concern;
  readonly longer: boolean;
}

/** Titles, summaries, prose and the texts of steps, language by language. */
export function describeTexts(versions: Versions, pool: ChangePool): Difference[] {
  return places(versions).flatMap((place) => describePlace(versions, pool, place));
}

function places(versions: Versions): TextPlace[] {
  const { iri, before, after } = versions;
  const page = (kind: 'title' | 'summary' | 'prose', properties: readonly string[]): TextPlace => ({
    subject: iri,
    properties,
    concern: { kind },
    longer: false,
  });
  const steps = [...after.steps.keys()].filter((step) => before.steps.has(step));
  return [
    page('title', [rdfs('label')]),
    page('summary', DESCRIPTIONS),
    page('prose', [im('prose')]),
    ...steps.flatMap((subject): TextPlace[] => {
      const concern = concernOf(versions, subject, 'facts');
      const longer = [...DESCRIPTIONS, im('prose')];
      return [
        { subject, properties: [rdfs('label')], concern, longer: false },
        { subject, properties: longer, concern, longer: true },
      ];
    }),
  ];
}

function describePlace(versions: Versions, pool: ChangePool, place: TextPlace): Difference[] {
  const claim = pool.claim(
    ({ subject, predicate, object }) =>
      subject.value === place.subject &&
      place.properties.includes(predicate.value) &&
      object.termType === 'Literal',
  );
  const languages = new Set([...claim.removed, ...claim.added].map(languageOf));
  return [...languages].flatMap((lang) => describeLanguage(versions, place, lang, claim));
}

function describeLanguage(
  versions: Versions,
  { subject, properties, concern, longer }: TextPlace,
  lang: string,
  claim: Claim,
): Difference[] {
  const removed = claim.removed.filter((statement) => languageOf(statement) === lang);
  const added = claim.added.filter((statement) => languageOf(statement) === lang);
  const translated = properties
    .flatMap((property) => versions.before.view.literals(subject, property))
    .some((literal) => literal.language !== lang);
  const pairs = Math.max(removed.length, added.length);
  return Array.from({ length: pairs }, (_unused, index): Difference => {
    const [old, now] = [removed[index], added[index]];
    const change = old && now ? 'changed' : old ? 'removed' : translated ? 'translated' : 'added';
    const detail: Detail = {
      kind: 'text',
      change,
      longer,
      lang,
      before: old?.object.value ?? '',
      after: now?.object.value ?? '',
    };
    return { concern, detail, added: now ? [now] : [], removed: old ? [old] : [] };
  });
}

function languageOf(statement: Quad): string {
  return (statement.object as Literal).language;
}
