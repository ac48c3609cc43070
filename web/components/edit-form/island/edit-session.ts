import {
  applyAction,
  contentAt,
  fieldAt,
  formFromFields,
  openAfter,
  TEXT_WIDGETS,
  withContent,
  type ActionOutcome,
  type EditAction,
  type EditForm,
  type EditValue,
  type FieldModel,
  type FormModel,
  type FormReading,
} from '../../../../core/form/index.ts';
import { sameForm } from './same-form.ts';
import type { EditMoment } from './kept-history.ts';
import { UndoHistory, type Travels } from './undo-history.ts';

/** A page being edited in the browser: its form, what can be undone, and whether anything changed. */
export class EditSession {
  readonly model: FormModel;
  /** The form as the page has it, of which nothing needs to be kept; undefined where that is not known. */
  readonly opened: EditForm | undefined;
  readonly #reading: Pick<FormReading, 'lang' | 'labels'>;
  readonly #history = new UndoHistory<EditMoment>();
  #now: EditMoment;

  constructor(
    start: {
      readonly form: EditForm;
      readonly opened: EditForm | undefined;
      readonly open: Iterable<string>;
    },
    model: FormModel,
    reading: Pick<FormReading, 'lang' | 'labels'>,
  ) {
    this.model = model;
    this.opened = start.opened;
    this.#reading = reading;
    this.#now = { form: start.form, open: new Set(start.open) };
  }

  get form(): EditForm {
    return this.#now.form;
  }
  get open(): ReadonlySet<string> {
    return this.#now.open;
  }
  get canUndo(): boolean {
    return this.#history.canUndo;
  }
  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** The text or value at a path. */
  valueAt(path: string): EditValue | undefined {
    return contentAt(this.form, path);
  }

  /** The field that a path edits. */
  fieldAt(path: string): FieldModel | undefined {
    return fieldAt(this.form, path, this.model);
  }

  /** Whether the form says anything the page does not. */
  get isChanged(): boolean {
    return this.opened === undefined || !sameForm(this.form, this.opened);
  }

  /**
   * Takes what was typed into the input of a path. An emptied value stays as an empty one, so that
   * its input stays where it is; saving leaves it out.
   */
  type(path: string, typed: string, now: number): void {
    const field = this.fieldAt(path);
    const isValue = field !== undefined && !TEXT_WIDGETS.includes(field.widget);
    const form =
      isValue && typed.trim() === ''
        ? withContent(this.form, path, '')
        : formFromFields(new Map([[path, typed]]), {
            opened: this.form,
            model: this.model,
            ...this.#reading,
          });
    if (form === this.form) return;
    this.#history.typed(this.#now, path, now);
    this.#now = { ...this.#now, form };
  }

  /** The next key in the same field is another thing to undo. */
  pause(): void {
    this.#history.pause();
  }

  /** Sets a value as a whole: a thing chosen from a list, a made one. */
  put(path: string, value: EditValue): void {
    if (this.valueAt(path) === value) return;
    this.#change(withContent(this.form, path, value), path);
  }

  /** Does what a button asks. New steps are shown open; opening and closing alone is not undone. */
  act(action: EditAction): ActionOutcome {
    const { form, outcome } = applyAction(this.form, action, this.model);
    const open = openAfter(this.open, action, outcome, form);
    if (form === this.form) this.#now = { form, open };
    else this.#change(form, outcome.path ?? outcome.step, open);
    return outcome;
  }

  /** Another form in place of this one, such as a draft; it can be undone. */
  replace(form: EditForm): void {
    this.#change(form, '');
  }

  /** What can be undone and done again from here. */
  get travels(): Travels<EditMoment> {
    return this.#history.from(this.#now);
  }

  /**
   * Goes on from a history of this page that was put aside. What changed since, in another view, is
   * one thing to undo; a history of another revision is none of this form.
   */
  goOnFrom({ now, past, future }: Travels<EditMoment>): void {
    const { base, model } = this.form;
    if (now.form.base !== base || now.form.model !== model) return;
    const oldest = this.travels.past[0]?.state.form ?? this.form;
    if (sameForm(now.form, oldest)) this.#history.precede(past, future);
    else this.#history.precede([...past, { state: now, place: '' }], []);
  }

  /** Takes the last change back; gives the path or step it was at. */
  undo(): string | undefined {
    return this.#travel(this.#history.undo(this.#now));
  }

  /** Makes the change that was taken back last once more. */
  redo(): string | undefined {
    return this.#travel(this.#history.redo(this.#now));
  }

  #change(form: EditForm, place: string, open = this.open): void {
    this.#history.changed(this.#now, place);
    this.#now = { form, open };
  }

  #travel(
    moment: { readonly state: EditMoment; readonly place: string } | undefined,
  ): string | undefined {
    if (!moment) return undefined;
    this.#now = moment.state;
    return moment.place;
  }
}
