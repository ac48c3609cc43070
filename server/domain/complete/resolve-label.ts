import type { Services } from '../services.ts';
import { completionOf, type Completion } from './completion.ts';
import { foldedWhole, type FoldedName, type NamedThing } from './named-thing.ts';

/** What a field without script may point to. */
export interface LabelPlace {
  /** IRIs of classes; none = what pages are about. */
  readonly kinds: readonly string[];
  /** IRIs of concept schemes. */
  readonly schemes?: readonly string[];
}

/**
 * The things whose name is just this text in any language, capitals, accents and spacing apart: one,
 * several to choose from, or none. A title goes before alternative names. The address of a thing or
 * of its page is understood too.
 */
export async function resolveLabel(
  { names: list, iris }: Pick<Services, 'names' | 'iris'>,
  text: string,
  { kinds, schemes = [] }: LabelPlace,
  lang: string,
): Promise<readonly Completion[]> {
  const names = await list.upToDate();
  const whole = foldedWhole(text);
  if (whole === '') return [];
  const pool =
    kinds.length + schemes.length > 0
      ? [...names.of(kinds, schemes)]
      : [...names.all()].filter(({ iri }) => iris.isLocal(iri));
  const slug = iris.slugOfPage(text.trim());
  const address = slug === undefined ? text.trim() : iris.thing(slug);
  const called = (isTitle: boolean): NamedThing[] =>
    pool.filter((thing) => thing.names.some((name) => isCalled(name, whole, isTitle)));
  const found =
    [pool.filter(({ iri }) => iri === address), called(true), called(false)].find(
      (things) => things.length > 0,
    ) ?? [];
  const preferred = names.withSubclasses(kinds);
  return found.map((thing) => completionOf(names, thing, { lang, preferred }));
}

function isCalled(name: FoldedName, whole: string, isTitle: boolean): boolean {
  return name.isTitle === isTitle && name.whole === whole;
}
