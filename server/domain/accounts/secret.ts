import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as 43 characters that are safe in a URL, a cookie and a header. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a session id or a token. They are random, so a plain SHA-256 (hex) is enough. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
