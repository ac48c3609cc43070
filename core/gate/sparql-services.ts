import type { ServiceClause } from './sparql-facts.ts';

type Clause = { -readonly [Key in keyof ServiceClause]: ServiceClause[Key] };

/** The SERVICE clauses of a text, as they come by, with the groups that they send away. */
export class Services {
  readonly found: Clause[] = [];
  readonly #open: { readonly clause: Clause; readonly depth: number }[] = [];
  #start = 0;
  /** The clause whose group has not begun. */
  #next: Clause | undefined;

  /** The word SERVICE. */
  begin(start: number): void {
    this.#start = start;
  }

  /** What follows it. */
  name(at: number, silent: boolean): void {
    this.#next = { start: this.#start, at, silent };
    this.found.push(this.#next);
  }

  /** @param depth brackets open with this one */
  openGroup(depth: number): void {
    if (this.#next) this.#open.push({ clause: this.#next, depth });
    this.#next = undefined;
  }

  /** @param depth brackets open after this one */
  closeGroup(depth: number, end: number): void {
    for (let last = this.#open.at(-1); last && last.depth > depth; last = this.#open.at(-1)) {
      last.clause.end = end;
      this.#open.pop();
    }
  }
}
