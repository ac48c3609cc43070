import type { TokenScope } from '../../store/journal.ts';
import type { Actor } from './actor.ts';
import { contains, heldScope } from './scopes.ts';

/** Says whether somebody may do something. Pure; `demand` turns a no into the right refusal. */
export type Rule = (actor: Actor) => boolean;

const holds =
  (scope: TokenScope): Rule =>
  (actor) =>
    actor.kind === 'account' && contains(heldScope(actor), scope);

/** To have an account, whatever its role; for what belongs to the account itself. */
export const mayUseAccount: Rule = (actor) => actor.kind === 'account';

/** Unsaved text: private to the account, so for the person who signed in and never for a token. */
export const mayKeepDrafts: Rule = (actor) => actor.kind === 'account' && actor.via === 'session';

/** Page graphs, by any door. */
export const mayWritePage: Rule = holds('write');

/** Graphs outside the pages, and imports into them. */
export const mayWriteReference: Rule = holds('update');

/** The unnamed graph. */
export const mayWriteUnnamed: Rule = holds('update');

/** SPARQL Update. */
export const mayUpdate: Rule = holds('update');

/** Accounts and roles, and what touches the whole dataset (CLEAR ALL, DROP ALL). */
export const mayAdmin: Rule = (actor) =>
  actor.kind === 'account' && actor.role === 'admin' && holds('update')(actor);
