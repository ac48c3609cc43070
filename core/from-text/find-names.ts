import { foldInPlace } from '../quantities/fold.ts';
import type { KnownName } from './proposal.ts';

export interface NameMatch {
  readonly iri: string;
  readonly start: number;
  readonly end: number;
  /** Words in the name that was met. */
  readonly words: number;
}

/** Finds names in a text: whole words, whatever the case, accents and plurals, the longest name first. */
export type NameFinder = (words: readonly Word[]) => NameMatch[];

const WORD = /[\p{L}\p{N}]+/gu;
/** More words than that are no name people would write again. */
const LONGEST = 10;

/** Prepares names once for many texts; a search is linear in the text. */
export function nameFinder(known: readonly KnownName[]): NameFinder {
  const byFirst = new Map<string, { readonly words: readonly string[]; readonly iri: string }[]>();
  const seen = new Set<string>();
  for (const { iri, names } of known) {
    for (const name of names.flatMap(({ text }) => variantsOf(text))) {
      const words = wordsOf(name).map(({ key }) => key);
      const [first] = words;
      const key = words.join(' ');
      if (first === undefined || key.length < 3 || words.length > LONGEST || seen.has(key))
        continue;
      seen.add(key);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, iri }]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  if (byFirst.size === 0) return () => [];
  return (words) => {
    const matches: NameMatch[] = [];
    for (let i = 0; i < words.length; i++) {
      const found = byFirst
        .get(words[i]?.key ?? '')
        ?.find((name) => name.words.every((word, j) => words[i + j]?.key === word));
      const first = words[i];
      const last = words[i + (found?.words.length ?? 0) - 1];
      if (!found || !first || !last) continue;
      matches.push({
        iri: found.iri,
        start: first.start,
        end: last.end,
        words: found.words.length,
      });
      i += found.words.length - 1;
    }
    return matches;
  };
}

/** “matière brune (paille, feuilles)” is also met as “matière brune”, “paille” and “feuilles”. */
function variantsOf(name: string): string[] {
  const inside = [...name.matchAll(/\(([^()]*)\)/g)].flatMap(([, words = '']) => words.split(','));
  const outside = name.replace(/\([^()]*\)/g, ' ');
  return [name, outside, ...outside.split(/ (?:ou|or) |\//), ...inside].map((text) => text.trim());
}

/** A word where it stands in a text. */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text in the form in which names are compared. */
export function wordsOf(text: string): Word[] {
  return [...foldInPlace(text).matchAll(WORD)].map(({ 0: word, index }) => ({
    key: word.length > 3 ? word.replace(/(?:s|x)$/, '') : word,
    start: index,
    end: index + word.length,
  }));
}
