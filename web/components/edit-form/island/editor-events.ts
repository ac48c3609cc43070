import { isLink, parseAction, type EditAction } from '../../../../core/form/index.ts';
import { INTERFACE_LANGUAGES } from '../../../../core/languages.ts';
import { FLOWS } from '../../../../core/procedure/procedure.ts';
import { ask } from '../../../api/ask.ts';
import { ruleChoice, ruleWords } from '../rule-builder.ts';
import type { Editor } from './editor.ts';
import { isControl, isOfForm, isTextControl, type Control } from './form-controls.ts';
import type { FieldLists } from './field-lists.ts';
import { pastedLines, withLinesAsSteps } from './paste-steps.ts';
import type { StepDrag } from './step-drag.ts';
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
  #lists: FieldLists | undefined;
  #listsComing: Promise<FieldLists> | undefined;
  #drag: Promise<StepDrag> | undefined;

  constructor(editor: Editor, work: EditorWork) {
    this.#editor = editor;
    this.#work = work;
  }

  listen(): void {
    const { frame } = this.#editor;
    frame.addEventListener('pointerdown', this.#onPress);
    frame.addEventListener('input', this.#onInput);
    frame.addEventListener('change', this.#onChange);
    frame.addEventListener('click', this.#onClick);
    frame.addEventListener('keydown', this.#onKey);
    document.addEventListener('keydown', this.#onKeyOutside);
    frame.addEventListener('paste', this.#onPaste);
    frame.addEventListener('focusin', this.#onFocus);
    frame.addEventListener('focusout', this.#onLeave);
  }

  readonly #onInput = ({ target }: Event): void => {
    const { session } = this.#editor;
    if (!isControl(target) || !isOfForm(target)) return;
    session.type(target.name, target.value, Date.now());
    // The form itself is drawn again when the field is left: in a long one a key would feel it.
    this.#editor.drawTools();
    this.#work.changed();
    if (!isTextControl(target)) return;
    if (this.#isLink(target)) this.#withLists(({ links }) => links.onInput(target));
    else if (isStepText(session, target)) {
      const step = stepOf(target);
      if (target.value.startsWith('/')) this.#withLists((lists) => lists.slash(target, step));
      else this.#lists?.list.close();
    }
  };

  readonly #onChange = ({ target }: Event): void => {
    const { session, extras } = this.#editor;
    if (!isControl(target)) return;
    const builder = target.closest<HTMLElement>('[data-rule]');
    if (builder) return this.#writeRule(builder);
    if (target.name === 'side') extras.side = target.value;
    else if (target.name.startsWith('choose:')) {
      const { name, value } = target;
      this.#withLists(({ links }) => links.choose(name.slice('choose:'.length), value));
      return;
    } else if (!isOfForm(target)) return;
    session.pause();
    this.#editor.draw();
    if (this.#isLink(target)) this.#withLists(({ links }) => links.onChange(target));
  };

  /** The words stay what counts: the choices only write them. */
  #writeRule(builder: HTMLElement): void {
    const { session, locale } = this.#editor;
    const words = ruleWords(ruleChoice(builder), locale);
    session.pause();
    session.type(builder.dataset['rule'] ?? '', words, Date.now());
    this.#editor.draw({ all: true });
    this.#editor.say(words);
    this.#work.changed();
  }

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
        return this.#withLists(({ links }) => void links.make(action.path));
      case 'edit':
      case 'merge':
        return;
      default:
        this.#act(action);
    }
  }

  #act(action: EditAction, options?: { readonly keepFocus: boolean }): void {
    this.#lists?.list.close();
    this.#editor.act(action, options);
    this.#work.changed();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.closest('dialog')) return;
    const list = this.#lists?.list;
    if (list?.field === target && list.onKey(event)) return event.preventDefault();
    if (this.#onCommand(event)) return event.preventDefault();
    if (event.key === 'ArrowDown' && !event.altKey && isControl(target) && this.#isLink(target)) {
      this.#withLists(({ links }) => links.open(target));
      return event.preventDefault();
    }
    const action = stepKey(event, this.#editor.session);
    if (action) {
      event.preventDefault();
      this.#byKey(action, target);
    } else if (event.key === 'Enter' && target instanceof HTMLInputElement) {
      // Enter in a field would press the first button of the form; in the last ones it saves.
      event.preventDefault();
      const saves = target.type === 'password' || ['account', 'comment'].includes(target.name);
      if (saves) this.#work.save();
    }
  };

  /** Undoing and saving also work where nothing has the focus. */
  readonly #onKeyOutside = (event: KeyboardEvent): void => {
    if (event.target === document.body && this.#onCommand(event)) event.preventDefault();
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
    this.#withLists((lists) => lists.paste(target, lines.length, asSteps));
  };

  /** A link field is a combobox while a script can complete it. */
  readonly #onFocus = ({ target }: FocusEvent): void => {
    if (isControl(target) && this.#isLink(target))
      this.#withLists(({ links }) => links.onFocus(target));
  };

  readonly #onLeave = ({ target }: FocusEvent): void => {
    const isLink = isControl(target) && this.#isLink(target);
    if (isLink || target === this.#lists?.list.field) this.#lists?.links.onLeave();
  };

  /** A press on the number of a step may become a drag; its script is fetched with the first one. */
  readonly #onPress = (event: PointerEvent): void => {
    const handle = event.target instanceof Element ? event.target.closest('.estep > .n') : null;
    if (!handle || event.button !== 0) return;
    event.preventDefault();
    this.#drag ??= import('./step-drag.ts').then(
      ({ StepDrag: Drag }) =>
        new Drag(this.#editor.frame, (step, { to, target }) =>
          this.#act({ kind: 'move', step, to, target }, { keepFocus: true }),
        ),
    );
    this.#drag.then(
      (drag) => drag.begin(event, handle),
      () => {
        this.#drag = undefined;
      },
    );
  };

  #isLink(control: Control): control is HTMLInputElement {
    const path = control.name;
    const isValue = path.includes('/') && control.type !== 'radio';
    return isValue && this.#editor.session.fieldAt(path)?.widget === 'link';
  }

  /** Lists under fields mostly need the server anyway: their script is fetched with the first one. */
  #withLists(use: (lists: FieldLists) => void): void {
    if (this.#lists) return use(this.#lists);
    this.#listsComing ??= import('./field-lists.ts').then(({ FieldLists: Lists }) => {
      this.#lists ??= new Lists(this.#editor, {
        ask,
        languages: INTERFACE_LANGUAGES,
        flows: FLOWS,
        changed: this.#work.changed,
        act: (action) => this.#act(action),
      });
      return this.#lists;
    });
    this.#listsComing.then(use, () => {
      // Without network what was typed stays as it is; the next field tries again.
      this.#listsComing = undefined;
    });
  }

  /** Where a finding points: the step is opened for it. */
  #goTo(event: MouseEvent, path: string): void {
    const { session } = this.#editor;
    const step = path.split('/')[0] ?? '';
    const isClosed =
      session.form.steps.some(({ name }) => name === step) && !session.open.has(step);
    if (isClosed) this.#editor.act({ kind: 'open', step });
    event.preventDefault();
    const value = session.valueAt(`${path}/0`);
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
