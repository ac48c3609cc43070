import { WikiError } from '../../../core/errors.ts';
import { GUESSABLE_WORDS, ROWS } from './guessable-passwords.ts';

/** NIST SP 800-63B-4, 3.1.1.2: long, any characters, no rule of composition, a list of what is too common. */
export const PASSWORD_LENGTH = { least: 15, most: 1024 } as const;

/** A password is guessable when it says no more than this many well-known words… */
const FEW_WORDS = 2;
/** …and fewer other characters than this. */
const FEW_CHARACTERS = 5;

/**
 * The password as it is hashed (NFC). Throws `unprocessable`: `password-length` (counted in
 * characters, not bytes) or `password-guessable`.
 */
export function newPassword(text: string, accountName: string): string {
  const password = text.normalize('NFC');
  const length = Array.from(password).length;
  if (length < PASSWORD_LENGTH.least || length > PASSWORD_LENGTH.most) {
    throw new WikiError('unprocessable', 'password-length', { ...PASSWORD_LENGTH, length });
  }
  if (isGuessable(password, accountName)) {
    throw new WikiError('unprocessable', 'password-guessable');
  }
  return password;
}

function isGuessable(password: string, accountName: string): boolean {
  const words = [...nameWords(accountName), ...GUESSABLE_WORDS]
    .map(simplify)
    .sort((a, b) => b.length - a.length);
  let left = simplify(password);
  let used = 0;
  for (const word of new Set(words)) {
    if (word === '' || !left.includes(word)) continue;
    left = left.replaceAll(word, ' ');
    used += 1;
  }
  const others = withoutRuns(onePeriod(left)).replaceAll(' ', '');
  const few =
    Array.from(others).length < FEW_CHARACTERS || new Set(others).size < FEW_CHARACTERS - 1;
  return few && used <= FEW_WORDS;
}

/** Letters and digits alone, lower-case, without accents; the usual disguises of letters undone. */
function simplify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/@/g, 'a')
    .replace(/\$/g, 's')
    .replace(/(?<=\p{L})0(?=\p{L})/gu, 'o')
    .replace(/(?<=\p{L})3(?=\p{L})/gu, 'e')
    .replace(/(?<=\p{L})1(?=\p{L})/gu, 'i')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function nameWords(name: string): string[] {
  return [name, name.replaceAll(/[ ._-]/g, ''), ...name.split(/[ ._-]/)].filter(
    (word) => word.length >= 3,
  );
}

/** `abcabcabc` says no more than `abc`. */
function onePeriod(text: string): string {
  return /^(.+?)\1+.{0,3}$/su.exec(text)?.[1] ?? text;
}

/** Cuts out three or more neighbours of a row, and three or more times the same character. */
function withoutRuns(text: string): string {
  const characters = Array.from(text);
  const kept: string[] = [];
  for (let start = 0; start < characters.length;) {
    const length = runLength(characters, start);
    if (length < 3) kept.push(characters[start] ?? '');
    start += length < 3 ? 1 : length;
  }
  return kept.join('');
}

function runLength(characters: readonly string[], start: number): number {
  const rows = [...ROWS, ...ROWS.map((row) => Array.from(row).toReversed().join(''))];
  let length = 1;
  while (start + length < characters.length) {
    const run = characters.slice(start, start + length + 1).join('');
    const same = characters[start + length] === characters[start] && new Set(run).size === 1;
    if (!same && !rows.some((row) => row.includes(run))) break;
    length += 1;
  }
  return length;
}
