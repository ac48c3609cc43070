import { fieldAt, isPart, stepNumbers, valuesIn } from '../../../../core/form/index.ts';
import type { Locale } from '../../../../core/messages.ts';
import type { Completeness, FieldFinding } from '../../../../core/views/edit-form.ts';
import type { PageForm } from '../../../domain/pages/edit-form/index.ts';
import type { PageCheck } from '../../../domain/shapes/live/index.ts';

/** More lines than this are a reproach, not a help. */
const MOST = 12;

/** What the checks found, for the fields and for the list beside the form. */
export function presentCheck(
  { met, total, findings }: PageCheck,
  edited: PageForm,
  open: ReadonlySet<string>,
  locale: Locale,
): { readonly findings: FieldFinding[]; readonly completeness: Completeness } {
  const placed = findings.map(({ text, node, key }) => ({ text, place: { node, key } }));
  const numbers = stepNumbers(edited.form.steps);
  const owners = new Map(
    valuesIn(edited.form, edited.model).flatMap(({ path, value }) =>
      isPart(value) ? [[value.name, path] as const] : [],
    ),
  );
  const lines = placed.map(({ text, place }) => {
    const path = `${owners.get(place.node) ?? place.node}/${place.key}`;
    const step = path.split('/')[0] ?? '';
    const number = numbers.get(step);
    const label = fieldAt(edited.form, path, edited.model)?.label[locale.lang];
    return {
      text:
        number === undefined
          ? text
          : locale.t('edit-finding-step', { number, text, label: label ?? '' }),
      href: hrefOf(path, step, place.key, number !== undefined && !open.has(step)),
    };
  });
  return { findings: placed, completeness: { met, total, missing: shortened(lines, locale) } };
}

function hrefOf(path: string, step: string, key: string, isClosed: boolean): string {
  if (isClosed || (step !== '' && key === '')) return `#step-${step}`;
  return key === '' ? '#form' : `#f${path}`;
}

function shortened(
  lines: readonly { readonly text: string; readonly href: string }[],
  { t }: Locale,
): Completeness['missing'] {
  if (lines.length <= MOST) return lines;
  const rest = lines.length - MOST + 1;
  return [
    ...lines.slice(0, MOST - 1),
    { text: t('edit-findings-more', { n: rest }), href: '#form' },
  ];
}
