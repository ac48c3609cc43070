import { diffLines, diffWordsWithSpace, type ChangeObject } from 'diff';

/** A stretch of text that both versions have, or only one of them. */
export interface Run {
  readonly text: string;
  readonly mark: 'same' | 'ins' | 'del';
}

/** Time that may still be spent on comparing words, shared by all the texts of one page. */
export interface Patience {
  /** Milliseconds left. */
  ms: number;
}

/** The most one text may take of it, twice: word by word, then line by line. */
const MOST = 150;

/**
 * Two texts as one, word by word; line by line, and at last as a whole, where they differ too much
 * or where the time is used up.
 */
export function wordRuns(before: string, after: string, patience: Patience = { ms: MOST }): Run[] {
  if (patience.ms <= 0) return whole(before, after);
  const started = performance.now();
  const options = { timeout: Math.min(MOST, patience.ms) };
  const changes = diffWordsWithSpace(before, after, options) ?? diffLines(before, after, options);
  patience.ms -= performance.now() - started;
  if (!changes || isAnotherText(changes, before, after)) return whole(before, after);
  return withSharedSpaces(
    changes.map((change: ChangeObject<string>) => ({
      text: change.value,
      mark: change.added ? 'ins' : change.removed ? 'del' : 'same',
    })),
  );
}

/**
 * No-break spaces come as part of the words they hold together: where a word is replaced, the
 * space that both versions have before or after it is no change.
 */
function withSharedSpaces(runs: readonly Run[]): Run[] {
  const split = runs.flatMap((run, index): Run[] => {
    const [before, next] = [runs[index - 1], runs[index + 1]];
    if (run.mark === 'ins' && before?.mark === 'del') return [];
    if (run.mark !== 'del' || next?.mark !== 'ins') return [run];
    const lead = sharedSpace(run.text, next.text);
    const [gone, come] = [run.text.slice(lead.length), next.text.slice(lead.length)];
    const tail = sharedSpace(backwards(gone), backwards(come));
    const end = (text: string): string => text.slice(0, text.length - tail.length);
    return [
      { text: lead, mark: 'same' },
      { text: end(gone), mark: 'del' },
      { text: end(come), mark: 'ins' },
      { text: backwards(tail), mark: 'same' },
    ];
  });
  return joined(split.filter(({ text }) => text !== ''));
}

/** The white space both texts begin with. */
function sharedSpace(one: string, other: string): string {
  const most = /^\s*/u.exec(one)?.[0].length ?? 0;
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}

function backwards(text: string): string {
  return text.split('').toReversed().join('');
}

/** Neighbours of one mark as one run. */
function joined(runs: readonly Run[]): Run[] {
  const together: Run[] = [];
  for (const run of runs) {
    const last = together.at(-1);
    if (last?.mark !== run.mark) together.push(run);
    else together[together.length - 1] = { text: last.text + run.text, mark: run.mark };
  }
  return together;
}

/** When little but small words is shared, the pieces cannot be read; better one text, then the other. */
function isAnotherText(
  changes: readonly ChangeObject<string>[],
  before: string,
  after: string,
): boolean {
  const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const shared = changes.filter((change) => !change.added && !change.removed);
  const same = letters(shared.map((change) => change.value).join(''));
  return before !== after && same < 0.3 * Math.min(letters(before), letters(after));
}

function whole(before: string, after: string): Run[] {
  const runs: Run[] = [
    { text: before, mark: 'del' },
    { text: after, mark: 'ins' },
  ];
  return runs.filter((run) => run.text !== '');
}

/** Characters kept on each side of a change when the unchanged text between is left out. */
const CONTEXT = 120;

/** Shortens long unchanged stretches to what stands beside a change; `…` marks what is left out. */
export function withoutLongStretches(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    if (run.mark !== 'same' || run.text.length <= 3 * CONTEXT) return run;
    const start = index === 0 ? '' : run.text.slice(0, CONTEXT);
    const end = index === runs.length - 1 ? '' : run.text.slice(-CONTEXT);
    return { mark: 'same', text: `${start} … ${end}` };
  });
}
