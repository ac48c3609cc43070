import type { LocalText } from '../../../../core/languages.ts';
import type { Condition, Quantity } from '../../../../core/procedure/procedure.ts';
import { formatQuantity } from '../../../../core/quantities/format-quantity.ts';
import { gaugeOf } from '../../../../core/quantities/gauge.ts';
import type { LimitView } from '../../../../core/views/procedure.ts';
import { capitalised } from './page-head.ts';
import type { Labels } from './labels.ts';
import type { SourceNumbers } from './source-numbers.ts';

/** Values to respect, as the margin shows them; those without a number are left to `others`. */
export function presentLimits(
  parameters: readonly Quantity[],
  labels: Labels,
  sources: SourceNumbers,
): LimitView[] {
  return parameters.map((parameter) => {
    const label = labels.pick(parameter.label);
    const gauge = gaugeOf(parameter);
    return {
      ...(label && { label: capitalised(label) }),
      value: formatQuantity(parameter, labels.locale) ?? '…',
      ...(gauge && { gauge }),
      sources: sources.cite(parameter.sources ?? [], labels),
    };
  });
}

/** A condition in words: its own text, else its measured threshold. */
export function presentConditions(conditions: readonly Condition[], labels: Labels): LocalText[] {
  return conditions.flatMap((condition) => {
    const own = labels.pickAll(condition.label);
    if (own.length > 0) return own;
    const value = condition.threshold && formatQuantity(condition.threshold, labels.locale);
    const words = [
      condition.property === undefined ? '' : labels.name(condition.property).text,
      condition.comparator === undefined ? '' : labels.name(condition.comparator).text,
      value ?? '',
    ].filter((word) => word !== '');
    return words.length === 0 ? [] : [{ text: words.join(' '), lang: labels.locale.lang }];
  });
}
