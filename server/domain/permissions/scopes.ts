import type { Role, TokenScope } from '../../store/journal.ts';
import type { Member } from './actor.ts';

/** Every scope contains the ones before it. */
export const SCOPES = ['read', 'write', 'update'] as const satisfies readonly TokenScope[];

export const ROLES = [
  'reader',
  'contributor',
  'steward',
  'admin',
] as const satisfies readonly Role[];

const HIGHEST: Readonly<Record<Role, TokenScope>> = {
  reader: 'read',
  contributor: 'write',
  steward: 'update',
  admin: 'update',
};

/** The most that a role may do, and so the widest token it may hold. */
export function highestScope(role: Role): TokenScope {
  return HIGHEST[role];
}

export function contains(held: TokenScope, needed: TokenScope): boolean {
  return SCOPES.indexOf(held) >= SCOPES.indexOf(needed);
}

/** What the account may do in this request: never more than its role of today, whatever its token says. */
export function heldScope(member: Member): TokenScope {
  const byRole = highestScope(member.role);
  const byToken = member.scope ?? byRole;
  return contains(byRole, byToken) ? byToken : byRole;
}
