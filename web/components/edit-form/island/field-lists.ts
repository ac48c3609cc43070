import type { EditAction } from '../../../../core/form/index.ts';
import type { InterfaceLanguage } from '../../../../core/languages.ts';
import type { Flow } from '../../../../core/procedure/procedure.ts';
import type { Ask } from '../../../api/ask.ts';
import { ChoiceList } from './choice-list.ts';
import type { Editor } from './editor.ts';
import { LinkFields } from './link-fields.ts';
import { slashChoices } from './slash-menu.ts';

/** What the script has that fetches this one; imported here as well, it would become a file of its own. */
export interface Given {
  readonly ask: Ask;
  readonly languages: readonly InterfaceLanguage[];
  readonly flows: readonly Flow[];
  /** Something was changed. */
  readonly changed: () => void;
  readonly act: (action: EditAction) => void;
}

/** Everything that opens a list under a field; fetched when the first one is wanted. */
export class FieldLists {
  readonly list: ChoiceList;
  readonly links: LinkFields;
  readonly #editor: Editor;
  readonly #given: Given;

  constructor(editor: Editor, given: Given) {
    this.#editor = editor;
    this.#given = given;
    this.list = new ChoiceList(editor.frame, 'editor-choices');
    this.links = new LinkFields(editor, this.list, given);
  }

  /** What `/` offers to put into a step; anything else closes the list. */
  slash(input: HTMLInputElement | HTMLTextAreaElement, step: string): void {
    const { session, locale } = this.#editor;
    const isSlash = input.value.startsWith('/') && input.value.length < 20;
    const pick = (action: EditAction): void => {
      session.type(input.name, '', Date.now());
      this.#given.act(action);
    };
    const choices = isSlash
      ? slashChoices(input.value, { step, flows: this.#given.flows }, locale, pick)
      : [];
    this.list.show(input, locale.t('editor-slash'), choices, choices.length > 0 ? 0 : -1);
  }

  /** Whether pasted lines are to become steps. */
  paste(input: HTMLInputElement | HTMLTextAreaElement, n: number, asSteps: () => void): void {
    const { locale } = this.#editor;
    const { t } = locale;
    const choices = [
      { label: t('editor-paste-steps', { n }), pick: asSteps },
      { label: t('editor-paste-text'), pick: () => undefined },
    ];
    this.list.show(input, t('editor-paste'), choices, 0);
    this.#editor.say(t('editor-paste'));
  }
}
