import type { SparqlFacts } from '../../../core/gate/sparql-facts.ts';

const MOST_SHAPES = 2_000;
/** Milliseconds in the engine up to which a query may run beside the pages' own. */
const CHEAP = 30;
/** Weight of the past when a new cost is lower than what was known. */
const MEMORY = 0.8;

/** What queries of each shape have cost, so that unknown and costly ones keep out of the light lane. */
export class QueryCosts {
  /** Least recently used first. */
  readonly #costs = new Map<string, number>();

  laneFor(facts: SparqlFacts): 'light' | 'heavy' {
    const known = this.#costs.get(facts.shape);
    const cheap = known === undefined ? isPlain(facts) : known <= CHEAP;
    return cheap ? 'light' : 'heavy';
  }

  /** Milliseconds a query of this shape is expected to take; 0 when nothing is known. */
  of(shape: string): number {
    return this.#costs.get(shape) ?? 0;
  }

  /** A dear run counts at once, a cheap one is believed by and by. */
  note(shape: string, milliseconds: number): void {
    if (shape === '') return;
    const known = this.#costs.get(shape);
    this.#costs.delete(shape);
    const cost =
      known === undefined || milliseconds > known
        ? milliseconds
        : known * MEMORY + milliseconds * (1 - MEMORY);
    this.#costs.set(shape, cost);
    if (this.#costs.size > MOST_SHAPES) {
      const oldest = this.#costs.keys().next();
      if (!oldest.done) this.#costs.delete(oldest.value);
    }
  }
}

/** A look at a few triples: nothing to sort, group, compare or follow, and an end in sight. */
function isPlain(facts: SparqlFacts): boolean {
  const { form, limit, patterns, clauses, operators } = facts;
  const ends = form === 'ASK' || (limit !== undefined && limit.end - limit.start <= 3);
  return ends && patterns <= 2 && clauses === 0 && operators === 0;
}
