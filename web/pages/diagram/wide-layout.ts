import { closed, type Shape } from './flow-shape.ts';
import { SMALL_SIZE, TEXT_SIZE, textWidth, wrapText } from './measure-text.ts';
import {
  arrow,
  boxBlock,
  caption,
  DIAMOND,
  diamond,
  line,
  n,
  smallText,
  type Block,
} from './svg-marks.ts';

const BOX = 170;
const GAP = 26;
const ROW_GAP = 16;
const RAIL = 14;
const CAPTION = 20;
const SMALL_LINE = 14;

/** The drawing for a desk: read from left to right, in rows like the lines of a text. */
export function wideDrawing(shapes: readonly Shape[], width: number): { svg: string; h: number } {
  const rows: Block[][] = [[]];
  let used = RAIL;
  for (const shape of shapes) {
    const block = wideBlock(shape, width - 3 * RAIL);
    const row = rows.at(-1) ?? [];
    if (row.length > 0 && used + GAP + block.w > width - RAIL) {
      rows.push([block]);
      used = RAIL + GAP + block.w;
    } else {
      row.push(block);
      used += GAP + block.w;
    }
  }
  let svg = '';
  let top = 2;
  rows.forEach((row, i) => {
    const at = Math.max(...row.map((block) => block.at));
    const below = Math.max(...row.map((block) => block.h - block.at));
    const y = top + at;
    if (i === 0) svg += `<circle class="h" cx="7" cy="${n(y)}" r="5"/>`;
    let x = RAIL - 2;
    for (const block of row) {
      svg += way(x, y, block);
      svg += block.draw(x + GAP, y - block.at);
      x += GAP + block.w;
    }
    top = y + below;
    const next = rows[i + 1];
    if (next) {
      const turn = top + ROW_GAP;
      const nextY = turn + ROW_GAP + Math.max(...next.map((block) => block.at));
      svg += line(`M${n(x)} ${n(y)}h8V${n(turn)}H4V${n(nextY)}H${RAIL}`);
      top = turn + ROW_GAP;
    }
  });
  return { svg, h: Math.ceil(top + 2) };
}

/** The line into a block, with a head where it ends on a box. */
function way(x: number, y: number, block: Block): string {
  return block.open
    ? line(`M${n(x)} ${n(y)}h${GAP}`)
    : line(`M${n(x)} ${n(y)}h${GAP - 3}`) + arrow(x + GAP, y, 'right');
}

function wideBlock(shape: Shape, most: number): Block {
  const block = openBlock(shape, most);
  return block.w <= most ? block : boxBlock(closed(shape).text, Math.min(BOX, most), 'wide');
}

function openBlock(shape: Shape, most: number): Block {
  if (shape.flow === undefined) return boxBlock(shape.text, Math.min(BOX, most), 'wide');
  if (shape.flow === 'Sequence') return chain(shape.members.map((m) => wideBlock(m, most)));
  if (shape.flow === 'Loop') return loop(shape, most);
  return branches(shape, most);
}

function chain(blocks: readonly Block[]): Block {
  const at = Math.max(...blocks.map((block) => block.at));
  const below = Math.max(...blocks.map((block) => block.h - block.at));
  return {
    w: blocks.reduce((sum, block) => sum + block.w, 0) + GAP * (blocks.length - 1),
    h: at + below,
    at,
    draw: (x, y) => {
      let svg = '';
      let left = x;
      blocks.forEach((block, i) => {
        if (i > 0) {
          svg += way(left, y + at, block);
          left += GAP;
        }
        svg += block.draw(left, y + at - block.at);
        left += block.w;
      });
      return svg;
    },
  };
}

/** Members in a row, with the way back under them. */
function loop(shape: Shape, most: number): Block {
  const inner = chain(shape.members.map((m) => wideBlock(m, most - 4 * RAIL)));
  const foot = wrapText(shape.foot, Math.max(230, inner.w - 20), 2, SMALL_SIZE);
  const title = textWidth(`${shape.text.number} ${shape.text.title}`, TEXT_SIZE);
  const at = CAPTION + inner.at;
  const bottom = CAPTION + inner.h + 10 + foot.length * SMALL_LINE;
  const w = Math.max(
    inner.w + 4 * RAIL,
    Math.min(260, title + 4 * RAIL),
    ...foot.map((l) => textWidth(l, SMALL_SIZE) + 4 * RAIL),
  );
  return {
    w,
    h: bottom + 4,
    at,
    open: true,
    draw: (x, y) => {
      const left = x + 2 * RAIL;
      const right = left + inner.w;
      const turn = x + w - RAIL;
      const back = `M${n(turn)} ${n(y + at)}V${n(y + bottom - 8)}a8 8 0 0 1-8 8H${n(x + RAIL + 8)}a8 8 0 0 1-8-8V${n(y + at + 8)}`;
      return [
        caption(shape.text, x + 2 * RAIL, y + 12, w - 2 * RAIL),
        line(`M${n(x)} ${n(y + at)}H${n(left - 3)}`),
        arrow(left, y + at, 'right'),
        inner.draw(left, y + CAPTION),
        line(`M${n(right)} ${n(y + at)}H${n(x + w)}`),
        line(back, 'l'),
        arrow(x + RAIL, y + at + 2, 'up', 'lh'),
        ...foot.map((l, i) => smallText(left, y + CAPTION + inner.h + 12 + i * SMALL_LINE, l)),
      ].join('');
    },
  };
}

/** Members one above the other between two rails: a choice, at the same time, or in any order. */
function branches(shape: Shape, most: number): Block {
  const choice = shape.flow === 'Choice';
  const guards = shape.members.map((m) => (choice ? wrapText(m.guard, 140, 3, SMALL_SIZE) : []));
  const label = Math.max(0, ...guards.flat().map((l) => textWidth(l, SMALL_SIZE)));
  const start = (choice ? DIAMOND.w + RAIL : 4) + RAIL + label;
  const blocks = shape.members.map((m) => wideBlock(m, most - start - 2 * RAIL - 8));
  const head = choice ? 0 : CAPTION;
  let bottom = head;
  const rows = blocks.map((block, i) => {
    const above = Math.max(block.at, (guards[i]?.length ?? 0) * SMALL_LINE + 4);
    const lineY = bottom + above;
    bottom = lineY + Math.max(block.h - block.at, 8) + ROW_GAP;
    return lineY;
  });
  const first = rows[0] ?? 0;
  const last = rows.at(-1) ?? first;
  const middle = (first + last) / 2;
  // A choice of one low branch must still leave room for its diamond.
  const shift = choice ? Math.max(0, DIAMOND.h / 2 + CAPTION - middle) : 0;
  const at = middle + shift;
  const end = start + RAIL + Math.max(...blocks.map((block) => block.w)) + RAIL;
  return {
    w: end + 4,
    h: Math.max(bottom - ROW_GAP + shift, choice ? at + DIAMOND.h / 2 : 0),
    at,
    open: !choice,
    draw: (x, y) => {
      const rail = x + (choice ? DIAMOND.w + RAIL : 4);
      const top = y + shift + first;
      const foot = y + shift + last;
      const marks = rows.map((rowY, i) => {
        const block = blocks[i];
        if (!block) return '';
        const lineY = y + shift + rowY;
        const left = x + start + RAIL;
        const words = guards[i] ?? [];
        return [
          line(`M${n(rail)} ${n(lineY)}H${n(left - 3)}`),
          arrow(left, lineY, 'right'),
          ...words.map((l, k) =>
            smallText(rail + 6, lineY - 5 - (words.length - 1 - k) * SMALL_LINE, l),
          ),
          block.draw(left, lineY - block.at),
          line(`M${n(left + block.w)} ${n(lineY)}H${n(x + end)}`),
        ].join('');
      });
      return [
        choice
          ? diamond(shape.text, x, y + at - DIAMOND.h / 2) +
            line(`M${n(x + DIAMOND.w)} ${n(y + at)}H${n(rail)}`)
          : caption(shape.text, x, y + 12, end) + line(`M${n(x)} ${n(y + at)}H${n(rail)}`),
        rails(rail, top, foot, shape),
        ...marks,
        rails(x + end, top, foot, shape),
        line(`M${n(x + end)} ${n(y + at)}h4`),
      ].join('');
    },
  };
}

/** Double for what happens at the same time, dotted for any order, single for a choice. */
function rails(x: number, top: number, foot: number, { flow }: Shape): string {
  if (flow === 'Choice') return line(`M${n(x)} ${n(top)}V${n(foot)}`);
  const [from, to] = [n(top - 12), n(foot + 12)];
  if (flow === 'AnyOrder') return line(`M${n(x)} ${from}V${to}`, 'l', true);
  return line(`M${n(x)} ${from}V${to}M${n(x + 3)} ${from}V${to}`, 'l');
}
