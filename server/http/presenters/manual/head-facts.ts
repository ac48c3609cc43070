import type { LocalText } from '../../../../core/languages.ts';
import { stepNodes, type Procedure, type Schedule } from '../../../../core/procedure/procedure.ts';
import { durationRange } from '../../../../core/quantities/durations.ts';
import { formatNumber } from '../../../../core/quantities/numbers.ts';
import { recurrenceWords } from '../../../../core/quantities/recurrence.ts';
import type { NamedLink } from '../../../../core/views/item.ts';
import type { HeadFact, IndicatorView } from '../../../../core/views/procedure.ts';
import { capitalised } from './page-head.ts';
import type { Labels } from './labels.ts';

/** Targets beside duration, people and time in the line at the head. */
const MOST_TARGETS = 2;

/** The ruled line under the summary: how long, how often at most, who, when, key limits. */
export function headFacts(
  procedure: Procedure,
  indicators: readonly IndicatorView[],
  labels: Labels,
): HeadFact[] {
  const { t, lang } = labels.locale;
  const own = (id: string): LocalText => ({ text: t(id), lang });
  const duration = durationRange(procedure.minDuration, procedure.maxDuration, labels.locale);
  const named = (role: string): NamedLink => {
    const link = labels.link(role);
    return { ...link, text: capitalised(link.text) };
  };
  const roles = procedure.roles.map(named);
  const steps = [...stepNodes(procedure.steps)].filter((node) => node.kind === 'step').length;
  return [
    ...(duration === undefined
      ? []
      : [{ label: own('procedure-duration'), values: [words(duration, lang)] }]),
    ...(steps === 0
      ? []
      : [{ label: own('procedure-step-count'), values: [words(formatNumber(steps, lang), lang)] }]),
    ...(roles.length === 0 ? [] : [{ label: own('procedure-who'), values: roles }]),
    ...(procedure.accountable.length === 0
      ? []
      : [
          {
            label: own('procedure-accountable'),
            values: procedure.accountable.map(named),
          },
        ]),
    ...procedure.schedules.map((schedule) => scheduleFact(schedule, labels)),
    ...indicators
      .filter((indicator) => indicator.target !== undefined)
      .slice(0, MOST_TARGETS)
      .map((indicator) => ({
        label: capitalised(indicator.link.text),
        values: [words(indicator.target ?? '', lang)],
      })),
  ];
}

function scheduleFact(schedule: Schedule, labels: Labels): HeadFact {
  const { t, lang } = labels.locale;
  const said =
    schedule.rrule === undefined ? undefined : recurrenceWords(schedule.rrule, labels.locale);
  const own = labels.pick(schedule.label);
  const shown = own ?? { text: said?.words ?? schedule.rrule ?? schedule.start ?? '…', lang };
  return {
    label: { text: t('procedure-when'), lang },
    values: [{ text: capitalised(shown) }],
    ...(said && said.months.length > 0 && { months: said.months }),
  };
}

function words(text: string, lang: string): NamedLink {
  return { text: { text, lang } };
}
