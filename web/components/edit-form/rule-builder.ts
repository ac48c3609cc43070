import { monthName } from '../../../core/dates.ts';
import type { InterfaceLanguage } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import { controlId } from '../../../core/form/index.ts';
import type { Template } from './kit.ts';
import type { Scope } from './scope.ts';

const UNITS = ['day', 'week', 'month', 'year'] as const;
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
const MOST = 12;

/** What was chosen of how often something is done. */
export interface RuleChoice {
  /** Every so many units. */
  readonly n: number;
  readonly unit: string;
  /** 0 = Monday; they count for weeks. */
  readonly days: readonly number[];
  /** A season, the number of a month, or the empty string for the whole year. */
  readonly when: string;
}

/** Choices that write a recurrence in words, for those who do not know how to word it. */
export function ruleBuilder({ html, t, lang }: Scope, path: string): Template {
  const id = `${controlId(path)}-rule`;
  const option = (value: string, text: string): Template =>
    html`<option value=${value}>${text}</option>`;
  return html`<details class="more rule" id=${id}>
    <summary>${t('edit-rule')}</summary>
    <div class="row" data-rule=${path}>
      <label class="fl"
        ><span>${t('edit-rule-n')}</span
        ><select id="${id}-n">
          ${Array.from({ length: MOST }, (_, at) => option(String(at + 1), String(at + 1)))}
        </select></label
      >
      <label class="fl"
        ><span>${t('edit-rule-unit')}</span
        ><select id="${id}-unit">
          ${UNITS.map((unit) => option(unit, t('edit-rule-unit-name', { unit })))}
        </select></label
      >
      <label class="fl"
        ><span>${t('edit-rule-when')}</span
        ><select id="${id}-when">
          ${option('', t('edit-rule-always'))}
          ${SEASONS.map((season) => option(season, t('edit-rule-season', { season })))}
          ${Array.from({ length: 12 }, (_, at) => option(String(at + 1), monthName(at + 1, lang)))}
        </select></label
      >
      <fieldset class="row">
        <legend class="tiny q">${t('edit-rule-days')}</legend>
        ${Array.from(
          { length: 7 },
          (_, day) =>
            html`<label class="tick"
              ><input type="checkbox" id="${id}-d${day}" value=${day} />${dayName(day, lang)}</label
            >`,
        )}
      </fieldset>
    </div>
  </details>`;
}

/** The words of a choice; the server reads all of them. */
export function ruleWords(
  { n, unit, days, when }: RuleChoice,
  { t, lang }: Pick<Locale, 't' | 'lang'>,
): string {
  const every = t('edit-rule-every', { n, unit });
  const names = days.map((day) => dayName(day, lang));
  const list = new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
  const month = Number(when);
  return [
    unit === 'week' && names.length > 0 ? t('edit-rule-on', { every, days: list }) : every,
    ...(when === ''
      ? []
      : [
          month > 0
            ? t('edit-rule-month', { month: monthName(month, lang) })
            : t('edit-rule-season', { season: when }),
        ]),
  ].join(' ');
}

/** What stands in the controls of a builder. */
export function ruleChoice(builder: HTMLElement): RuleChoice {
  const [n = '1', unit = 'day', when = ''] = [...builder.querySelectorAll('select')].map(
    ({ value }) => value,
  );
  const ticked = builder.querySelectorAll<HTMLInputElement>('input:checked');
  const days = [...ticked].map(({ value }) => Number(value));
  return { n: Number(n), unit, days, when };
}

function dayName(day: number, lang: InterfaceLanguage): string {
  // 1 January 2024 was a Monday.
  const names = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
  return names.format(Date.UTC(2024, 0, 1 + day));
}
