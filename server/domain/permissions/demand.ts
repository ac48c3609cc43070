import { WikiError } from '../../../core/errors.ts';
import type { Actor, Member } from './actor.ts';
import type { Rule } from './rules.ts';
import { heldScope } from './scopes.ts';

/**
 * Lets the actor through or throws a WikiError: `unauthenticated` (`sign-in-needed`) when nobody is
 * known, `forbidden` otherwise (`token-too-narrow` when only the token stands in the way, else
 * `not-allowed`). Hands back the account, which is the author of what follows.
 */
export function demand(rule: Rule, actor: Actor): Member {
  if (actor.kind === 'anonymous') throw new WikiError('unauthenticated', 'sign-in-needed');
  if (rule(actor)) return actor;
  const { scope: _narrowed, ...unrestricted } = actor;
  if (rule(unrestricted)) {
    throw new WikiError('forbidden', 'token-too-narrow', { scope: heldScope(actor) });
  }
  throw new WikiError('forbidden', 'not-allowed', { name: actor.name, role: actor.role });
}
