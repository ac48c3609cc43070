import type { EditFields } from '../edit-form.ts';
import type { FieldModel, NodeForm } from '../model.ts';
import type { Claim } from '../read-page.ts';
import type { MergeField, PlaceInFields, Side } from './merge-field.ts';
import type { Version } from './versions.ts';

/** A step, a part or the thing itself that both versions have, with its fields in each. */
export interface Shared {
  readonly node: string;
  readonly place: readonly PlaceInFields[];
  /** Its own name: that of the part, the step, or the empty string. */
  readonly name: string;
  readonly form: NodeForm | undefined;
  readonly base: EditFields;
  readonly mine: EditFields;
  readonly theirs: EditFields;
}

/** Where only one side can stand. */
export const ONE: readonly Side[] = ['mine', 'theirs'];
/** Where both can stand together. */
export const ALL: readonly Side[] = ['mine', 'theirs', 'both'];

/** What a version says in a field of it. */
export function claimsOf(version: Version, { name }: Shared, field: FieldModel): readonly Claim[] {
  return version.reading.claimsOf(name, field.key);
}

/** Key and place of a difference in it. */
export function about(
  { node, place }: Shared,
  rest: readonly PlaceInFields[],
  language?: string,
): Pick<MergeField, 'key' | 'node' | 'place'> {
  const whole = [...place, ...rest];
  const names = whole.flatMap(({ field, part }) => (part === undefined ? [field] : [field, part]));
  const key = ['field', node, ...names, ...(language === undefined ? [] : [language])].join('/');
  return { key, node, place: whole };
}
