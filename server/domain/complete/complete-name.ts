import { WikiError } from '../../../core/errors.ts';
import type { Services } from '../services.ts';
import { completionOf, type Completion } from './completion.ts';
import { bestMatch, typedText, type NameMatch, type TypedText } from './name-matches.ts';
import type { NamedThing } from './named-thing.ts';
import type { Names } from './names.ts';

export interface CompletionRequest {
  /** What was typed so far; nothing = the most used. */
  readonly text: string;
  /** IRIs of classes; things of their subclasses fit too. */
  readonly kinds: readonly string[];
  /** IRIs of concept schemes; what is in one of them fits too. */
  readonly schemes?: readonly string[];
  readonly lang: string;
  readonly limit?: number;
}

const USUAL_LIMIT = 8;
const LARGEST_LIMIT = 50;
/** Characters of the text that count. */
const LONGEST_TEXT = 200;

/**
 * The things that a field may point to whose names fit what was typed, best first, of equals the
 * most used first. Without kinds and schemes: what pages are about.
 * @throws WikiError bad-request `search-range` for a limit out of range
 */
export async function completeName(
  { names: list, iris }: Pick<Services, 'names' | 'iris'>,
  { text, kinds, schemes = [], lang, limit = USUAL_LIMIT }: CompletionRequest,
): Promise<readonly Completion[]> {
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_LIMIT) {
    throw new WikiError('bad-request', 'search-range', { name: 'limit', most: LARGEST_LIMIT });
  }
  const names = await list.upToDate();
  const pool =
    kinds.length + schemes.length > 0
      ? [...names.of(kinds, schemes)]
      : [...names.all()].filter(({ iri }) => iris.isLocal(iri));
  const preferred = names.withSubclasses(kinds);
  const typed = typedText(text.slice(0, LONGEST_TEXT), lang);
  return bestOf(names, fitting(pool, typed), limit).map(({ thing, match }) =>
    completionOf(names, thing, { lang, preferred, name: match?.name }),
  );
}

interface Candidate {
  readonly thing: NamedThing;
  readonly match?: NameMatch;
}

/** Typing errors are looked for only where nothing fits as it stands. */
function fitting(pool: readonly NamedThing[], typed: TypedText): Candidate[] {
  if (typed.whole === '') return pool.map((thing) => ({ thing }));
  const look = (mistyped: boolean): Candidate[] =>
    pool.flatMap((thing) => {
      const match = bestMatch(thing, typed, mistyped);
      return match ? [{ thing, match }] : [];
    });
  const found = look(false);
  return found.length > 0 ? found : look(true);
}

/** The first so many in order. Sorting them all, of thousands, would take longer than finding them. */
function bestOf(names: Names, candidates: Iterable<Candidate>, limit: number): Candidate[] {
  const best: Candidate[] = [];
  for (const candidate of candidates) {
    const last = best.length === limit ? best[limit - 1] : undefined;
    if (last && order(names, candidate, last) >= 0) continue;
    if (last) best.pop();
    const place = best.findIndex((other) => order(names, candidate, other) < 0);
    best.splice(place < 0 ? best.length : place, 0, candidate);
  }
  return best;
}

function order(names: Names, a: Candidate, b: Candidate): number {
  return (
    (a.match?.rank ?? 0) - (b.match?.rank ?? 0) ||
    names.usesOf(b.thing.iri) - names.usesOf(a.thing.iri) ||
    (sortingName(a) < sortingName(b) ? -1 : 1)
  );
}

/** Without accents and capitals the order of code units is that of a dictionary. */
function sortingName({ thing }: Candidate): string {
  return thing.names[0]?.whole ?? '';
}
