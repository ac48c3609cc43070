import { changedSide, type Side } from './merge-field.ts';

/**
 * Three sets as one: theirs without what I took out and with what I added. Undefined where mine
 * and theirs hold the same.
 */
export function mergeSets<T>(
  { base, mine, theirs }: Record<'base' | 'mine' | 'theirs', readonly T[]>,
  keyOf: (element: T) => string,
): { readonly both: T[]; readonly preset: Side } | undefined {
  const keys = (list: readonly T[]): Set<string> => new Set(list.map(keyOf));
  const [before, own, other] = [keys(base), keys(mine), keys(theirs)];
  const same = (one: Set<string>, two: Set<string>): boolean =>
    one.size === two.size && [...one].every((key) => two.has(key));
  if (same(own, other)) return undefined;
  const both = [
    ...theirs.filter((element) => own.has(keyOf(element)) || !before.has(keyOf(element))),
    ...mine.filter((element) => !before.has(keyOf(element)) && !other.has(keyOf(element))),
  ];
  return { both, preset: changedSide(!same(own, before), !same(other, before)) ?? 'both' };
}
