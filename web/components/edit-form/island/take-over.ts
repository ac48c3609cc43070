import {
  formFromFields,
  readFields,
  readOpen,
  type EditForm,
  type FormModel,
} from '../../../../core/form/index.ts';
import type { Locale } from '../../../../core/messages.ts';
import { contextOf, emptyForm, type IslandData } from '../island-data.ts';
import { Editor } from './editor.ts';
import { sameForm } from './same-form.ts';
import { EditSession } from './edit-session.ts';
import { markFocus, restoreFocus } from './form-controls.ts';

/**
 * Puts the editor in the place of the form the server sent, with everything typed into it so far,
 * in one go: nothing flashes, and the focus and what was unfolded stay.
 */
export function takeOver(
  frame: HTMLElement,
  data: IslandData,
  model: FormModel,
  locale: Locale,
): Editor {
  const served = frame.querySelector('form');
  if (!served) throw new Error('There is no form to take over.');
  const context = contextOf(data, model, locale);
  const labels = new Map([...context.labels].map(([iri, { label }]) => [iri, label]));
  const reading = { model, lang: locale.lang, labels };
  const fields = readFields([...new FormData(served)] as [string, string][]);
  const asServed = new Map([...fields].filter(([name]) => name === 'state'));
  const read = (from: ReadonlyMap<string, string>): EditForm =>
    formFromFields(from, { opened: emptyForm(data), ...reading });
  const opened = data.unsent ? undefined : read(asServed);
  const typed = read(fields);
  const session = new EditSession(
    // What is as it was served is the very same form, so that nothing counts as changed.
    {
      form: opened && sameForm(typed, opened) ? opened : typed,
      opened,
      open: readOpen(fields.get('open')),
    },
    model,
    reading,
  );
  const { findings, questions, completeness, signIn, problem } = data;
  const focus = markFocus(frame);
  const unfolded = foldsOf(frame).map(({ open }) => open);
  const { scrollX, scrollY } = window;
  frame.replaceChildren();
  const editor = new Editor(frame, session, context, {
    side: fields.get('side') ?? '',
    findings,
    questions,
    completeness,
    signIn,
    problem,
    tools: {
      keeping: { where: 'nothing-to-keep', at: new Date() },
      isOnline: navigator.onLine,
      isShared: false,
      signedOut: false,
      saveWaits: false,
      saving: false,
      offer: undefined,
    },
  });
  editor.draw();
  const folds = foldsOf(frame);
  if (folds.length === unfolded.length) {
    folds.forEach((fold, index) => (fold.open = unfolded[index] ?? false));
  }
  restoreFocus(frame, focus);
  scrollTo(scrollX, scrollY);
  return editor;
}

function foldsOf(frame: HTMLElement): HTMLDetailsElement[] {
  return [...frame.querySelectorAll('details')];
}
