import type { Locale } from '../messages.ts';
import type { SaidView } from '../views/edit.ts';
import type { ActionOutcome } from './apply-action.ts';
import { isPart, type EditForm } from './edit-form.ts';
import { contentAt, controlId } from './field-path.ts';
import type { EditAction } from './form-action.ts';
import { fieldAt } from './model-at.ts';
import { TEXT_WIDGETS, type FormModel } from './model.ts';
import { slotAbove, slotBelow } from './step-slots.ts';
import { stepNumbers } from './step-tree.ts';

/** What a button just did in words, and where to go on; undefined when there is nothing to say. */
export function sayOutcome(
  outcome: ActionOutcome,
  action: EditAction,
  form: EditForm,
  { model, locale }: { readonly model: FormModel; readonly locale: Locale },
): SaidView | undefined {
  const { did, step, number, path } = outcome;
  const { t } = locale;
  if (did === 'removed') return saidRemoved(outcome, form, locale);
  if (did === 'value-added' || did === 'value-removed') {
    return saidValue(did, path ?? '', form, { model, locale });
  }
  if (did === 'nothing') {
    if (action.kind === 'close') return { text: '', focus: `open-${action.step}` };
    if (action.kind === 'open' && action.step !== '*') {
      return { text: '', focus: firstControl(action.step, locale.lang) };
    }
    return undefined;
  }
  const now = stepNumbers(form.steps).get(step) ?? '';
  const text = t(`edit-said-${did}`, { number, now });
  const moved = did.startsWith('moved');
  const focus =
    did === 'moved-up'
      ? focusable(`up-${step}`, step, form)
      : did === 'moved-down'
        ? focusable(`down-${step}`, step, form)
        : did === 'added' || did === 'grouped'
          ? firstControl(step, locale.lang)
          : `open-${step}`;
  return { text, focus: moved && did === 'moved' ? `up-${step}` : focus, before: step };
}

/** Id of the text of a step. */
function firstControl(step: string, lang: string): string {
  return controlId(`${step}/rdfs:label/${lang}`);
}

/** A move button at the end of its way has nothing more to do: the other one goes on. */
function focusable(focus: string, step: string, form: EditForm): string {
  const index = form.steps.findIndex((known) => known.name === step);
  if (focus.startsWith('up-') && !slotAbove(form.steps, index)) return `down-${step}`;
  if (focus.startsWith('down-') && !slotBelow(form.steps, index)) return `up-${step}`;
  return focus;
}

/** The message stands where the step stood, with the button that puts it back. */
function saidRemoved(
  { step, number, members = 0 }: ActionOutcome,
  form: EditForm,
  { t }: Locale,
): SaidView {
  const branch = form.removed.find((gone) => gone.steps[0]?.name === step);
  const numbers = stepNumbers(form.steps);
  const group = branch?.parent ?? '';
  const prefix = group === '' ? '' : `${numbers.get(group) ?? ''}.`;
  const wanted = `${prefix}${(branch?.position ?? 0) + 1}`;
  const follower = form.steps.find(({ name }) => numbers.get(name) === wanted)?.name;
  return {
    text:
      members > 0
        ? t('edit-said-removed-members', { number, n: members })
        : t('edit-said-removed', { number }),
    focus: 'undo',
    undo: `restore:${step}`,
    ...(follower !== undefined && { before: follower }),
  };
}

/** A new value says nothing: its empty control has the focus. */
function saidValue(
  did: 'value-added' | 'value-removed',
  path: string,
  form: EditForm,
  { model, locale }: { readonly model: FormModel; readonly locale: Locale },
): SaidView {
  const field = fieldAt(form, path, model);
  const label = field?.label[locale.lang] ?? locale.t('edit-others-one');
  if (did === 'value-removed') {
    const text = locale.t('edit-said-value-removed', { label });
    return { text, focus: controlId(path.replace(/\/[^/]*$/, '')), at: path };
  }
  const value = contentAt(form, path);
  const isText = field !== undefined && TEXT_WIDGETS.includes(field.widget);
  const focus = path.startsWith('others/')
    ? `${path}/property`
    : value !== undefined && isPart(value)
      ? path
      : isText
        ? path.replace(/\/[^/]*$/, `/${locale.lang}`)
        : path;
  return { text: '', focus: controlId(focus), at: path };
}
