import { isInstruction } from './action-words.ts';
import { warningIn } from './find-warnings.ts';
import { endParagraph, isStepLike, pushAboutWhole, pushSentences } from './outline-paragraphs.ts';
import type { Block, OutlineState } from './outline-state.ts';
import type { SectionKind } from './proposal.ts';
import { inlineSection, isReminder, sectionKindOf } from './section-kinds.ts';
import { looksLikeHeading, type TextLine } from './text-lines.ts';

/** Titles, headings, items and the rest, in their order. Each line is in one block. */
export function outlineOf(lines: readonly TextLine[]): Block[] {
  const state: OutlineState = {
    blocks: [],
    section: 'group',
    base: 0,
    levels: [],
    opened: undefined,
    paragraph: [],
    afterBlank: true,
    listed: hasStepList(lines),
    stepsSeen: false,
    goesOn: goesOnAfter(lines),
  };
  const start = readTitle(lines, state);
  const headings = lines
    .filter((line) => line.heading !== undefined && line.body !== '')
    .map((line) => line.heading ?? 1);
  const top = Math.min(...headings.slice(state.blocks.length > 0 ? 1 : 0), 6);
  for (let i = start; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    if (line.stamp !== undefined) {
      endParagraph(state);
      state.blocks.push({ kind: 'leftover', text: line.stamp, raw: line.stamp });
    }
    if (line.body === '') {
      if (line.raw.trim() !== '' && line.stamp === undefined) {
        endParagraph(state);
        state.blocks.push({ kind: 'leftover', text: line.raw, raw: line.raw });
      } else if (line.stamp === undefined) {
        endParagraph(state);
        state.afterBlank = true;
      }
      continue;
    }
    readLine(line, lines[i + 1] ?? undefined, lines, i, top, state);
    state.afterBlank = false;
  }
  endParagraph(state);
  return state.blocks;
}

function readLine(
  line: TextLine,
  next: TextLine | undefined,
  lines: readonly TextLine[],
  i: number,
  top: number,
  state: OutlineState,
): void {
  const following = next?.body ? next : lines.slice(i + 1, i + 3).find(({ body }) => body !== '');
  if (line.heading !== undefined || looksLikeHeading(line, following)) {
    endParagraph(state);
    const named = sectionKindOf(line.body);
    const isTasks =
      isReminder(line.body) && following?.marker !== undefined && isStepLike(following.body);
    const section = isTasks ? 'group' : named;
    const introduces =
      line.heading !== undefined ||
      section !== 'group' ||
      following?.marker !== undefined ||
      !/[:：]$/.test(line.body);
    if (introduces) {
      const depth = line.heading === undefined ? 0 : Math.max(0, line.heading - top);
      state.blocks.push({
        kind: 'heading',
        section,
        text: line.body.replace(/[ \u00a0]*[:：]$/, ''),
        raw: line.raw,
        depth,
      });
      state.section = section;
      state.base = section === 'group' ? depth + 1 : section === 'steps' ? depth : 0;
      state.levels = [];
      state.opened =
        following?.marker?.kind !== 'bullet'
          ? undefined
          : line.heading === undefined
            ? 'line over bullets'
            : 'markdown over bullets';
      return;
    }
  }
  const inline = line.marker ? undefined : inlineSection(line.body);
  if (inline) {
    endParagraph(state);
    state.blocks.push({
      kind: 'heading',
      section: inline.kind,
      text: inline.title,
      raw: line.raw,
      depth: 0,
    });
    if (inline.kind === 'steps') pushSentences({ ...line, body: inline.rest }, inline.kind, state);
    else
      state.blocks.push({ kind: 'more', section: inline.kind, text: inline.rest, raw: line.raw });
    state.section =
      inline.kind === 'steps' ? 'steps' : state.section === 'steps' ? 'steps' : inline.kind;
    if (state.section === inline.kind) state.opened = 'line with its list';
    return;
  }
  if (line.marker) {
    endParagraph(state);
    if (endsList(line, state)) startSteps(state);
    const depth = depthOf(line, state);
    // A numbered list of things to do after “Matériel : …” is the steps.
    const things =
      state.section === 'needs' || state.section === 'roles' || state.section === 'schedule';
    if (things && line.marker.kind === 'number' && isStepLike(line.body)) state.section = 'steps';
    state.blocks.push({
      kind: 'item',
      section: state.section,
      text: line.body,
      raw: line.raw,
      depth: state.base + depth,
      numbered: line.marker.kind === 'number',
    });
    state.stepsSeen ||= state.section === 'steps' || state.section === 'group';
    return;
  }
  if (line.indent < 2 && state.goesOn[i] === false && pushAboutWhole(line, state)) return;
  const last = state.blocks.at(-1);
  if (
    last?.kind === 'item' &&
    (!state.afterBlank || line.indent >= 2) &&
    state.paragraph.length === 0
  ) {
    last.text += `\n${line.body}`;
    last.raw += `\n${line.raw}`;
    return;
  }
  state.paragraph.push(line);
}

/** Whether numbers begin where the list of a heading ends: “Faut avoir : - … 1) …”. */
function endsList(
  { marker, indent }: TextLine,
  { opened, levels, section }: OutlineState,
): boolean {
  if (opened === undefined || marker?.kind !== 'number' || marker.number !== 1) return false;
  const [outer] = levels;
  if (!outer) return opened === 'line with its list';
  // Under a Markdown heading steps may be in either list.
  const isOver = opened !== 'markdown over bullets' || (section !== 'group' && section !== 'steps');
  return isOver && outer.kind === 'bullet' && Math.abs(indent - outer.indent) <= 1;
}

function startSteps(state: OutlineState): void {
  state.base = Math.max(0, state.section === 'group' ? state.base - 1 : 0);
  if (state.section !== 'group') state.section = 'steps';
  state.levels = [];
  state.opened = undefined;
}

/** How deep an item is: by indent, by `3.1`, and by a new kind of marker under an item. */
function depthOf(line: TextLine, state: OutlineState): number {
  const kind = line.marker?.kind ?? 'bullet';
  if (line.marker?.depth !== undefined) {
    state.levels = state.levels.slice(0, line.marker.depth);
    while (state.levels.length <= line.marker.depth)
      state.levels.push({ indent: line.indent, kind });
    return line.marker.depth;
  }
  const levels = state.levels;
  while (levels.length > 0 && (levels.at(-1)?.indent ?? 0) > line.indent + 1) levels.pop();
  const top = levels.at(-1);
  if (!top) {
    levels.push({ indent: line.indent, kind });
  } else if (line.indent > top.indent + 1) {
    levels.push({ indent: line.indent, kind });
  } else if (top.kind !== kind) {
    const same = levels.findLastIndex(
      (level) => level.kind === kind && level.indent <= line.indent + 1,
    );
    if (same >= 0) levels.length = same + 1;
    else if (top.kind === 'bullet' || (top.kind === 'letter' && kind === 'number'))
      levels[levels.length - 1] = { indent: line.indent, kind };
    else levels.push({ indent: line.indent, kind });
  }
  return levels.length - 1;
}

/** The first line when it stands above the rest as a title does; answers where the rest begins. */
function readTitle(lines: readonly TextLine[], state: OutlineState): number {
  const at = lines.findIndex(({ raw }) => raw.trim() !== '');
  const line = lines[at];
  if (!line || line.body === '' || line.marker || line.stamp !== undefined) return 0;
  const others = lines.slice(at + 1, at + 40).some(({ body }) => body !== '');
  const short =
    line.body.length <= 100 && !/[.!?;,:…]$/.test(line.body) && !inlineSection(line.body);
  const known = sectionKindOf(line.body) !== 'group';
  const sentence = line.heading === undefined && isInstruction(line.body) && line.body.length > 60;
  if (
    !others ||
    known ||
    sentence ||
    warningIn(line.body) ||
    (line.heading === undefined && !short)
  )
    return 0;
  state.blocks.push({ kind: 'title', text: line.body, raw: line.raw });
  return at + 1;
}

/** Whether an item follows each line before the next heading. */
function goesOnAfter(lines: readonly TextLine[]): boolean[] {
  const goesOn: boolean[] = [];
  let ahead = false;
  for (let i = lines.length - 1; i >= 0; i--) {
    goesOn[i] = ahead;
    const line = lines[i];
    if (line?.heading !== undefined) ahead = false;
    else if (line?.marker) ahead = true;
  }
  return goesOn;
}

/** Whether the steps are the items of a list, outside of the needs. */
function hasStepList(lines: readonly TextLine[]): boolean {
  let section: SectionKind = 'group';
  let items = 0;
  lines.forEach((line, i) => {
    if (line.heading !== undefined || looksLikeHeading(line, lines[i + 1]))
      section = sectionKindOf(line.body);
    else if (
      line.marker &&
      (section === 'group' || section === 'steps' || line.marker.kind === 'number')
    )
      items++;
  });
  return items >= 2;
}
