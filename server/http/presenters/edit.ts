import { pickText } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import {
  slotAbove,
  slotBelow,
  stepNumbers,
  type ActionOutcome,
  type EditForm,
  type EditStep,
  type EditTexts,
} from '../../../core/procedure/edit/index.ts';
import { langLiteral } from '../../../core/rdf/terms.ts';
import type { FormProblem } from '../../../core/views/account.ts';
import type { EditView, RemovedView, SaidView, SignInBox } from '../../../core/views/edit.ts';
import { editHints } from './edit/hints.ts';
import { wikiHref } from './local-words.ts';

export interface EditRequest {
  readonly slug: string;
  /** Completed against the page, see `completeForm`. */
  readonly form: EditForm;
  /** What the button that was pressed did. */
  readonly outcome?: ActionOutcome;
  /** Why saving did not work. */
  readonly problem?: FormProblem;
  readonly signedIn: boolean;
  /** True when the form came back and is not saved. */
  readonly unsent?: boolean;
  /** Present when saving was asked for without being signed in; the password never comes back. */
  readonly signIn?: SignInBox;
}

/** The editing form of a page with its numbers, hints and what was just done. Pure. */
export function presentEdit(request: EditRequest, locale: Locale): EditView {
  const { slug, form, outcome, problem, signIn } = request;
  const pageHref = wikiHref(slug, locale);
  const said = outcome && presentOutcome(outcome, form, locale);
  return {
    action: `${pageHref}/edit`,
    pageHref,
    base: {
      label: locale.t('edit-base', { revision: form.base }),
      href: `${pageHref}?revision=${form.base}`,
    },
    form,
    numbers: stepNumbers(form.steps),
    movable: new Map(
      form.steps.map(({ name }, index) => [
        name,
        {
          up: slotAbove(form.steps, index) !== undefined,
          down: slotBelow(form.steps, index) !== undefined,
        },
      ]),
    ),
    removed: form.removed.flatMap((branch) => presentRemoved(branch.steps, locale)),
    ...(said && { said }),
    ...(problem && { problem }),
    hints: editHints(form, locale),
    signedIn: request.signedIn,
    unsent: request.unsent === true,
    ...(signIn && { signIn }),
  };
}

/** The best text of a step for this reader, cut short. */
export function stepTitle(label: EditTexts, locale: Locale): { text: string; lang: string } {
  const literals = Object.entries(label)
    .filter(([, text]) => text.trim() !== '')
    .map(([lang, text]) => langLiteral(text, lang));
  const best = pickText(literals, locale.lang);
  if (!best) return { text: locale.t('edit-no-text'), lang: locale.lang };
  const text = best.text.length > 60 ? `${best.text.slice(0, 59).trimEnd()}…` : best.text;
  return { text, lang: best.lang };
}

function presentRemoved(steps: readonly EditStep[], locale: Locale): RemovedView[] {
  const [root, ...members] = steps;
  if (!root) return [];
  return [{ name: root.name, ...stepTitle(root.label, locale), members: members.length }];
}

function presentOutcome(
  { did, step, number }: ActionOutcome,
  form: EditForm,
  locale: Locale,
): SaidView | undefined {
  if (did === 'nothing') return undefined;
  const { t } = locale;
  if (did === 'removed') return removedOutcome(step, t('edit-said-removed', { number }), form);
  const now = stepNumbers(form.steps).get(step) ?? '';
  const text = t(`edit-said-${did}`, { number, now });
  const focus = {
    'moved-up': `up-${step}`,
    'moved-down': `down-${step}`,
    added: `step-${step}-${locale.lang}`,
    restored: `step-${step}-${locale.lang}`,
  }[did];
  return { text, focus: focusable(focus, step, form), before: step };
}

/** A move button at the end of its way is disabled and cannot hold the focus: then the text does. */
function focusable(focus: string, step: string, form: EditForm): string {
  const index = form.steps.findIndex((known) => known.name === step);
  if (focus.startsWith('up-') && !slotAbove(form.steps, index)) return `down-${step}`;
  if (focus.startsWith('down-') && !slotBelow(form.steps, index)) return `up-${step}`;
  return focus;
}

/** The message stands where the step stood, with the button that puts it back. */
function removedOutcome(step: string, text: string, form: EditForm): SaidView {
  const branch = form.removed.find((gone) => gone.steps[0]?.name === step);
  const numbers = stepNumbers(form.steps);
  const group = branch?.parent ?? '';
  const prefix = group === '' ? '' : `${numbers.get(group) ?? ''}.`;
  const wanted = `${prefix}${(branch?.position ?? 0) + 1}`;
  const follower = form.steps.find(({ name }) => numbers.get(name) === wanted)?.name;
  return {
    text,
    focus: 'undo',
    undo: `restore:${step}`,
    ...(follower !== undefined && { before: follower }),
  };
}
