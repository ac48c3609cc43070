/** Typing in one field within this long of the last key is one thing to undo, in milliseconds. */
const SAME_BREATH = 1500;
/** Moments kept; what lies further back cannot be undone. */
const MOST = 500;

/** One state to go back to, and where in the form the change was that led away from it. */
export interface Moment<T> {
  readonly state: T;
  readonly place: string;
}

/** Everything one can go back to and forward to from a state; the last of each list comes first. */
export interface Travels<T> {
  readonly now: T;
  readonly past: readonly Moment<T>[];
  readonly future: readonly Moment<T>[];
}

/**
 * What can be undone and done again. States are kept whole: they share everything that did not
 * change between them.
 */
export class UndoHistory<T> {
  #past: Moment<T>[] = [];
  #future: Moment<T>[] = [];
  #typing: { readonly place: string; readonly at: number } | undefined;

  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** What can be undone and done again from here. */
  from(now: T): Travels<T> {
    return { now, past: this.#past, future: this.#future };
  }

  /** Puts what lay before the first moment known here in front of it. */
  precede(past: readonly Moment<T>[], future: readonly Moment<T>[]): void {
    if (this.#past.length === 0 && this.#future.length === 0) this.#future = [...future];
    this.#past = [...past, ...this.#past].slice(-MOST);
  }

  /** Remembers the state before a change of structure. */
  changed(before: T, place: string): void {
    this.#remember(before, place);
    this.#typing = undefined;
  }

  /** Remembers the state before a key, unless it goes on from the one before in the same field. */
  typed(before: T, place: string, now: number): void {
    const goesOn = this.#typing?.place === place && now - this.#typing.at < SAME_BREATH;
    if (!goesOn) this.#remember(before, place);
    this.#future = [];
    this.#typing = { place, at: now };
  }

  /** The next key is another thing to undo, also in the same field. */
  pause(): void {
    this.#typing = undefined;
  }

  /** The state before the last change, and where that was. */
  undo(current: T): Moment<T> | undefined {
    return this.#travel(this.#past, this.#future, current);
  }

  /** The state after the change that was undone last. */
  redo(current: T): Moment<T> | undefined {
    return this.#travel(this.#future, this.#past, current);
  }

  #remember(state: T, place: string): void {
    this.#past.push({ state, place });
    if (this.#past.length > MOST) this.#past.shift();
    this.#future = [];
  }

  #travel(from: Moment<T>[], to: Moment<T>[], current: T): Moment<T> | undefined {
    const moment = from.pop();
    if (!moment) return undefined;
    to.push({ state: current, place: moment.place });
    this.#typing = undefined;
    return moment;
  }
}
