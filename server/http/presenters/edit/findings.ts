import {
  findingWords,
  isBlank,
  isPart,
  shortenedLines,
  stepNumbers,
  valueProblems,
  valuesIn,
} from '../../../../core/form/index.ts';
import { readRule } from '../../../../core/quantities/reading.ts';
import type { Locale } from '../../../../core/messages.ts';
import type { Completeness, FieldFinding } from '../../../../core/views/edit-form.ts';
import type { PageForm } from '../../../domain/pages/edit-form/index.ts';
import type { checkForm } from '../../../domain/shapes/live/index.ts';

type FormCheck = Awaited<ReturnType<typeof checkForm>>;

/** What can be said of a form without asking the checks, in the order of the form. */
export function presentNotes(
  { form, opened, model }: PageForm,
  justAdded: string,
  { t }: Locale,
): FieldFinding[] {
  const key = 'rdfs:label';
  const titleKept = isBlank(form.fields[key]) && !isBlank(opened.fields[key]);
  const known = new Set(opened.steps.map(({ name }) => name));
  const blank = form.steps.filter(
    ({ name, flow, fields }) =>
      flow === '' && name !== justAdded && !known.has(name) && Object.values(fields).every(isBlank),
  );
  return [
    ...(titleKept ? [{ place: { node: '', key }, text: t('edit-note-no-title') }] : []),
    ...valueProblems(form, model, (text) => readRule(text) !== undefined).map(
      ({ id, args, ...where }) => ({ ...where, text: t(id, args) }),
    ),
    ...blank.map(({ name }) => ({ place: { node: name, key }, text: t('edit-note-empty-step') })),
  ];
}

/** What the checks found that was not said already, for the fields and for the list beside the form. */
export function presentCheck(
  { met, total, findings, unreadable }: FormCheck,
  notes: readonly FieldFinding[],
  { edited, open }: { readonly edited: PageForm; readonly open: ReadonlySet<string> },
  locale: Locale,
): { readonly findings: FieldFinding[]; readonly completeness: Completeness } {
  const said = new Set(notes.map(({ place: { node, key } }) => `${node} ${key}`));
  const placed: FieldFinding[] = [
    ...findings
      .filter(({ node, key }) => !said.has(`${node} ${key}`))
      .map(({ text, node, key }) => ({ text, place: { node, key } })),
    ...unreadable.map(({ row, error }) => ({
      text: locale.t(`error-${error.id}`, error.args),
      place: { node: '', key: `others/${row}` },
      path: `others/${row}`,
    })),
  ];
  const numbers = stepNumbers(edited.form.steps);
  const owners = new Map(
    valuesIn(edited.form, edited.model).flatMap(({ path, value }) =>
      isPart(value) ? [[value.name, path] as const] : [],
    ),
  );
  const lines = [...notes, ...placed].map(({ text, place, path: at }) => {
    const path = at ?? `${owners.get(place.node) ?? place.node}/${place.key}`;
    const step = path.split('/')[0] ?? '';
    const isClosed = numbers.has(step) && !open.has(step);
    return {
      text: findingWords({ text, path }, edited, locale),
      href: hrefOf(path, step, place.key, isClosed),
    };
  });
  return { findings: placed, completeness: { met, total, missing: shortenedLines(lines, locale) } };
}

function hrefOf(path: string, step: string, key: string, isClosed: boolean): string {
  if (isClosed || (step !== '' && key === '')) return `#step-${step}`;
  return key === '' ? '#form' : `#f${path}`;
}
