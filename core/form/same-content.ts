import {
  isBlank,
  isLink,
  isPart,
  isTexts,
  type EditFields,
  type EditTexts,
  type EditValue,
  type FieldContent,
} from './edit-form.ts';
import { normaliseText } from './field-terms.ts';

/**
 * Whether a text field still holds what it was opened with. A one-line field comes back without its
 * line breaks, which is not an edit.
 */
export function isUntouched(typed: string, opened: string): boolean {
  const was = normaliseText(opened);
  const is = normaliseText(typed);
  return is === was || is === was.replace(/\n/g, '') || is === was.replace(/\n+/g, ' ');
}

/** Whether two texts say the same in every language. */
export function sameTexts(one: EditTexts, other: EditTexts): boolean {
  const languages = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...languages].every((lang) => isUntouched(one[lang] ?? '', other[lang] ?? ''));
}

/** Whether two values mean the same; parts by their name and everything in them. */
export function sameValue(one: EditValue, other: EditValue): boolean {
  if (typeof one === 'string' || typeof other === 'string') {
    return typeof one === 'string' && typeof other === 'string' && isUntouched(one, other);
  }
  if (isLink(one) || isLink(other)) return isLink(one) && isLink(other) && one.iri === other.iri;
  return (
    isPart(one) && isPart(other) && one.name === other.name && sameFields(one.fields, other.fields)
  );
}

/** Whether two contents of one field mean the same; the order of values does not matter. */
export function sameContent(
  one: FieldContent | undefined,
  other: FieldContent | undefined,
): boolean {
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other);
  if (isTexts(one) || isTexts(other)) {
    return isTexts(one) && isTexts(other) && sameTexts(one, other);
  }
  const rest = [...(other ?? [])].filter((value) => !isBlank([value]));
  for (const value of one ?? []) {
    if (isBlank([value])) continue;
    const at = rest.findIndex((candidate) => sameValue(value, candidate));
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return rest.length === 0;
}

/** Whether two things say the same in every field; an empty field is as good as none. */
export function sameFields(one: EditFields, other: EditFields): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => sameContent(one[key], other[key]));
}
