import { LONGEST_TITLE } from '../../../core/longest-title.ts';
import { wordsOf } from '../../../core/words.ts';
import {
  completionOf,
  foldedWhole,
  type Completion,
  type FoldedName,
  type NamedThing,
} from '../complete/index.ts';
import type { Services } from '../services.ts';
import { sharedStems, stemsOf, trigramNearness } from './similar-words.ts';

export interface SimilarPage extends Completion {
  readonly slug: string;
  /** From {@link NEAR_ENOUGH} to 1 = the same title. */
  readonly nearness: number;
}

/** Titles less near than this have little in common. */
const NEAR_ENOUGH = 0.45;
const USUAL_LIMIT = 5;
/** Shared words alone never make the same title. */
const WORDS_WEIGH = 0.95;

/** Pages that may already be about what somebody is about to write, in any language, nearest first. */
export async function similarTitles(
  { names: list, iris }: Pick<Services, 'names' | 'iris'>,
  { title, lang, limit = USUAL_LIMIT }: { title: string; lang: string; limit?: number },
): Promise<readonly SimilarPage[]> {
  const text = title.slice(0, LONGEST_TITLE);
  const stems = stemsOf(wordsOf(text).map(({ folded }) => folded));
  if (stems.size === 0) return [];
  const roots = [...stems];
  const sharesWord = (words: readonly string[]): boolean =>
    words.some((word) => roots.some((root) => word.startsWith(root)));
  const trigrams = trigramNearness(foldedWhole(text));
  const nearness = ({ whole, words }: FoldedName): number => {
    const byWords = sharesWord(words) ? WORDS_WEIGH * sharedStems(stems, stemsOf(words)) : 0;
    return Math.max(byWords, trigrams(whole));
  };
  const names = await list.upToDate();
  const found: Near[] = [];
  for (const thing of names.all()) {
    const slug = iris.slugOfThing(thing.iri);
    const best = slug === undefined ? undefined : nearestName(thing, nearness);
    if (slug !== undefined && best && best.nearness >= NEAR_ENOUGH) {
      found.push({ thing, slug, ...best });
    }
  }
  found.sort(
    (a, b) => b.nearness - a.nearness || names.usesOf(b.thing.iri) - names.usesOf(a.thing.iri),
  );
  const preferred = new Set<string>();
  return found.slice(0, limit).map(({ thing, slug, name, nearness: near }) => ({
    ...completionOf(names, thing, { lang, preferred, name }),
    slug,
    nearness: Math.round(near * 100) / 100,
  }));
}

interface Near {
  readonly thing: NamedThing;
  readonly slug: string;
  readonly name: FoldedName;
  readonly nearness: number;
}

function nearestName(
  thing: NamedThing,
  nearness: (name: FoldedName) => number,
): Pick<Near, 'name' | 'nearness'> | undefined {
  let best: Pick<Near, 'name' | 'nearness'> | undefined;
  for (const name of thing.names) {
    const near = nearness(name);
    if (!best || near > best.nearness) best = { name, nearness: near };
  }
  return best;
}
