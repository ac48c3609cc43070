import { GraphView } from '../../../core/rdf/graph-view.ts';
import type { Literal } from '../../../core/rdf/terms.ts';
import { rdf, skos } from '../../../core/vocabulary.ts';
import { fold, wordsOf } from '../../../core/words.ts';
import { OTHER_NAMES, SUMMARIES, TITLES } from '../search/index.ts';

/** A name as it is compared with what people type. */
export interface FoldedName {
  /** As written. */
  readonly text: string;
  /** BCP 47 tag, or the empty string. */
  readonly lang: string;
  /** Without accents, capitals and double spaces. */
  readonly whole: string;
  readonly words: readonly string[];
  /** False for an alternative name. */
  readonly isTitle: boolean;
}

/** Something that a field can point to: a page’s thing, or a term of a vocabulary. */
export interface NamedThing {
  readonly iri: string;
  /** IRIs. */
  readonly classes: readonly string[];
  /** IRIs of the concept schemes it is in. */
  readonly schemes: readonly string[];
  readonly titles: readonly Literal[];
  readonly summaries: readonly Literal[];
  readonly names: readonly FoldedName[];
}

/** A longer summary is cut here, at a word. */
const LONGEST_SUMMARY = 240;
/** Names beyond this many are not compared: nobody gives a thing so many but to slow others down. */
const MOST_NAMES = 40;
const LONGEST_NAME = 300;

/** What must be read of a thing to know its names. */
export const NAMING_PREDICATES: readonly string[] = [
  ...new Set([
    rdf('type'),
    skos('inScheme'),
    skos('topConceptOf'),
    ...TITLES,
    ...OTHER_NAMES,
    ...SUMMARIES,
  ]),
];

/** The thing with its names, or undefined when it has none. */
export function namedThing(view: GraphView, iri: string): NamedThing | undefined {
  const literals = (predicates: readonly string[]): Literal[] =>
    predicates.flatMap((predicate) => view.literals(iri, predicate));
  const titlePredicate = TITLES.find((predicate) => view.literals(iri, predicate).length > 0);
  const titles = titlePredicate === undefined ? [] : view.literals(iri, titlePredicate);
  if (titles.length === 0) return undefined;
  const others = literals(OTHER_NAMES);
  return {
    iri,
    classes: [...new Set(view.links(iri, rdf('type')))],
    schemes: [...view.links(iri, skos('inScheme')), ...view.links(iri, skos('topConceptOf'))],
    titles: titles.slice(0, MOST_NAMES),
    summaries: literals(SUMMARIES).slice(0, MOST_NAMES).map(shortened),
    names: [
      ...titles.map((title) => foldedName(title, true)),
      ...others.map((other) => foldedName(other, false)),
    ].slice(0, MOST_NAMES),
  };
}

/** A text as whole names are compared: accents, capitals, kinds of apostrophe and spacing do not count. */
export function foldedWhole(text: string): string {
  return fold(text.replaceAll('’', "'")).replace(/\s+/g, ' ').trim();
}

function foldedName({ value, language }: Literal, isTitle: boolean): FoldedName {
  const text = value.slice(0, LONGEST_NAME);
  const words = wordsOf(text).map(({ folded }) => folded);
  return { text, lang: language, whole: foldedWhole(text), words, isTitle };
}

function shortened(text: Literal): Literal {
  if (text.value.length <= LONGEST_SUMMARY) return text;
  const cut = text.value.slice(0, LONGEST_SUMMARY);
  return { ...text, value: `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 100))}…` };
}
