export { ANONYMOUS, type Actor, type Member } from './actor.ts';
export { demand } from './demand.ts';
export {
  mayAdmin,
  mayKeepDrafts,
  mayUpdate,
  mayUseAccount,
  mayWritePage,
  mayWriteReference,
  mayWriteUnnamed,
  type Rule,
} from './rules.ts';
export { ROLES, SCOPES, contains, highestScope } from './scopes.ts';
