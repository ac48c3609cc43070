/** Hands items from one side to the other, one at a time: giving waits until the next is asked for. */
export class Passage<T> implements AsyncIterable<T> {
  #item: { readonly value: T } | undefined;
  #ended = false;
  #arrived: () => void = () => undefined;
  #taken: () => void = () => undefined;

  /** Resolves when the item was worked through, or when nobody takes any more. */
  async give(value: T): Promise<void> {
    if (this.#ended) return;
    const taken = new Promise<void>((resolve) => (this.#taken = resolve));
    this.#item = { value };
    this.#arrived();
    await taken;
  }

  /** Nothing more comes. */
  end(): void {
    this.#ended = true;
    this.#arrived();
  }

  /** Nothing more is taken. */
  leave(): void {
    this.#ended = true;
    this.#item = undefined;
    this.#taken();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      const item = this.#item;
      this.#item = undefined;
      if (item) {
        yield item.value;
        // Asked for the next one, so this one is done with.
        this.#taken();
      } else if (this.#ended) return;
      else await new Promise<void>((resolve) => (this.#arrived = resolve));
    }
  }
}
