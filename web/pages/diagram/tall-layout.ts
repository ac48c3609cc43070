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

const BOX = 240;
const NARROWEST = 130;
const GAP = 22;
const ROW_GAP = 12;
const RAIL = 14;
const SMALL_LINE = 14;

/** The drawing for a phone: read from top to bottom, no wider than `width`. */
export function tallDrawing(shapes: readonly Shape[], width: number): { svg: string; h: number } {
  let svg = '';
  let y = 12;
  const x = 2;
  shapes.forEach((shape, i) => {
    const block = tallBlock(shape, width - 4);
    const column = x + COLUMN;
    if (i === 0) svg += `<circle class="h" cx="${n(column)}" cy="7" r="5"/>`;
    svg += way(column, y, block);
    y += GAP;
    svg += block.draw(x + COLUMN - block.at, y);
    y += block.h;
  });
  return { svg, h: Math.ceil(y + 2) };
}

/** Every block is entered and left on the same column, so that lines run straight down. */
const COLUMN = 46;

/** The line into a block, with a head where it ends on a box. */
function way(x: number, y: number, block: Block): string {
  return block.open
    ? line(`M${n(x)} ${n(y)}v${GAP}`)
    : line(`M${n(x)} ${n(y)}v${GAP - 3}`) + arrow(x, y + GAP, 'down');
}

function tallBlock(shape: Shape, most: number): Block {
  const open = shape.flow !== undefined && most - 3 * RAIL >= NARROWEST;
  const block = open ? openBlock(shape, most) : undefined;
  if (block && block.w <= most) return block;
  const box = boxBlock(closed(shape).text, Math.min(BOX, most), 'tall');
  return { ...box, at: COLUMN };
}

function openBlock(shape: Shape, most: number): Block {
  if (shape.flow === 'Sequence') return chain(shape.members.map((m) => tallBlock(m, most)));
  if (shape.flow === 'Loop') return loop(shape, most);
  return branches(shape, most);
}

function chain(blocks: readonly Block[]): Block {
  return {
    w: Math.max(...blocks.map((block) => block.w)),
    h: blocks.reduce((sum, block) => sum + block.h, 0) + GAP * (blocks.length - 1),
    at: COLUMN,
    draw: (x, y) => {
      let svg = '';
      let top = y;
      blocks.forEach((block, i) => {
        if (i > 0) {
          svg += way(x + COLUMN, top, block);
          top += GAP;
        }
        svg += block.draw(x, top);
        top += block.h;
      });
      return svg;
    },
  };
}

/** Members one under the other, with the way back at their right. */
function loop(shape: Shape, most: number): Block {
  const room = most - 2 * RAIL;
  const inner = chain(shape.members.map((m) => tallBlock(m, room)));
  const foot = wrapText(shape.foot, room - COLUMN - 10, 3, SMALL_SIZE);
  const head = 26;
  const h = head + inner.h + 14 + foot.length * SMALL_LINE + 6;
  const title = textWidth(`${shape.text.number} ${shape.text.title}`, TEXT_SIZE);
  const w = Math.max(
    inner.w + 2 * RAIL,
    Math.min(room, title),
    ...foot.map((l) => textWidth(l, SMALL_SIZE) + COLUMN + 10),
  );
  return {
    w,
    h,
    at: COLUMN,
    open: true,
    draw: (x, y) => {
      const column = x + COLUMN;
      const rail = x + w - 4;
      const top = y + head;
      const bottom = top + inner.h;
      const back = `M${n(column)} ${n(bottom + 8)}H${n(rail - 8)}a8 8 0 0 0 8-8V${n(top - 1)}a8 8 0 0 0-8-8H${n(column + 9)}`;
      return [
        line(`M${n(column)} ${n(y)}V${n(top - 3)}`),
        arrow(column, top, 'down'),
        caption(shape.text, column + 10, y + 10, w - COLUMN - 24),
        line(back, 'l'),
        arrow(column + 1, top - 9, 'left', 'lh'),
        inner.draw(x, top),
        line(`M${n(column)} ${n(bottom)}V${n(y + h)}`),
        ...foot.map((l, i) => smallText(column + 8, bottom + 24 + i * SMALL_LINE, l)),
      ].join('');
    },
  };
}

/** Members one under the other between a rail at the left and one at the right. */
function branches(shape: Shape, most: number): Block {
  const choice = shape.flow === 'Choice';
  const left = 2 * RAIL;
  const room = most - left - RAIL;
  const blocks = shape.members.map((m) => tallBlock(m, room));
  const guards = shape.members.map((m) => (choice ? wrapText(m.guard, room, 3, SMALL_SIZE) : []));
  const head = choice ? DIAMOND.h + 6 : 26;
  const widest = Math.max(
    ...blocks.map((block) => block.w),
    ...guards.flat().map((l) => textWidth(l, SMALL_SIZE)),
  );
  let bottom = head;
  const rows = blocks.map((block, i) => {
    const top = bottom + (guards[i]?.length ?? 0) * SMALL_LINE + (choice ? 8 : ROW_GAP);
    bottom = top + block.h;
    return top;
  });
  const title = textWidth(`${shape.text.number} ${shape.text.title}`, TEXT_SIZE);
  const w = Math.max(left + widest + RAIL, Math.min(room, title));
  const h = bottom + 18;
  return {
    w,
    h,
    at: COLUMN,
    open: !choice,
    draw: (x, y) => {
      const railLeft = x + 4;
      const railRight = x + w - 4;
      const column = x + COLUMN;
      const middles = rows.map((top, i) => y + top + Math.min(24, (blocks[i]?.h ?? 0) / 2));
      const first = middles[0] ?? y;
      const last = middles.at(-1) ?? y;
      const end = y + bottom + 10;
      const entry = choice ? y + DIAMOND.h / 2 : y + head - 2;
      const marks = blocks.map((block, i) => {
        const top = y + (rows[i] ?? 0);
        const middle = middles[i] ?? top;
        const words = guards[i] ?? [];
        return [
          ...words.map((l, k) =>
            smallText(x + left, top - 6 - (words.length - 1 - k) * SMALL_LINE, l),
          ),
          line(`M${n(railLeft)} ${n(middle)}H${n(x + left - 3)}`),
          arrow(x + left, middle, 'right'),
          block.draw(x + left, top),
          line(`M${n(x + left + block.w)} ${n(middle)}H${n(railRight)}`),
        ].join('');
      });
      const opening = choice
        ? diamond(shape.text, column - DIAMOND.w / 2, y) +
          line(`M${n(column - DIAMOND.w / 2)} ${n(entry)}H${n(railLeft)}V${n(first)}`)
        : caption(shape.text, column + 10, y + 12, w - COLUMN - 14) +
          line(`M${n(column)} ${n(y)}V${n(entry)}H${n(railLeft)}V${n(first)}`);
      return [
        opening,
        rail(railLeft, first, last, shape),
        ...marks,
        rail(railRight, first, last, shape),
        line(`M${n(railRight)} ${n(last)}V${n(end)}H${n(column)}V${n(y + h)}`),
      ].join('');
    },
  };
}

/** Double for what happens at the same time, dotted for any order, single for a choice. */
function rail(x: number, top: number, foot: number, { flow }: Shape): string {
  if (flow === 'Choice') return line(`M${n(x)} ${n(top)}V${n(foot)}`);
  if (flow === 'AnyOrder') return line(`M${n(x)} ${n(top - 8)}V${n(foot + 8)}`, 'l', true);
  return line(
    `M${n(x - 3)} ${n(top - 8)}V${n(foot + 8)}M${n(x)} ${n(top - 8)}V${n(foot + 8)}`,
    'l',
  );
}
