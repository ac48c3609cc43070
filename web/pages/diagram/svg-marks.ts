import { SMALL_SIZE, TEXT_SIZE, textWidth, wrapText } from './measure-text.ts';

/** A piece of a drawing with its size; it is entered and left on the line `at` across the reading direction. */
export interface Block {
  readonly w: number;
  readonly h: number;
  readonly at: number;
  /** True for a group, whose own lines already lead to its first box: no arrow head on the way in. */
  readonly open?: boolean;
  draw(x: number, y: number): string;
}

export interface BoxText {
  readonly href: string;
  readonly number: string;
  readonly title: string;
  /** A second, small line: a duration, a number of steps. */
  readonly note: string;
}

export const LINE = 16;
const PAD = 10;

export function escapeSvg(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** One decimal is enough at this scale. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function line(path: string, kind: 'e' | 'l' = 'e', dotted = false): string {
  return `<path class="${kind}" d="${path}"${dotted ? ' stroke-dasharray="2 4"' : ''}/>`;
}

/** The head of an arrow with its tip at a point. */
export function arrow(
  x: number,
  y: number,
  to: 'right' | 'down' | 'left' | 'up',
  kind: 'h' | 'lh' = 'h',
): string {
  const shape = { right: 'l-7-4v8z', down: 'l-4-7h8z', left: 'l7-4v8z', up: 'l-4 7h8z' }[to];
  return `<path class="${kind}" d="M${n(x)} ${n(y)}${shape}"/>`;
}

export function smallText(x: number, y: number, text: string, anchor = ''): string {
  const place = anchor === '' ? '' : ` text-anchor="${anchor}"`;
  return `<text class="s" x="${n(x)}" y="${n(y)}"${place}>${escapeSvg(text)} </text>`;
}

/** A link named by the words in it; lines end with a space so that no two words are read as one. */
export function linked(text: BoxText, marks: string): string {
  return `<a href="${escapeSvg(text.href)}">${marks}</a>`;
}

/** A box around a number and a title of up to three lines, no wider than `most`. */
export function boxBlock(text: BoxText, most: number, direction: 'wide' | 'tall'): Block {
  const number = `${text.number}\u00a0`;
  const inner = most - 2 * PAD;
  const lines = wrapText(number + text.title, inner, 3, TEXT_SIZE);
  const note = text.note === '' ? [] : wrapText(text.note, inner, 1, SMALL_SIZE);
  const widths = [
    ...lines.map((l) => textWidth(l, TEXT_SIZE) + 2),
    ...note.map((l) => textWidth(l, SMALL_SIZE)),
  ];
  const w = Math.min(most, Math.max(64, ...widths.map((width) => width + 2 * PAD)));
  const h = 14 + LINE * (lines.length + note.length);
  return {
    w,
    h,
    at: direction === 'wide' ? h / 2 : Math.min(w / 2, 40),
    draw: (x, y) => {
      const rows = lines.map((l, i) => {
        const words = i === 0 && l.startsWith(number) ? l.slice(number.length) : l;
        const head = i === 0 ? `<tspan class="k">${escapeSvg(text.number)}</tspan> ` : '';
        return `<text x="${n(x + PAD)}" y="${n(y + 19 + i * LINE)}">${head}${escapeSvg(words)} </text>`;
      });
      const notes = note.map((l, i) => smallText(x + PAD, y + 19 + (lines.length + i) * LINE, l));
      const frame = `<rect class="b" x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="2"/>`;
      return linked(text, frame + rows.join('') + notes.join(''));
    },
  };
}

/** The name of a group above its members. */
export function caption(text: BoxText, x: number, y: number, width: number): string {
  const [shown = ''] = wrapText(`${text.number}\u00a0${text.title}`, width, 1, TEXT_SIZE);
  const words = shown.startsWith(`${text.number}\u00a0`) ? shown.slice(text.number.length + 1) : '';
  return linked(
    text,
    `<text x="${n(x)}" y="${n(y)}"><tspan class="k">${escapeSvg(text.number)}</tspan> ${escapeSvg(words)}</text>`,
  );
}

export const DIAMOND = { w: 72, h: 52 } as const;

/** A diamond with the number of a choice. */
export function diamond(text: BoxText, x: number, y: number): string {
  const { w, h } = DIAMOND;
  const shape = `M${n(x)} ${n(y + h / 2)}l${w / 2}-${h / 2} ${w / 2} ${h / 2}-${w / 2} ${h / 2}z`;
  return linked(
    text,
    `<path class="d" d="${shape}"/><text class="k" x="${n(x + w / 2)}" y="${n(y + h / 2 + 5)}" text-anchor="middle">${escapeSvg(text.number)}</text>`,
  );
}
