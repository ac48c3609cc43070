import {
  controlId,
  nodeFormOf,
  stepNumbers,
  type EditForm,
  type FormModel,
} from '../../../../core/form/index.ts';
import type { Locale } from '../../../../core/messages.ts';
import type { Completeness, FieldFinding } from '../../../../core/views/edit-form.ts';
import type { PageCheck } from '../../../api/check.ts';
import { ownersOf, pathOf } from '../scope.ts';

/** More lines than this are a reproach, not a help. */
const MOST = 12;

/** A check as the form shows it: at the fields, and as a list of what would improve the page. */
export function checkWords(
  { met, total, findings }: PageCheck,
  { form, model }: { readonly form: EditForm; readonly model: FormModel },
  { t, lang }: Locale,
): { readonly findings: readonly FieldFinding[]; readonly completeness: Completeness } {
  const owners = ownersOf(form);
  const numbers = stepNumbers(form.steps);
  // What was taken out since the question was asked is not spoken of any more.
  const known = findings.filter(({ node }) => node === '' || numbers.has(node) || owners.has(node));
  const placed = known.map(({ node, key, text }) => ({ place: { node, key }, text }));
  const lines = placed.map((finding) => {
    const path = pathOf(finding, owners, form);
    const [step = '', key = ''] = path.split('/');
    const number = numbers.get(step);
    const label = nodeFormOf(form, step, model)?.fields.find((field) => field.key === key)?.label;
    const { text } = finding;
    const about = { number: number ?? '', text, label: label?.[lang] ?? '' };
    return {
      text: number === undefined ? text : t('edit-finding-step', about),
      href: `#${controlId(path)}`,
    };
  });
  const rest = lines.length - MOST + 1;
  const missing =
    rest > 1
      ? [...lines.slice(0, MOST - 1), { text: t('edit-findings-more', { n: rest }), href: '#form' }]
      : lines;
  return { findings: placed, completeness: { met, total, missing } };
}
