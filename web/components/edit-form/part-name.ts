import { isLink, isTexts, type EditPart, type FieldModel } from '../../../core/form/index.ts';
import type { Scope } from './scope.ts';

/** What a part is called in words: its own name or that of what it links to, else the field and its position. */
export function partName(
  { context, lang, t }: Pick<Scope, 'context' | 'lang' | 't'>,
  field: FieldModel,
  part: EditPart,
  index: number,
): string {
  const names = Object.values(part.fields).flatMap((content) =>
    isTexts(content)
      ? (content[lang] ?? Object.values(content).find((text) => text.trim() !== '') ?? [])
      : content.flatMap((value) =>
          isLink(value) ? (context.labels.get(value.iri)?.label ?? []) : [],
        ),
  );
  const text = names.find((name) => name.trim() !== '');
  return text === undefined ? `${field.label[lang]} ${index + 1}` : t('edit-quoted', { text });
}
