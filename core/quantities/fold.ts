/**
 * Text in the form in which words are compared: lower case, no accents, plain apostrophes, minus
 * signs and single spaces. `½` becomes ` 1⁄2`, `m³` becomes `m3`. The length changes.
 */
export function fold(text: string): string {
  return plain(text).toLowerCase();
}

const ASCII = /^[\s!-~]*$/;
const FOLDED = /^[\n -@[-_a-~]*$/;

/** As `fold`, but capitals are kept: `mW` and `MW` are two units. */
export function plain(text: string): string {
  if (ASCII.test(text)) return text.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
  return text
    .replace(/[¼-¾⅐-⅞]/g, ' $&')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[−‐‑]/g, '-')
    .replaceAll('⁄', '/')
    .replaceAll('œ', 'oe')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * As `fold`, one character for one: what is found in the result is at the same place in the text.
 * Fractions and small figures (`½`, `m³`) stay as they are.
 */
export function foldInPlace(text: string): string {
  if (FOLDED.test(text)) return text;
  return text.replace(/[\sA-Z`\u0080-\uffff]/g, (char) => {
    const known = IN_PLACE.get(char);
    if (known !== undefined) return known;
    const plainChar = base(char);
    IN_PLACE.set(char, plainChar);
    return plainChar;
  });
}

/** Every character met so far; taking accents off costs a hundred times what looking it up does. */
const IN_PLACE = new Map([
  ['\n', '\n'],
  ['⁄', '/'],
  ...['’', '‘', 'ʼ', '`', '´'].map((mark) => [mark, "'"] as const),
  ...['−', '‐', '‑'].map((mark) => [mark, '-'] as const),
]);

function base(char: string): string {
  if (/\s/.test(char)) return ' ';
  const letter = char
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return letter.length === 1 ? letter : char;
}
