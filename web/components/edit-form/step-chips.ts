import { formatNumber } from '../../../core/quantities/numbers.ts';
import {
  isBlank,
  isLink,
  isPart,
  members,
  shownValue,
  valuesOf,
  type EditStep,
} from '../../../core/form/index.ts';
import { isOtherwise } from './choice-branch.ts';
import type { Scope } from './scope.ts';

/** What a closed step holds beside its text: “4 jours”, “boucle, 7 fois au plus”. */
export function stepChips(scope: Scope, step: EditStep): string[] {
  return [
    ...groupChip(scope, step),
    ...durationChip(scope, step),
    ...conditionChip(scope, step),
    ...callChips(scope, step),
    ...(isBlank(step.fields['im:safetyNote']) ? [] : [scope.t('edit-chip-safety')]),
  ];
}

function conditionChip(scope: Scope, step: EditStep): string[] {
  if (!isBlank(step.fields['im:condition'])) return [scope.t('edit-chip-condition')];
  return isOtherwise(scope, step) ? [scope.t('edit-chip-otherwise')] : [];
}

function groupChip({ t, form, lang }: Scope, { name, flow, fields }: EditStep): string[] {
  if (flow === '') return [];
  const n = members(form.steps).get(name)?.length ?? 0;
  const most = Number(text(valuesOf(fields, 'pko:maxRepetitions')[0]));
  const words = t('edit-chip-group', { flow, n });
  return most > 0
    ? [`${words}, ${t('edit-chip-times', { n: formatNumber(most, lang) })}`]
    : [words];
}

function durationChip({ lang, t }: Scope, { fields }: EditStep): string[] {
  const [min, max] = ['im:minDuration', 'im:maxDuration'].map((key) => {
    const value = valuesOf(fields, key)[0];
    return value === undefined ? '' : shownValue('duration', value, lang);
  });
  if (min && max) return [min === max ? min : t('edit-chip-between', { min, max })];
  if (min) return [t('edit-chip-at-least', { min })];
  return max ? [t('edit-chip-at-most', { max })] : [];
}

function callChips({ context }: Scope, { fields }: EditStep): string[] {
  return valuesOf(fields, 'im:callsProcedure').flatMap((value) => {
    if (typeof value === 'string') return value.trim() === '' ? [] : [`→ ${value}`];
    return isLink(value) ? [`→ ${context.labels.get(value.iri)?.label ?? value.iri}`] : [];
  });
}

function text(value: ReturnType<typeof valuesOf>[number] | undefined): string {
  if (value === undefined || (typeof value !== 'string' && (isLink(value) || isPart(value)))) {
    return '';
  }
  return value;
}
