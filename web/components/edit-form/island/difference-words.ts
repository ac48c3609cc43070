import type { EditForm, EditStep, FormModel } from '../../../../core/form/index.ts';
import type { Locale } from '../../../../core/messages.ts';

/** More kinds of differences than this are not told: it is only to recognise a draft by. */
const MOST = 5;

/** What a draft says otherwise than the page, in a few words: “résumé, 2 étapes changées”. */
export function differenceWords(
  draft: EditForm,
  page: EditForm,
  model: FormModel,
  { t, lang }: Locale,
): string {
  const known = model.nodes[model.root]?.fields ?? [];
  const before = new Map(page.steps.map((step) => [step.name, step]));
  const now = new Set(draft.steps.map(({ name }) => name));
  const kept = draft.steps.filter(({ name }) => before.has(name));
  const left = page.steps.filter(({ name }) => now.has(name));
  const changed = kept.filter((step) => !isSame(contentOf(step), contentOf(before.get(step.name))));
  const added = draft.steps.length - kept.length;
  const removed = page.steps.length - left.length;
  const moved = kept.some(
    ({ name, depth }, index) => left[index]?.name !== name || left[index].depth !== depth,
  );
  const words = [
    ...known
      .filter(({ key }) => !isSame(draft.fields[key], page.fields[key]))
      .map(({ label }) => label[lang]),
    ...(changed.length > 0 ? [t('editor-diff-changed', { n: changed.length })] : []),
    ...(added > 0 ? [t('editor-diff-added', { n: added })] : []),
    ...(removed > 0 ? [t('editor-diff-removed', { n: removed })] : []),
    ...(moved ? [t('editor-diff-moved')] : []),
  ];
  return words.length === 0 ? t('editor-diff-other') : words.slice(0, MOST).join(', ');
}

function contentOf(step: EditStep | undefined): unknown {
  return step && [step.flow, step.fields];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
