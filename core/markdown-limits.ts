/** Longer texts, in UTF-16 units, are not read as Markdown: nobody writes a chapter in one field. */
const LONGEST = 100_000;
/** Characters of quotes, bullets and blanks that a line may begin with: each may open a level. */
const DEEPEST = 120;
/** Characters of a block, times those of them that may mean something, summed over the blocks. */
const MOST_EFFORT = 4e6;

const OPENINGS = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/;
const NEW_BLOCK = /^(?:\s*$| {0,3}[-*+][ \t]+\S)/;
const MARKS = /[*_~`[\]()<>@:\\&!]|\.(?=\S)/g;

/** True for a text that is shown as it was typed, because reading it as Markdown takes too much. */
export function isTangled(source: string): boolean {
  return markdownEffort(source) > MOST_EFFORT;
}

/**
 * A measure of the time that reading a text as Markdown may take; infinite for one that could exhaust the stack. The parser takes a time that grows with the square
 * of what stands in one block (`_a_a_a…`), and calls itself for every level of nesting.
 */
export function markdownEffort(source: string): number {
  if (source.length > LONGEST) return Infinity;
  let effort = 0;
  let length = 0;
  let marks = 0;
  for (const line of source.split(/\r\n?|\n/)) {
    if ((OPENINGS.exec(line)?.[0].length ?? 0) > DEEPEST) return Infinity;
    if (NEW_BLOCK.test(line)) {
      effort += length * marks;
      length = 0;
      marks = 0;
    }
    length += line.length;
    marks += line.match(MARKS)?.length ?? 0;
  }
  return effort + length * marks;
}
