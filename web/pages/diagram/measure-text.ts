/** Rough widths in units of a 13 px sans, on the wide side so that no font overflows its box. */
const NARROW = /[iljtfrI.,:;!|'’()[\] ]/;
const WIDE = /[mwMW—%@œŒ]/;
const CAPITAL = /\p{Lu}/u;

export const TEXT_SIZE = 13;
export const SMALL_SIZE = 11.5;

/** The width a text takes at a size, never less than what common fonts need. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    if (NARROW.test(character)) width += 4.4;
    else if (WIDE.test(character)) width += 12;
    else if (CAPITAL.test(character)) width += 9.2;
    else if (character > '\u2e7f') width += 13;
    else width += 7.7;
  }
  return (width * size) / TEXT_SIZE;
}

/** Lines no wider than `width`; the last of `most` lines ends with … where words were left. */
export function wrapText(text: string, width: number, most: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    if (lines.length === most) break;
  }
  if (lines.length < most && line !== '') lines.push(line);
  const shown = lines.slice(0, most).map((l) => shorten(l, width, size));
  const last = shown.at(-1);
  const whole = shown.join(' ').length >= text.trim().replace(/[ \n]+/g, ' ').length;
  if (last !== undefined && !whole && !last.endsWith('…')) {
    shown[shown.length - 1] = shorten(`${last}…`, width, size, true);
  }
  return shown;
}

function shorten(line: string, width: number, size: number, cut = false): string {
  let text = line;
  while (textWidth(text, size) > width && text.length > 2) {
    text = `${text.replace(/…$/, '').slice(0, -1).trimEnd()}…`;
    cut = true;
  }
  return cut && !text.endsWith('…') ? `${text}…` : text;
}
