import { langLiteral, namedNode, quad, type Quad } from '../../rdf/terms.ts';
import { textsOf } from '../edit-form.ts';
import type { FieldModel } from '../model.ts';
import { changedSide, type MergeField } from './merge-field.ts';
import { joinLines, mergeLongText } from './merge-text.ts';
import { about, ALL, claimsOf, ONE, type Shared } from './shared-thing.ts';
import type { Version, Versions } from './versions.ts';
import { subjectIn } from './whole-thing.ts';

/** What differs in a field of texts, language by language. */
export function textDifferences(
  versions: Versions,
  shared: Shared,
  field: FieldModel,
): MergeField[] {
  const texts = [shared.base, shared.mine, shared.theirs].map((f) => textsOf(f, field.key));
  const languages = new Set(texts.flatMap((text) => Object.keys(text)));
  return [...languages].flatMap((language) => {
    const [base = '', mine = '', theirs = ''] = texts.map((text) => text[language] ?? '');
    if (mine === theirs) return [];
    const isLong = field.widget !== 'line';
    const merged = bothTexts({ base, mine, theirs }, isLong);
    const changed = changedSide(mine !== base, theirs !== base);
    const preset = changed ?? (merged?.clean ? 'both' : undefined);
    const claimed = (version: Version): Quad[] =>
      claimsOf(version, shared, field)
        .filter((claim) => claim.language === language)
        .map(({ statement }) => statement);
    const both = merged && textStatement(versions, shared, field, merged.text, language);
    return [
      {
        what: 'text',
        language,
        long: isLong,
        content: { base, mine, theirs, ...(merged && { both: merged.text }) },
        ...about(shared, [{ field: field.key }], language),
        sides: merged ? ALL : ONE,
        ...(preset && { preset }),
        effect: {
          mine: claimed(versions.mine),
          theirs: claimed(versions.theirs),
          ...(both && { both: [both] }),
        },
      },
    ];
  });
}

/** Undefined where one side has no text: nothing and something cannot both stand. */
function bothTexts(
  { base, mine, theirs }: { base: string; mine: string; theirs: string },
  isLong: boolean,
): { text: string; clean: boolean } | undefined {
  if (mine.trim() === '' || theirs.trim() === '') return undefined;
  return isLong
    ? mergeLongText(base, mine, theirs)
    : { text: joinLines(mine, theirs), clean: false };
}

function textStatement(
  { theirs, iri, graph }: Versions,
  { name }: Shared,
  field: FieldModel,
  text: string,
  language: string,
): Quad {
  const literal = langLiteral(text, language);
  return quad(subjectIn(theirs, name, iri), namedNode(field.path), literal, graph);
}
