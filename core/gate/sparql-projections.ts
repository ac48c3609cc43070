import type { Span } from './sparql-facts.ts';

/** Finds the variables that a SELECT clause names twice; those after AS stand in brackets and are not its business. */
export class Projections {
  readonly repeated: Span[] = [];
  readonly #text: string;
  /** The clause being read: only one can be, since a group ends it. */
  #open: { readonly depth: number; readonly seen: Set<string> } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  begin(depth: number): void {
    this.#open = { depth, seen: new Set() };
  }

  /** A group begins, which is no part of the clause unless it stands in one of its brackets (EXISTS). */
  end(depth: number): void {
    if (this.#open && depth <= this.#open.depth) this.#open = undefined;
  }

  variable({ start, end }: Span, depth: number): void {
    if (depth !== this.#open?.depth) return;
    // `?s` and `$s` are one variable.
    const name = this.#text.slice(start + 1, end);
    const { seen } = this.#open;
    if (seen.has(name)) this.repeated.push({ start, end });
    else seen.add(name);
  }
}
