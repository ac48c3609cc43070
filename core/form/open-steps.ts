import type { ActionOutcome } from './apply-action.ts';
import { isBlank, type EditForm } from './edit-form.ts';
import type { EditAction } from './form-action.ts';
import { branchEnd } from './step-tree.ts';

/** Which steps show their fields after an action: new ones do, and those just opened. */
export function openAfter(
  open: ReadonlySet<string>,
  action: EditAction,
  outcome: ActionOutcome,
  form: EditForm,
): ReadonlySet<string> {
  const names = new Set(form.steps.map(({ name }) => name));
  const next = new Set([...open].filter((name) => names.has(name)));
  if (action.kind === 'open' || action.kind === 'close') {
    const asked = action.step === '*' ? names : [action.step];
    for (const name of asked) {
      if (action.kind === 'close') next.delete(name);
      else if (names.has(name)) next.add(name);
    }
  }
  if (outcome.did === 'added' || outcome.did === 'grouped') {
    next.add(outcome.step);
    // The steps that a new group comes with are there to be filled.
    const at = form.steps.findIndex(({ name }) => name === outcome.step);
    if (form.steps[at]?.flow !== '') {
      for (const inside of form.steps.slice(at + 1, branchEnd(form.steps, at))) {
        if (inside.flow === '' && Object.values(inside.fields).every(isBlank))
          next.add(inside.name);
      }
    }
  }
  return next;
}

/** The steps named by the hidden field `open`. */
export function readOpen(text: string | undefined): ReadonlySet<string> {
  return new Set((text ?? '').split(' ').filter((name) => name !== ''));
}
