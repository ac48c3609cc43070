import { applyAction, openAfter, parseAction } from '../../core/form/index.ts';
import type { HttpContext } from './context.ts';
import { showForm, showPreview, type Press } from './edit-pages.ts';

/**
 * Answers a press of a button of the editing form; what saving means, the caller says: changing a
 * page or making one.
 */
export async function answerPress(
  context: HttpContext,
  press: Press,
  save: (context: HttpContext, press: Press) => Promise<void>,
): Promise<void> {
  const action = parseAction(press.fields.get('action') ?? '');
  switch (action.kind) {
    case 'save':
    case 'merge':
      return save(context, press);
    case 'preview':
      return showPreview(context, press);
    default: {
      const { edited } = press;
      const { form, outcome } = applyAction(edited.form, action, edited.model);
      const open = openAfter(press.open, action, outcome, form);
      const done = { action, outcome };
      return showForm(context, { ...press, edited: { ...edited, form }, open }, { done });
    }
  }
}
