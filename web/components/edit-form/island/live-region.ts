/** One place where everything that happens is said, for those who hear the page. */
export class LiveRegion {
  readonly #element: HTMLElement;

  constructor(frame: HTMLElement) {
    this.#element = document.createElement('p');
    this.#element.className = 'vh';
    this.#element.setAttribute('role', 'status');
    this.#element.setAttribute('aria-live', 'polite');
    frame.append(this.#element);
  }

  /** Says a text, also when it is the same as the one before. */
  say(text: string): void {
    if (text === '') return;
    this.#element.textContent = '';
    requestAnimationFrame(() => {
      this.#element.textContent = text;
    });
  }
}
