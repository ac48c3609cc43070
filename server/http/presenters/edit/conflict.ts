import { formatDateTime } from '../../../../core/dates.ts';
import type { Locale } from '../../../../core/messages.ts';
import {
  fieldsFromForm,
  formAsText,
  mergeFields,
  stepNumbers,
  versionsOf,
  type EditForm,
  type MergeField,
  type PageVersions,
  type Side,
  type Versions,
} from '../../../../core/procedure/edit/index.ts';
import type {
  ConflictFieldView,
  ConflictSide,
  ConflictView,
  SignInBox,
} from '../../../../core/views/edit.ts';
import { wordRuns, type Patience } from '../../../domain/pages/differences/index.ts';
import type { RevisionInfo } from '../../../store/journal.ts';
import { stepTitle } from '../edit.ts';
import { wikiHref } from '../local-words.ts';

export interface ConflictRequest {
  readonly slug: string;
  readonly mine: EditForm;
  readonly pages: PageVersions;
  /** Who saved the newest revision, when, and with what comment. */
  readonly newest: RevisionInfo;
  readonly choices: ReadonlyMap<string, Side>;
  /** True when the choices were sent and some are missing. */
  readonly incomplete: boolean;
  readonly signedIn: boolean;
  readonly signIn?: SignInBox;
}

/** Both versions of everything two people changed, side by side, with what can be chosen. Pure. */
export function presentConflict(request: ConflictRequest, locale: Locale): ConflictView {
  const { slug, mine, newest, choices } = request;
  const pageHref = wikiHref(slug, locale);
  const versions = versionsOf(mine, request.pages);
  const patience: Patience = { ms: 600 };
  return {
    action: `${pageHref}/edit`,
    theirs: {
      author: newest.author,
      shownTime: formatDateTime(newest.time, locale.lang),
      href: `${pageHref}/history?from=${mine.base}&to=${newest.revision}`,
      comment: newest.comment,
    },
    base: mine.base,
    onto: newest.revision,
    fields: mergeFields(versions).map((field) =>
      presentField(field, versions, choices, locale, patience),
    ),
    carried: fieldsFromForm(mine),
    copy: formAsText(mine),
    incomplete: request.incomplete,
    signedIn: request.signedIn,
    ...(request.signIn && { signIn: request.signIn }),
  };
}

function presentField(
  field: MergeField,
  versions: Versions,
  choices: ReadonlyMap<string, Side>,
  locale: Locale,
  patience: Patience,
): ConflictFieldView {
  const chosen = choices.get(field.key) ?? field.preset;
  return {
    name: `choice.${field.key}`,
    label: labelOf(field, versions, locale),
    ...(field.language && { lang: field.language }),
    mine: sideOf('mine', field, versions, locale, patience),
    theirs: sideOf('theirs', field, versions, locale, patience),
    ...(chosen && { chosen }),
    open: chosen === undefined,
  };
}

function labelOf({ what, language, step }: MergeField, versions: Versions, locale: Locale): string {
  const { t } = locale;
  const name =
    step === undefined
      ? t(`edit-conflict-${what}`)
      : t(`edit-conflict-step-${what}`, { number: numberOf(step, versions) });
  return language === undefined ? name : t('edit-conflict-in', { what: name, lang: language });
}

/** By its number in the newest version, else in mine. */
function numberOf(step: string, { mine, theirs }: Versions): string {
  const newest = stepNumbers(theirs.steps).get(step);
  return newest ?? stepNumbers(mine.steps).get(step) ?? '';
}

function sideOf(
  side: Side,
  field: MergeField,
  versions: Versions,
  locale: Locale,
  patience: Patience,
): ConflictSide {
  if (field.what === 'order') {
    return { runs: [], state: 'text', lines: orderLines(versions[side], locale) };
  }
  const text = field[side];
  if (text === undefined) return { runs: [], state: 'absent' };
  if (text.trim() === '') return { runs: [], state: 'empty' };
  const unchanged = field.preset !== undefined && field.preset !== side;
  const runs = unchanged
    ? [{ text, mark: 'same' as const }]
    : wordRuns(field.base ?? '', text, patience);
  return { runs, state: unchanged ? 'unchanged' : 'text' };
}

function orderLines(form: EditForm, locale: Locale): string[] {
  const numbers = stepNumbers(form.steps);
  return form.steps.map(
    ({ name, label }) => `${numbers.get(name) ?? ''} ${stepTitle(label, locale).text}`,
  );
}

/** The choices a conflict form sent: fields `choice.{key}` with `mine` or `theirs`. */
export function readChoices(fields: ReadonlyMap<string, string>): Map<string, Side> {
  const choices = new Map<string, Side>();
  for (const [name, value] of fields) {
    if (!name.startsWith('choice.')) continue;
    if (value === 'mine' || value === 'theirs') choices.set(name.slice('choice.'.length), value);
  }
  return choices;
}
