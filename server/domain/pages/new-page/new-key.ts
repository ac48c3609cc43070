import { randomBytes } from 'node:crypto';

/**
 * What a page goes by before it is saved: the key of its draft, and the slug its form pretends to
 * until the first save gives the real one. 80 bits, so that nobody meets another’s.
 */
export function newKey(): string {
  return `new-${BigInt(`0x${randomBytes(10).toString('hex')}`)
    .toString(36)
    .padStart(16, '0')}`;
}

/** True for what {@link newKey} gives, and for nothing a title would make. */
export function isNewKey(text: string): boolean {
  return /^new-[0-9a-z]{16}$/.test(text);
}
