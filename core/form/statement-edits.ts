import { quadToNQuads, type Quad } from '../rdf/terms.ts';

/** A set of statements under change; what is not named stays, in its place. */
export class StatementEdits {
  readonly #statements = new Map<string, Quad>();

  constructor(statements: Iterable<Quad>) {
    for (const statement of statements) this.add(statement);
  }

  add(statement: Quad): void {
    const key = quadToNQuads(statement);
    if (!this.#statements.has(key)) this.#statements.set(key, statement);
  }

  remove(statement: Quad): void {
    this.#statements.delete(quadToNQuads(statement));
  }

  result(): Quad[] {
    return [...this.#statements.values()];
  }
}
