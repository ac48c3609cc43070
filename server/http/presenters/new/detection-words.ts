import type { Detection } from '../../../../core/form/proposal/detections.ts';
import type {
  ProposedCaution,
  ProposedDuration,
  ProposedLimit,
  ProposedStep,
  ProposedStructure,
  ProposedUse,
} from '../../../../core/from-text/proposal.ts';
import type { Locale } from '../../../../core/messages.ts';
import { durationRange } from '../../../../core/quantities/durations.ts';
import { formatQuantity } from '../../../../core/quantities/format-quantity.ts';
import type { ReadQuantity } from '../../../../core/quantities/read-quantity.ts';
import { recurrenceWords } from '../../../../core/quantities/recurrence.ts';

/** What a detection was read as, in the words of the reader: “Durée : 4 jours”. */
export function detectionWords(
  { id, kind, step, span }: Detection,
  proposal: ProposedStructure,
  locale: Locale,
): string {
  const { t } = locale;
  const at = Number(id.slice(id.lastIndexOf('.') + 1));
  const own = step === undefined ? undefined : proposal.steps[step];
  const words = wordsOf({ kind, span, at, own, proposal }, locale);
  return t(`new-found-${kind}`, { words });
}

interface Place {
  readonly kind: Detection['kind'];
  readonly span: string;
  /** Which of its list. */
  readonly at: number;
  /** The step it is of; absent for the procedure as a whole. */
  readonly own: ProposedStep | undefined;
  readonly proposal: ProposedStructure;
}

function wordsOf({ kind, span, at, own, proposal }: Place, locale: Locale): string {
  switch (kind) {
    case 'duration':
      return duration((own ?? proposal).durations[at], locale) ?? span;
    case 'limit':
      return limit(own?.quantities[at], locale) ?? span;
    case 'use':
      return use((own?.uses ?? proposal.needs)[at], locale) ?? span;
    case 'role':
      return (own ?? proposal).roles[at]?.text ?? span;
    case 'call':
      return own?.calls[at]?.text ?? span;
    case 'caution':
      return caution((own ?? proposal).cautions[at], locale) ?? span;
    case 'condition':
      return own?.condition?.text ?? span;
    case 'until':
      return own?.until?.text ?? span;
    case 'flow':
      return flow(own, locale) ?? span;
    case 'schedule':
      return recurrenceWords(proposal.schedule?.rrule ?? '', locale)?.words ?? span;
  }
}

/** “Boucle, 7 fois au plus” */
export function flow(step: ProposedStep | undefined, locale: Locale): string | undefined {
  if (step?.flow === undefined) return undefined;
  const name = locale.t(`procedure-flow-${step.flow.toLowerCase()}`);
  return step.times === undefined
    ? name
    : locale.t('new-flow-times', { flow: name, n: step.times });
}

function duration(found: ProposedDuration | undefined, locale: Locale): string | undefined {
  return found && durationRange(found.min, found.max, locale);
}

function limit(found: ProposedLimit | undefined, locale: Locale): string | undefined {
  const shown = found && quantity(found, locale);
  if (shown === undefined || found?.label === undefined) return shown;
  return locale.t('new-found-limit-of', { label: found.label, quantity: shown });
}

function use(found: ProposedUse | undefined, locale: Locale): string | undefined {
  const shown = found?.quantity && quantity(found.quantity, locale);
  return shown === undefined ? found?.text : `${shown} ${found?.text ?? ''}`;
}

function caution(found: ProposedCaution | undefined, locale: Locale): string | undefined {
  if (!found) return undefined;
  const level = locale.t(`procedure-level-${found.level.toLowerCase()}`);
  return locale.t('new-found-caution-of', { level, text: found.text });
}

function quantity(read: ReadQuantity, locale: Locale): string | undefined {
  const number = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : Number(text);
  const [value, min, max] = [read.value, read.min, read.max].map(number);
  const shown = formatQuantity(
    {
      ...(value !== undefined && { value }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(read.unit !== undefined && { unit: read.unit }),
      ...(read.unitText !== undefined && { unitText: read.unitText }),
    },
    locale,
  );
  return shown !== undefined && read.approximate
    ? locale.t('new-found-about', { quantity: shown })
    : shown;
}
