/** Names of things: offered while somebody types, and found again from what was typed. */
export { completeName } from './complete-name.ts';
export { completionOf, type Completion } from './completion.ts';
export { NameList } from './name-list.ts';
export { foldedWhole, type FoldedName, type NamedThing } from './named-thing.ts';
export { resolveLabel } from './resolve-label.ts';
