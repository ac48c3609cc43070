import { WikiError } from '../../../../core/errors.ts';
import type { KnownName, ProposedStructure } from '../../../../core/from-text/proposal.ts';
import { structureFromText } from '../../../../core/from-text/structure-from-text.ts';
import type { InterfaceLanguage } from '../../../../core/languages.ts';
import { im } from '../../../../core/vocabulary.ts';
import type { Names } from '../../complete/names.ts';
import type { Services } from '../../services.ts';

/** Pasted text, and what language it is in where somebody said so. */
export interface Notes {
  readonly text: string;
  /** Of the interface: assumed where the text does not tell. */
  readonly lang: InterfaceLanguage;
  readonly textLang?: InterfaceLanguage;
}

/** Characters of notes that are read at once; some fifty printed pages. */
export const LONGEST_NOTES = 200_000;
/** Steps that the form still shows well. */
const MOST_STEPS = 1000;
/** Names of a kind that are looked for in a text, the most used first. */
const MOST_NAMES = 5000;

const RESOURCES = ['ResourceType', 'Tool', 'Supply', 'Space', 'DataResource'];

/**
 * Reads pasted notes as a procedure, with the names of all public things at hand.
 * @throws WikiError too-large `notes-too-long` (limit, length), unprocessable `notes-empty`,
 *   `notes-too-many-steps` (limit, steps)
 */
export async function readNotes(
  { names: list }: Pick<Services, 'names'>,
  { text, lang, textLang }: Notes,
): Promise<ProposedStructure> {
  if (text.trim() === '') throw new WikiError('unprocessable', 'notes-empty');
  if (text.length > LONGEST_NOTES) {
    throw new WikiError('too-large', 'notes-too-long', {
      limit: LONGEST_NOTES,
      length: text.length,
    });
  }
  const names = await list.upToDate();
  const proposal = structureFromText(text, {
    lang: textLang ?? lang,
    ...(textLang && { textLang }),
    roles: knownNames(names, ['Role']),
    resources: knownNames(names, RESOURCES),
    hazards: knownNames(names, ['Hazard']),
    procedures: knownNames(names, ['Procedure']),
  });
  const steps = proposal.steps.length;
  if (steps > MOST_STEPS) {
    throw new WikiError('unprocessable', 'notes-too-many-steps', { limit: MOST_STEPS, steps });
  }
  return proposal;
}

function knownNames(names: Names, classes: readonly string[]): KnownName[] {
  return [...names.of(classes.map((name) => im(name)))]
    .map((thing) => ({ thing, uses: names.usesOf(thing.iri) }))
    .sort((a, b) => b.uses - a.uses || (a.thing.iri < b.thing.iri ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map(({ thing }) => ({
      iri: thing.iri,
      names: thing.names.map(({ text, lang }) => ({ text, lang })),
    }));
}
