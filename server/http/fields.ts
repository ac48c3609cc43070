import { WikiError } from '../../core/errors.ts';

/**
 * The fields of a query string or form, repeated names kept. Throws `body-not-utf8` (bad-request)
 * where the escapes are not UTF-8: URLSearchParams would put U+FFFD there without a word.
 */
export function fieldsOf(encoded: string): URLSearchParams {
  try {
    // A stray % is taken as it stands, as browsers do.
    decodeURIComponent(encoded.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch (error) {
    throw new WikiError('bad-request', 'body-not-utf8', {}, error);
  }
  return new URLSearchParams(encoded);
}
