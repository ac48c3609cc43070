import { quadToNQuads, type Quad } from '../../../../core/rdf/terms.ts';

/** The statements a group of changes accounts for. */
export interface Claim {
  readonly added: Quad[];
  readonly removed: Quad[];
}

/** What changed between two versions, from which each description takes its share exactly once. */
export class ChangePool {
  readonly #added: Map<string, Quad>;
  readonly #removed: Map<string, Quad>;

  constructor(before: readonly Quad[], after: readonly Quad[]) {
    const old = new Map(before.map((statement) => [quadToNQuads(statement), statement]));
    const now = new Map(after.map((statement) => [quadToNQuads(statement), statement]));
    this.#added = new Map([...now].filter(([key]) => !old.has(key)));
    this.#removed = new Map([...old].filter(([key]) => !now.has(key)));
  }

  /** Takes the changes that fit; they are offered to nobody else. */
  claim(fits: (statement: Quad) => boolean): Claim {
    return { added: take(this.#added, fits), removed: take(this.#removed, fits) };
  }

  /** Looks without taking. */
  some(fits: (statement: Quad) => boolean): boolean {
    return [...this.#added.values(), ...this.#removed.values()].some(fits);
  }

  get rest(): Claim {
    return { added: [...this.#added.values()], removed: [...this.#removed.values()] };
  }
}

export function isEmpty(claim: Claim): boolean {
  return claim.added.length === 0 && claim.removed.length === 0;
}

function take(from: Map<string, Quad>, fits: (statement: Quad) => boolean): Quad[] {
  const taken: Quad[] = [];
  for (const [key, statement] of from) {
    if (!fits(statement)) continue;
    taken.push(statement);
    from.delete(key);
  }
  return taken;
}
