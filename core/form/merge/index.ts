/** Two people changed one page at once: what differs, what was chosen, and the page that comes of it. */
export {
  chosenSide,
  FOR_THE_REST,
  resolvedSide,
  undecided,
  type MergeField,
  type Side,
} from './merge-field.ts';
export { mergeFields } from './merge-fields.ts';
export { mergeQuads, mergeVersions } from './merge-quads.ts';
export { versionsOf, type PageVersions, type Versions } from './versions.ts';
