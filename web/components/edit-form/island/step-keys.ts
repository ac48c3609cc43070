import {
  isBlank,
  nodeFormOf,
  TEXT_WIDGETS,
  type EditAction,
  type EditForm,
} from '../../../../core/form/index.ts';
import { isTextControl } from './form-controls.ts';
import type { EditSession } from './edit-session.ts';

const MOVES = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' } as const;

/** The step that an element stands in; the empty string outside the steps. */
export function stepOf(target: EventTarget | null): string {
  const item = target instanceof Element ? target.closest<HTMLElement>('[data-step]') : null;
  return item?.dataset['step'] ?? '';
}

/** Path of the text of a step in a language: what is done, in one line. */
export function stepTextPath({ form, model }: EditSession, step: string, lang: string): string {
  const fields = nodeFormOf(form, step, model)?.fields ?? [];
  const key = fields.find(({ widget }) => TEXT_WIDGETS.includes(widget))?.key;
  return `${step}/${key ?? 'rdfs:label'}/${lang}`;
}

/** Whether an input holds the one-line text of a step. */
export function isStepText(session: EditSession, input: EventTarget | null): boolean {
  if (!isTextControl(input)) return false;
  const [step = '', , lang = ''] = input.name.split('/');
  return step !== '' && input.name === stepTextPath(session, step, lang);
}

/**
 * What a key asks of the steps: Alt and an arrow move one; Enter in its text adds the next;
 * Backspace in an empty new one takes it away.
 */
export function stepKey(event: KeyboardEvent, session: EditSession): EditAction | undefined {
  const step = stepOf(event.target);
  if (step === '' || event.isComposing || event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) {
    const move = MOVES[event.key as keyof typeof MOVES] as (typeof MOVES)['ArrowUp' | 'ArrowLeft'];
    const isWordJump = (move as string) === 'in' || (move as string) === 'out';
    // On a Mac this walks by words in a text.
    if (isWordJump && isTextControl(event.target) && isMac()) return undefined;
    return (move as string | undefined) === undefined ? undefined : { kind: move, step };
  }
  if (event.shiftKey || !isStepText(session, event.target)) return undefined;
  if (event.key === 'Enter') {
    const isGroup = session.form.steps.some(({ name, flow }) => name === step && flow !== '');
    return { kind: isGroup ? 'add-inside' : 'add-after', step, flow: '' };
  }
  const isEmpty = (event.target as HTMLInputElement).value === '';
  if (event.key === 'Backspace' && isEmpty && isNewAndEmpty(session, step)) {
    return { kind: 'remove', step };
  }
  return undefined;
}

/** Whether a step was added since the page was opened and nothing has been written into it. */
export function isNewAndEmpty({ form, opened }: EditSession, step: string): boolean {
  const index = form.steps.findIndex(({ name }) => name === step);
  const found = form.steps[index];
  if (!found || hasStep(opened, step)) return false;
  const hasMembers = (form.steps[index + 1]?.depth ?? 0) > found.depth;
  return !hasMembers && Object.values(found.fields).every(isBlank);
}

function hasStep(form: EditForm | undefined, step: string): boolean {
  return form?.steps.some(({ name }) => name === step) ?? false;
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
