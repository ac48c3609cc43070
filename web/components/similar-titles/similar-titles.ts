import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { fetchSimilar, type SimilarTitle } from '../../api/similar.ts';

const PAUSE_MS = 350;
const SHORTEST = 3;

/**
 * Says, while a title is being typed into the form around it, which pages may already be about it.
 * Without script the form asks the server when it is sent; pages shown here are not asked about again.
 *
 * @attr lang language of the pages
 * @attr data-head above the list
 * @attr data-some announced when there are pages
 * @attr data-copy name of the link that copies one
 */
export class SimilarTitles extends LitElement {
  static override properties = { found: { state: true } };
  declare found: readonly SimilarTitle[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;

  constructor() {
    super();
    this.found = [];
  }

  /** Under the style sheet of the page, and in its form: what was seen is sent with it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.closest('form')?.addEventListener('input', this.#onInput);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.closest('form')?.removeEventListener('input', this.#onInput);
    this.#cancel();
  }

  readonly #onInput = (event: Event): void => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || !field.name.startsWith('title-')) return;
    this.#cancel();
    const title = field.value.trim();
    if (title.length < SHORTEST) this.found = [];
    else this.#timer = setTimeout(() => void this.#look(title), PAUSE_MS);
  };

  async #look(title: string): Promise<void> {
    this.#request = new AbortController();
    const { signal } = this.#request;
    try {
      this.found = await fetchSimilar(this.lang, title, signal);
    } catch {
      // Only a help: the server looks again when the form is sent.
      if (!signal.aborted) this.found = [];
    }
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }

  protected override render(): TemplateResult {
    const { head = '', some = '' } = this.dataset;
    const isSome = this.found.length > 0;
    return html`<span class="vh" role="status">${isSome ? some : ''}</span> ${
        isSome
          ? html`<p><b>${head}</b></p>
              <ul>
                ${this.found.map((page) => this.#page(page))}
              </ul>
              <input
                type="hidden"
                name="seen"
                value=${this.found.map(({ href }) => href).join(' ')}
              />`
          : nothing
      }`;
  }

  #page({ title, lang, kindLabel, match, href }: SimilarTitle): TemplateResult {
    const { copy = '' } = this.dataset;
    const slug = href.slice(href.lastIndexOf('/') + 1);
    return html`<li>
      <a href=${href} lang=${lang === this.lang || lang === '' ? nothing : lang}>${title}</a>
      <span class="meta">${kindLabel}${match === undefined ? '' : ` · ${match}`}</span>
      <a href="/${this.lang}/new?copy=${slug}" aria-label="${copy} – ${title}">${copy}</a>
    </li>`;
  }
}

customElements.define('similar-titles', SimilarTitles);
