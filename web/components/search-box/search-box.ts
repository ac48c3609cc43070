import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { fetchSuggestions, type Suggestion } from '../../api/suggestions.ts';

const PAUSE_MS = 150;
const SHORTEST = 2;

/**
 * Completes the search form it stands around: an ARIA combobox with a list of pages under the
 * field. Without script the form inside works alone; a failed request only means no list.
 *
 * @attr lang language of the pages to suggest
 * @attr data-label name of the list
 * @attr data-some announced when there are suggestions
 * @attr data-none announced when there are none
 */
export class SearchBox extends HTMLElement {
  #suggestions: readonly Suggestion[] = [];
  /** Index of the suggestion the arrows are on; -1 = the field itself. */
  #active = -1;
  #announcement = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;

  connectedCallback(): void {
    const field = this.#field;
    if (!field) return;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.#listId);
    field.addEventListener('input', this.#onInput);
    field.addEventListener('keydown', this.#onKey);
    field.addEventListener('blur', this.#close);
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#field?.removeEventListener('input', this.#onInput);
    this.#field?.removeEventListener('keydown', this.#onKey);
    this.#field?.removeEventListener('blur', this.#close);
    this.#cancel();
  }

  get #field(): HTMLInputElement | null {
    return this.querySelector('input[type="search"]');
  }
  get #listId(): string {
    return `${this.#field?.id ?? 'q'}-list`;
  }

  readonly #onInput = (): void => {
    this.#cancel();
    const text = this.#field?.value.trim() ?? '';
    if (text.length < SHORTEST) {
      this.#show([], '');
      return;
    }
    this.#timer = setTimeout(() => void this.#load(text), PAUSE_MS);
  };

  async #load(text: string): Promise<void> {
    this.#request = new AbortController();
    try {
      const found = await fetchSuggestions(text, this.lang, this.#request.signal);
      const said = found.length > 0 ? this.dataset['some'] : this.dataset['none'];
      this.#show(found, said ?? '');
    } catch {
      // Completion is a convenience: the form still searches, and says itself what went wrong.
      this.#show([], '');
    }
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const last = this.#suggestions.length - 1;
    if (event.key === 'Escape' && last >= 0) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'ArrowDown' && last >= 0) {
      event.preventDefault();
      this.#walk(this.#active >= last ? -1 : this.#active + 1);
    } else if (event.key === 'ArrowUp' && last >= 0) {
      event.preventDefault();
      this.#walk(this.#active < 0 ? last : this.#active - 1);
    } else if (event.key === 'Enter') {
      const chosen = this.#suggestions[this.#active];
      if (!chosen) return;
      event.preventDefault();
      this.#open(chosen);
    }
  };

  readonly #close = (): void => {
    this.#cancel();
    this.#show([], '');
  };

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }

  #show(suggestions: readonly Suggestion[], announcement: string): void {
    this.#suggestions = suggestions;
    this.#announcement = announcement;
    this.#active = -1;
    this.#draw();
  }

  #open(suggestion: Suggestion): void {
    location.assign(suggestion.href);
  }

  #walk(to: number): void {
    this.#active = to;
    this.#draw();
  }

  #draw(): void {
    const field = this.#field;
    field?.setAttribute('aria-expanded', String(this.#suggestions.length > 0));
    if (this.#active < 0) field?.removeAttribute('aria-activedescendant');
    else field?.setAttribute('aria-activedescendant', this.#optionId(this.#active));
    // After the form of the server, in the light DOM, under the page’s style sheet.
    render(this.#list(), this);
  }

  #optionId(index: number): string {
    return `${this.#listId}-${index}`;
  }

  #list(): TemplateResult {
    return html`<ul
        class="suggest"
        id=${this.#listId}
        role="listbox"
        aria-label=${this.dataset['label'] ?? ''}
        ?hidden=${this.#suggestions.length === 0}
      >
        ${this.#suggestions.map((suggestion, index) => this.#option(suggestion, index))}
      </ul>
      <span class="vh" role="status">${this.#announcement}</span>`;
  }

  #option(suggestion: Suggestion, index: number): TemplateResult {
    // mousedown and not click: the field would lose the focus and close the list first.
    return html`<li
      role="option"
      id=${this.#optionId(index)}
      aria-selected=${String(index === this.#active)}
      lang=${suggestion.lang === this.lang ? nothing : suggestion.lang}
      @mousedown=${(event: MouseEvent) => {
        event.preventDefault();
        this.#open(suggestion);
      }}
    >
      ${suggestion.title}
    </li>`;
  }
}

customElements.define('search-box', SearchBox);
