import type { EditForm, FormModel } from '../../../../core/form/index.ts';
import type { Locale } from '../../../../core/messages.ts';
import { differenceOf } from './form-difference.ts';

/** What a draft says otherwise than the page, in a few words: “résumé, 2 étapes changées”. */
export function differenceWords(
  draft: EditForm,
  page: EditForm,
  model: FormModel,
  { t, lang }: Locale,
): string {
  const { fields, added, removed, changed, moved } = differenceOf(draft, page);
  const known = model.nodes[model.root]?.fields ?? [];
  const words = [
    ...known.filter(({ key }) => fields.includes(key)).map(({ label }) => label[lang]),
    ...(changed > 0 ? [t('editor-diff-changed', { n: changed })] : []),
    ...(added > 0 ? [t('editor-diff-added', { n: added })] : []),
    ...(removed > 0 ? [t('editor-diff-removed', { n: removed })] : []),
    ...(moved && added + removed + changed === 0 ? [t('editor-diff-moved')] : []),
  ];
  return words.length === 0 ? t('editor-diff-other') : words.slice(0, 5).join(', ');
}
