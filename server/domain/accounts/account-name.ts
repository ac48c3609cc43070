import { WikiError } from '../../../core/errors.ts';

/** Words of letters, digits, dots, hyphens and underscores, one space between them; no control or bidi sign fits in. */
const SHAPE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*(?: [\p{L}\p{M}\p{N}._-]+)*$/u;
const LENGTH = { least: 2, most: 64 };

/** The author of the packaged pages. */
const RESERVED = new Set(['infrawiki']);

/** Alphabets whose letters look alike: a name keeps to one of them, so that nobody can pass for another. */
const LOOKALIKE_ALPHABETS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/**
 * The name as it is kept (NFC, 2 to 64 characters).
 * Throws `unprocessable`: `account-name` when it cannot be one, `account-name-reserved`.
 */
export function accountName(text: string): string {
  const name = text.normalize('NFC').trim();
  const length = Array.from(name).length;
  const mixed = LOOKALIKE_ALPHABETS.filter((alphabet) => alphabet.test(name)).length > 1;
  if (length < LENGTH.least || length > LENGTH.most || !SHAPE.test(name) || mixed) {
    throw new WikiError('unprocessable', 'account-name', { ...LENGTH });
  }
  if (RESERVED.has(nameKey(name))) {
    throw new WikiError('unprocessable', 'account-name-reserved', { name });
  }
  return name;
}

/** Two names with the same key are one account, whatever the case and the Unicode form. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
