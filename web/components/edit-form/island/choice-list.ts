import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { placeUnder } from './popup-place.ts';

/** One of the things a list under a field offers. */
export interface Choice {
  readonly label: string;
  /** BCP 47 tag where it is not the language of the page. */
  readonly lang?: string;
  /** A line that tells it from others of the same name. */
  readonly note?: string;
  readonly noteLang?: string;
  readonly pick: () => void;
}

/**
 * A list of choices under the field that has the focus (ARIA 1.2, combobox with a listbox): the
 * focus stays in the field, the arrows walk the list. One field has it at a time.
 */
export class ChoiceList {
  readonly #frame: HTMLElement;
  readonly #popup: HTMLElement;
  readonly #id: string;
  #field: HTMLElement | undefined;
  #choices: readonly Choice[] = [];
  #active = -1;

  /** @param frame a positioned element; the list is put last into it */
  constructor(frame: HTMLElement, id: string) {
    this.#frame = frame;
    this.#id = id;
    this.#popup = document.createElement('div');
    this.#popup.className = 'choices';
    this.#popup.hidden = true;
    frame.append(this.#popup);
    addEventListener('resize', () => {
      if (this.#field && this.isOpen) placeUnder(this.#popup, this.#field, frame);
    });
    // mousedown and not click: the field would lose the focus and close the list first.
    this.#popup.addEventListener('mousedown', (event) => event.preventDefault());
    this.#popup.addEventListener('click', ({ target }) => {
      const option = target instanceof Element && target.closest('[role=option]');
      if (option) this.#pick(Number(option.id.slice(this.#id.length + 1)));
    });
  }

  get isOpen(): boolean {
    return this.#choices.length > 0;
  }
  get field(): HTMLElement | undefined {
    return this.#field;
  }

  /** Shows choices under a field; none of them closes the list. */
  show(field: HTMLElement, label: string, choices: readonly Choice[], active = -1): void {
    if (this.#field !== field) this.close();
    this.#field = field;
    this.#choices = choices;
    this.#active = active;
    this.#draw(label);
    if (choices.length > 0) placeUnder(this.#popup, field, this.#frame);
  }

  close(): void {
    this.#choices = [];
    this.#active = -1;
    this.#draw('');
    this.#field = undefined;
  }

  /** Takes the keys of the list; true when it did something with this one. */
  onKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (!this.isOpen || altKey || ctrlKey || metaKey) return false;
    const last = this.#choices.length - 1;
    if (key === 'ArrowDown') this.#walk(this.#active >= last ? 0 : this.#active + 1);
    else if (key === 'ArrowUp') this.#walk(this.#active <= 0 ? last : this.#active - 1);
    else if (key === 'Escape') this.close();
    else if (key === 'Enter' && this.#active >= 0) this.#pick(this.#active);
    else return false;
    return true;
  }

  #walk(to: number): void {
    this.#active = to;
    this.#draw(this.#popup.firstElementChild?.getAttribute('aria-label') ?? '');
    this.#popup.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  #pick(index: number): void {
    const choice = this.#choices[index];
    this.close();
    choice?.pick();
  }

  #draw(label: string): void {
    const isOpen = this.#choices.length > 0;
    this.#popup.hidden = !isOpen;
    render(isOpen ? this.#list(label) : nothing, this.#popup);
    const field = this.#field;
    if (!field) return;
    // A text of several lines may open a list, too, but is no combobox.
    if (field.getAttribute('role') === 'combobox') {
      field.setAttribute('aria-expanded', String(isOpen));
    }
    if (isOpen) field.setAttribute('aria-controls', this.#id);
    else field.removeAttribute('aria-controls');
    if (this.#active < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${this.#id}-${this.#active}`);
  }

  #list(label: string): TemplateResult {
    return html`<ul class="suggest" id=${this.#id} role="listbox" aria-label=${label}>
      ${this.#choices.map(
        (choice, index) =>
          html`<li
            role="option"
            id="${this.#id}-${index}"
            aria-selected=${String(index === this.#active)}
            lang=${choice.lang ?? nothing}
          >
            ${choice.label}${
              choice.note
                ? html`<span class="q" lang=${choice.noteLang ?? nothing}>${choice.note}</span>`
                : nothing
            }
          </li>`,
      )}
    </ul>`;
  }
}
