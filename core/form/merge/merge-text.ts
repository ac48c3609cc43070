import { diffArrays } from 'diff';
import { normaliseText } from '../field-terms.ts';

/** Two versions of a text in one. */
export interface MergedText {
  readonly text: string;
  /** True when the two did not touch the same paragraph, so that nothing stands twice. */
  readonly clean: boolean;
}

/** Texts that differ in more paragraphs than this are compared as a whole. */
const MOST_CHANGES = 1000;

/** A paragraph and the blank lines after it. */
interface Paragraph {
  readonly text: string;
  readonly space: string;
}

/** What stands in one version instead of the paragraphs from `start` to before `end` of the base. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly now: readonly Paragraph[];
}

/**
 * Both versions of a text of several lines, paragraph by paragraph: what only one changed is taken
 * from there; of paragraphs that both changed, mine come first and then theirs.
 */
export function mergeLongText(base: string, mine: string, theirs: string): MergedText {
  const before = paragraphs(base);
  const own = hunks(before, paragraphs(mine));
  const others = hunks(before, paragraphs(theirs));
  if (!own || !others)
    return { text: joined([...paragraphs(mine), ...paragraphs(theirs)]), clean: false };
  return sweep(before, own, others);
}

/** Both versions of a text of one line, parted by a stroke, as two names of one thing are. */
export function joinLines(mine: string, theirs: string): string {
  return `${mine.trim()} / ${theirs.trim()}`;
}

function paragraphs(text: string): Paragraph[] {
  const parts = normaliseText(text).split(/(\n[ \t]*(?:\n[ \t]*)+)/);
  const list: Paragraph[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const own = parts[i] ?? '';
    if (own !== '' || parts.length > 1) list.push({ text: own, space: parts[i + 1] ?? '' });
  }
  return list;
}

function joined(list: readonly Paragraph[]): string {
  return list
    .map(({ text, space }, index) => {
      if (index === list.length - 1) return text;
      return text + (space === '' ? '\n\n' : space);
    })
    .join('');
}

/** Undefined when too much differs to be compared in good time. */
function hunks(base: readonly Paragraph[], now: readonly Paragraph[]): Hunk[] | undefined {
  const changes = diffArrays([...base], [...now], {
    comparator: (one, other) => one.text === other.text,
    maxEditLength: MOST_CHANGES,
  });
  if (!changes) return undefined;
  const found: Hunk[] = [];
  let at = 0;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      at += value.length;
      continue;
    }
    const end = removed ? at + value.length : at;
    const last = found.at(-1);
    const come = added ? value : [];
    // What goes and what comes in its place are told one after the other.
    if (last && last.end === at) {
      found[found.length - 1] = { start: last.start, end, now: [...last.now, ...come] };
    } else found.push({ start: at, end, now: come });
    at = end;
  }
  return found;
}

function sweep(
  base: readonly Paragraph[],
  own: readonly Hunk[],
  others: readonly Hunk[],
): MergedText {
  const result: Paragraph[] = [];
  const queues = [[...own], [...others]];
  let at = 0;
  let clean = true;
  for (;;) {
    const [mine, theirs] = queues.map((queue) => queue[0]);
    const first = mine && theirs ? (comesBefore(theirs, mine) ? theirs : mine) : (mine ?? theirs);
    if (!first) break;
    const taken = together(queues, first);
    result.push(...base.slice(at, taken.start));
    at = taken.end;
    const [one = [], other = []] = taken.now;
    if (!taken.clash || joined(one) === joined(other))
      result.push(...(one.length > 0 ? one : other));
    else {
      result.push(...one, ...other);
      clean = false;
    }
  }
  result.push(...base.slice(at));
  return { text: joined(result), clean };
}

function comesBefore(one: Hunk, other: Hunk): boolean {
  return one.start < other.start || (one.start === other.start && one.end < other.end);
}

/** Whether two changes touch the same paragraph, or put something in at the same place. */
function touch(one: Hunk, other: Hunk): boolean {
  if (one.start === other.start && one.end === other.end) return true;
  return one.start < other.end && other.start < one.end;
}

interface Taken {
  readonly start: number;
  readonly end: number;
  readonly clash: boolean;
  /** What stands in its place, on each side. */
  readonly now: readonly (readonly Paragraph[])[];
}

/** Takes the first change from its queue, and whatever of the other side it runs into. */
function together(queues: Hunk[][], first: Hunk): Taken {
  const now: Paragraph[][] = queues.map(() => []);
  let region: Hunk = first;
  const sides = new Set<number>();
  for (let grew = true; grew;) {
    grew = false;
    queues.forEach((queue, side) => {
      const next = queue[0];
      if (!next || (next !== first && !touch(next, region))) return;
      queue.shift();
      now[side]?.push(...next.now);
      sides.add(side);
      region = {
        start: Math.min(region.start, next.start),
        end: Math.max(region.end, next.end),
        now: [],
      };
      grew = true;
    });
  }
  return { start: region.start, end: region.end, clash: sides.size > 1, now };
}
