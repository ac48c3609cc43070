import { WikiError } from '../../../core/errors.ts';
import type { PageInfo } from '../../store/journal.ts';

/**
 * What the caller said about the state it saw: `any` for `If-Match: *`, the revisions it accepts,
 * or `absent` for `If-None-Match: *`, which only creates.
 */
export type Precondition = 'any' | 'absent' | readonly number[] | undefined;

/**
 * Reads an If-Match header: only the `r{n}` part of each tag counts, so that a tag of any syntax
 * or compression of the same revision matches (`"r12.ttl.br"` is revision 12). Weak tags never
 * match (RFC 9110, 13.1.1).
 * @param letter what the tags of this kind of resource begin with: `c` for graphs, tagged by commit
 */
export function parseIfMatch(header: string | undefined, letter: 'r' | 'c' = 'r'): Precondition {
  if (header === undefined) return undefined;
  if (header.trim() === '*') return 'any';
  const tags = [...header.matchAll(/(?<!W\/)"([rc])(\d+)(?:\.[^"]*)?"/g)];
  return tags.flatMap(([, begins, number]) => (begins === letter ? [Number(number)] : []));
}

/**
 * Holds a write against the page's present revision.
 * @throws WikiError `precondition-required` when it is needed and missing, `stale` (`if-match-stale`,
 *   `if-match-absent`, `page-exists`) when it does not hold.
 */
export function demandPrecondition(
  precondition: Precondition,
  info: PageInfo | undefined,
  needed: boolean,
): void {
  const exists = info !== undefined && !info.deleted;
  if (precondition === undefined) {
    if (needed && exists) {
      throw new WikiError('precondition-required', 'if-match-missing', { revision: info.revision });
    }
    return;
  }
  if (precondition === 'absent') {
    if (exists) throw new WikiError('stale', 'page-exists', { revision: info.revision });
    return;
  }
  if (!exists) throw new WikiError('stale', 'if-match-absent');
  if (precondition !== 'any' && !precondition.includes(info.revision)) {
    throw new WikiError('stale', 'if-match-stale', { revision: info.revision });
  }
}
