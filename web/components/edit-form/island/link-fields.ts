import type { ThingName } from '../../../../core/views/edit-form.ts';
import type { ChoiceList } from './choice-list.ts';
import { CreateDialog } from './create-dialog.ts';
import type { Editor } from './editor.ts';
import type { Control } from './form-controls.ts';
import type { Given } from './field-lists.ts';
import { LinkCombobox, type LinkPlace } from './link-combobox.ts';
import { LinkMeaning } from './link-meaning.ts';

/** The link fields of the form: completed by label, asked about, and made in place. */
export class LinkFields {
  readonly #editor: Editor;
  readonly #changed: () => void;
  readonly #combobox: LinkCombobox;
  readonly #meaning: LinkMeaning;
  readonly #create: CreateDialog;

  constructor(
    editor: Editor,
    list: ChoiceList,
    given: Pick<Given, 'ask' | 'languages' | 'changed'>,
  ) {
    this.#editor = editor;
    const { ask, changed } = given;
    this.#changed = changed;
    this.#combobox = new LinkCombobox(list, editor, ask);
    this.#meaning = new LinkMeaning(editor, ask, changed);
    this.#create = new CreateDialog(editor, given);
  }

  /** A field is a combobox from when it has the focus. */
  onFocus(input: HTMLInputElement): void {
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
  }

  onInput(input: HTMLInputElement): void {
    const place = this.#placeOf(input);
    if (place) this.#combobox.onInput(input, place);
  }

  /** Lists what fits at once. */
  open(input: HTMLInputElement): void {
    const place = this.#placeOf(input);
    if (place) this.#combobox.open(input, place);
  }

  /** The field is left, with what was typed into it. */
  onLeave(): void {
    this.#combobox.stop();
  }

  /** Finds out what was typed and not chosen. */
  onChange(input: HTMLInputElement): void {
    void this.#meaning.look(input.name);
  }

  /** Takes the thing somebody chose among those of one name. */
  choose(path: string, iri: string): void {
    this.#editor.session.put(path, { iri });
    this.#meaning.forget(path);
    this.#editor.draw();
    this.#changed();
  }

  /** Asks for the names of a thing that is not there yet, makes it and takes it. */
  async make(path: string, label?: string): Promise<void> {
    const { session, locale } = this.#editor;
    const field = session.fieldAt(path);
    const kind = field?.classes?.[0];
    if (!field || kind === undefined) return;
    const typed = label ?? session.valueAt(path);
    const made = await this.#create.open({
      label: typeof typed === 'string' ? typed : '',
      what: field.label[locale.lang],
      kind,
    });
    if (made) this.#take(path, made.iri, { label: made.label, lang: locale.lang });
    this.#editor.focus(`f${path}`);
  }

  #placeOf(control: Control): LinkPlace | undefined {
    const { session } = this.#editor;
    const path = control.name;
    const field = path.includes('/') ? session.fieldAt(path) : undefined;
    if (field?.widget !== 'link' || control.type === 'radio') return undefined;
    return {
      field,
      choose: ({ iri, label, lang, description, kindLabel }) => {
        this.#take(path, iri, { label, lang, description, kind: kindLabel });
      },
      create: field.classes?.length === 1 ? (label) => void this.make(path, label) : undefined,
    };
  }

  #take(path: string, iri: string, name: ThingName): void {
    const { session, context, locale } = this.#editor;
    context.labels.set(iri, name);
    session.put(path, { iri });
    this.#meaning.forget(path);
    this.#editor.draw({ all: true });
    this.#editor.say(locale.t('editor-link-chosen', { label: name.label }));
    this.#changed();
  }
}
