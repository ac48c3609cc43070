import type { FieldModel } from '../../../../core/form/index.ts';
import type { Locale } from '../../../../core/messages.ts';
import type { Ask, RequestFailure } from '../../../api/ask.ts';
import { fetchCompletions, type Completion } from '../../../api/complete.ts';
import type { Choice, ChoiceList } from './choice-list.ts';
import type { Editor } from './editor.ts';

const PAUSE_MS = 150;

/** What the combobox does with what somebody chose. */
export interface LinkPlace {
  readonly field: FieldModel;
  /** Takes a thing for what was typed. */
  readonly choose: (thing: Completion) => void;
  /** Makes a thing of this name; undefined where the field links to nothing that can be made. */
  readonly create: ((label: string) => void) | undefined;
}

/** Completes link fields by label: what fits is listed under the field, with what it is. */
export class LinkCombobox {
  readonly #list: ChoiceList;
  readonly #locale: Locale;
  readonly #say: (text: string) => void;
  readonly #ask: Ask;
  /** IRI of what is edited. */
  readonly #own: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;

  constructor(list: ChoiceList, editor: Editor, ask: Ask) {
    this.#list = list;
    this.#locale = editor.locale;
    this.#say = (text) => editor.say(text);
    this.#ask = ask;
    this.#own = editor.context.iri;
  }

  /** Looks for what fits, a moment after the last key. */
  onInput(input: HTMLInputElement, place: LinkPlace): void {
    this.stop();
    this.#timer = setTimeout(() => void this.#load(input, place), PAUSE_MS);
  }

  /** Opens the list by an arrow, also of an empty field. */
  open(input: HTMLInputElement, place: LinkPlace): void {
    this.stop();
    void this.#load(input, place);
  }

  /** Forgets what was asked for, and closes the list of this field. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#list.close();
  }

  async #load(input: HTMLInputElement, place: LinkPlace): Promise<void> {
    const { t, lang } = this.#locale;
    const request = new AbortController();
    this.#request = request;
    const text = input.value.trim();
    try {
      const named = await fetchCompletions(
        this.#ask,
        lang,
        { text, kinds: place.field.classes ?? [] },
        request.signal,
      );
      if (request.signal.aborted || document.activeElement !== input) return;
      // A page that leads to itself leads nowhere.
      const found = named.filter(({ iri }) => iri !== this.#own);
      const choices = this.#choices(found, text, place);
      // The best fit is what Enter takes; leaving the field by Tab keeps what was typed.
      const active = text !== '' && found.length > 0 ? 0 : -1;
      this.#list.show(input, place.field.label[lang], choices, active);
      this.#say(t('editor-link-found', { n: found.length }));
    } catch (error) {
      if (request.signal.aborted) return;
      const isOffline = (error as Partial<RequestFailure>).status === 0;
      this.#say(t(isOffline ? 'editor-link-offline' : 'editor-link-failed'));
    }
  }

  #choices(found: readonly Completion[], text: string, place: LinkPlace): Choice[] {
    const { t, lang } = this.#locale;
    const choices: Choice[] = found.map((thing) => ({
      label: thing.label,
      ...(thing.lang !== '' && thing.lang !== lang ? { lang: thing.lang } : {}),
      note: [thing.match, thing.kindLabel, shortened(thing.description)]
        .filter(Boolean)
        .join(' · '),
      pick: () => place.choose(thing),
    }));
    const isNamed = found.some(({ label }) => label.toLowerCase() === text.toLowerCase());
    const { create } = place;
    if (create && text !== '' && !isNamed) {
      choices.push({ label: t('editor-link-create', { text }), pick: () => create(text) });
    }
    return choices;
  }
}

/** Enough of a description to tell two things apart. */
function shortened(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 88).replace(/\s+\S*$/, '')}…`;
}
