import {
  controlId,
  findingWords,
  stepNumbers,
  type EditForm,
  type FormModel,
} from '../../../../core/form/index.ts';
import type { Locale } from '../../../../core/messages.ts';
import type { Completeness, FieldFinding } from '../../../../core/views/edit-form.ts';
import type { PageCheck } from '../../../api/check.ts';
import { ownersOf, pathOf } from '../scope.ts';

/** A check as the form shows it: at the fields, and as a list of what would improve the page. */
export function checkWords(
  { met, total, findings }: PageCheck,
  { form, model }: { readonly form: EditForm; readonly model: FormModel },
  locale: Locale,
): { readonly findings: readonly FieldFinding[]; readonly completeness: Completeness } {
  const owners = ownersOf(form);
  const numbers = stepNumbers(form.steps);
  // What was taken out since the question was asked is not spoken of any more.
  const known = findings.filter(({ node }) => node === '' || numbers.has(node) || owners.has(node));
  const placed = known.map(({ node, key, text }) => ({ place: { node, key }, text }));
  const missing = placed.map((finding) => {
    const path = pathOf(finding, owners, form);
    return {
      text: findingWords({ text: finding.text, path }, { form, model }, locale),
      href: `#${controlId(path)}`,
    };
  });
  return { findings: placed, completeness: { met, total, missing } };
}
