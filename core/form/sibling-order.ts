/**
 * New values of im:order for siblings in their new order, changing as few as whole numbers from 1
 * allow. A sibling whose number is missing or not a whole number always gets one.
 *
 * @param current the number each has now, in the new order
 * @returns the number each shall have, strictly increasing
 */
export function siblingOrder(current: readonly (number | undefined)[]): number[] {
  const keep = keptPositions(current);
  let last = 0;
  return current.map((order, index) => {
    last = keep.has(index) ? (order ?? last + 1) : last + 1;
    return last;
  });
}

/**
 * The most positions whose numbers can stay while the others fit strictly between them: the longest
 * run of `number − position` that never falls, none below 1 (so that there is room before the first).
 */
function keptPositions(current: readonly (number | undefined)[]): Set<number> {
  const tails: { index: number; value: number }[] = [];
  const before = new Map<number, number | undefined>();
  current.forEach((order, index) => {
    if (order === undefined || !Number.isSafeInteger(order) || order - index < 1) return;
    const value = order - index;
    const place = tails.findIndex((tail) => tail.value > value);
    const at = place < 0 ? tails.length : place;
    before.set(index, tails[at - 1]?.index);
    tails[at] = { index, value };
  });
  const kept = new Set<number>();
  for (let index = tails.at(-1)?.index; index !== undefined; index = before.get(index)) {
    kept.add(index);
  }
  return kept;
}
