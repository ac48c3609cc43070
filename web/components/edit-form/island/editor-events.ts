import { contentAt, isLink, parseAction, type EditAction } from '../../../../core/form/index.ts';
import { ChoiceList } from './choice-list.ts';
import type { Editor } from './editor.ts';
import { isControl, isOfForm, isTextControl } from './form-controls.ts';
import { LinkFields } from './link-fields.ts';
import { pastedLines, withLinesAsSteps } from './paste-steps.ts';
import { slashChoices } from './slash-menu.ts';
import { StepDrag } from './step-drag.ts';
import { isStepText, stepKey, stepOf } from './step-keys.ts';

/** What happens to the form that concerns more than its drawing. */
export interface EditorWork {
  /** Something was typed or changed. */
  readonly changed: () => void;
  readonly save: () => void;
  readonly keepDraft: () => void;
  /** Sends the form as a browser without script would. */
  readonly submit: (action: EditAction['kind']) => void;
  /** A button of the bar above the form. */
  readonly tool: (tool: string) => void;
}

/** Listens to everything in the form; its templates have no listeners. */
export class EditorEvents {
  readonly #editor: Editor;
  readonly #work: EditorWork;
  readonly #list: ChoiceList;
  readonly #links: LinkFields;

  constructor(editor: Editor, work: EditorWork) {
    const { frame } = editor;
    this.#editor = editor;
    this.#work = work;
    this.#list = new ChoiceList(frame, 'editor-choices');
    this.#links = new LinkFields(editor, this.#list, work.changed);
    new StepDrag(frame, (step, { to, target }) =>
      this.#act({ kind: 'move', step, to, target }, { keepFocus: true }),
    );
    frame.addEventListener('input', this.#onInput);
    frame.addEventListener('change', this.#onChange);
    frame.addEventListener('click', this.#onClick);
    frame.addEventListener('keydown', this.#onKey);
    frame.addEventListener('paste', this.#onPaste);
    frame.addEventListener('focusin', this.#onFocus);
    frame.addEventListener('focusout', this.#onLeave);
  }

  readonly #onInput = ({ target }: Event): void => {
    const { session, locale } = this.#editor;
    if (!isControl(target) || !isOfForm(target)) return;
    session.type(target.name, target.value, Date.now());
    this.#editor.drawSoon();
    this.#work.changed();
    if (!isTextControl(target)) return;
    if (this.#links.has(target)) this.#links.onInput(target);
    else if (isStepText(session, target)) {
      const isSlash = target.value.startsWith('/') && target.value.length < 20;
      const choices = isSlash
        ? slashChoices(target.value, stepOf(target), locale, (action) => {
            session.type(target.name, '', Date.now());
            this.#act(action);
          })
        : [];
      this.#list.show(target, locale.t('editor-slash'), choices, choices.length > 0 ? 0 : -1);
    }
  };

  readonly #onChange = ({ target }: Event): void => {
    const { session, extras } = this.#editor;
    if (!isControl(target)) return;
    if (target.name === 'side') extras.side = target.value;
    else if (target.name.startsWith('choose:')) {
      return this.#links.choose(target.name.slice('choose:'.length), target.value);
    } else if (!isOfForm(target)) return;
    session.pause();
    this.#editor.draw();
    if (this.#links.has(target)) this.#links.onChange(target);
  };

  readonly #onClick = (event: MouseEvent): void => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const link = target.closest<HTMLAnchorElement>('a[href^="#f"]');
    if (link) this.#goTo(event, decodeURIComponent(link.hash.slice(2)));
    const button = target.closest('button');
    if (!button || button.closest('dialog')) return;
    const tool = button.dataset['tool'];
    if (tool === undefined && button.name !== 'action') return;
    event.preventDefault();
    if (button.getAttribute('aria-disabled') === 'true') return;
    if (tool !== undefined) this.#work.tool(tool);
    else this.#press(parseAction(button.value));
  };

  #press(action: EditAction): void {
    switch (action.kind) {
      case 'save':
        return this.#work.save();
      case 'draft':
        return this.#work.keepDraft();
      case 'preview':
      case 'turtle':
        return this.#work.submit(action.kind);
      case 'create':
        return void this.#links.make(action.path);
      case 'edit':
      case 'merge':
        return;
      default:
        this.#act(action);
    }
  }

  #act(action: EditAction, options?: { readonly keepFocus: boolean }): void {
    this.#list.close();
    this.#editor.act(action, options);
    this.#work.changed();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.closest('dialog')) return;
    if (this.#list.field === target && this.#list.onKey(event)) return event.preventDefault();
    if (this.#onCommand(event)) return event.preventDefault();
    if (
      event.key === 'ArrowDown' &&
      !event.altKey &&
      isControl(target) &&
      this.#links.has(target)
    ) {
      this.#links.open(target);
      return event.preventDefault();
    }
    const action = stepKey(event, this.#editor.session);
    if (action) {
      event.preventDefault();
      this.#byKey(action, target);
    } else if (event.key === 'Enter' && target instanceof HTMLInputElement) {
      // Enter in a field would press the first button of the form; in the password it saves.
      event.preventDefault();
      if (target.type === 'password' || target.name === 'account') this.#work.save();
    }
  };

  /** A step moved by a key keeps the focus where it is; one taken away gives it to the one before. */
  #byKey(action: EditAction, target: HTMLElement): void {
    if (action.kind !== 'remove') {
      this.#act(action, { keepFocus: ['up', 'down', 'in', 'out'].includes(action.kind) });
      return;
    }
    const rows = [...this.#editor.frame.querySelectorAll<HTMLElement>('[data-step]')];
    const at = rows.findIndex((row) => row.dataset['step'] === action.step);
    const before = rows[at - 1]?.dataset['step'];
    const [, key = '', lang = ''] = (target as HTMLInputElement).name.split('/');
    this.#act(action, { keepFocus: true });
    if (before === undefined) this.#editor.focus('side');
    else this.#editor.focus(`f${before}/${key}/${lang}`, `open-${before}`);
  }

  #onCommand(event: KeyboardEvent): boolean {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
    const key = event.key.toLowerCase();
    if (key === 'z') this.#work.tool(event.shiftKey ? 'redo' : 'undo');
    else if (key === 'y') this.#work.tool('redo');
    else if (key === 's' || key === 'enter') this.#work.save();
    else return false;
    return true;
  }

  readonly #onPaste = (event: ClipboardEvent): void => {
    const { session, locale } = this.#editor;
    const { target } = event;
    if (!isTextControl(target) || !isStepText(session, target)) return;
    const lines = pastedLines(event.clipboardData?.getData('text/plain') ?? '');
    if (lines.length < 2) return;
    event.preventDefault();
    const path = target.name;
    const before = target.value.trim();
    target.setRangeText(
      lines.join(' '),
      target.selectionStart ?? 0,
      target.selectionEnd ?? 0,
      'end',
    );
    target.dispatchEvent(new Event('input', { bubbles: true }));
    const asSteps = (): void => {
      const all = before === '' ? lines : [before, ...lines];
      const made = withLinesAsSteps(session.form, { path, lines: all }, session.model);
      this.#editor.replace(made);
      this.#editor.say(locale.t('editor-pasted', { n: all.length }));
      this.#work.changed();
    };
    const choices = [
      { label: locale.t('editor-paste-steps', { n: lines.length }), pick: asSteps },
      { label: locale.t('editor-paste-text'), pick: () => undefined },
    ];
    this.#list.show(target, locale.t('editor-paste'), choices, 0);
    this.#editor.say(locale.t('editor-paste'));
  };

  /** A link field is a combobox while a script can complete it. */
  readonly #onFocus = ({ target }: FocusEvent): void => {
    if (isControl(target) && this.#links.has(target)) this.#links.onFocus(target);
  };

  readonly #onLeave = ({ target }: FocusEvent): void => {
    if (target === this.#list.field || (isControl(target) && this.#links.has(target))) {
      this.#links.onLeave();
    }
  };

  /** Where a finding points: the step is opened for it. */
  #goTo(event: MouseEvent, path: string): void {
    const { session } = this.#editor;
    const step = path.split('/')[0] ?? '';
    const isClosed =
      session.form.steps.some(({ name }) => name === step) && !session.open.has(step);
    if (isClosed) this.#editor.act({ kind: 'open', step });
    event.preventDefault();
    const value = contentAt(session.form, `${path}/0`);
    const exact =
      value !== undefined && typeof value === 'object' && !isLink(value) ? [] : [`f${path}/0`];
    this.#editor.focus(
      ...exact,
      `f${path}/${this.#editor.locale.lang}`,
      `f${path}`,
      `step-${step}`,
    );
  }
}
