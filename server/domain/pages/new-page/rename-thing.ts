import type { Iris } from '../../../../core/iris.ts';
import { DEFAULT_GRAPH, namedNode, type Quad, type Term } from '../../../../core/rdf/terms.ts';

/** Names the form can keep for parts of a page that is not there yet. */
const PLAIN_NAME = /^[A-Za-z][A-Za-z0-9._-]{0,79}$/;

/**
 * The statements of a page as statements about another thing: its thing, its parts and the page
 * itself are called after the other slug, everything else is as it was. As triples. Parts with names
 * that need escapes get plain ones.
 */
export function renameThing(iris: Iris, quads: readonly Quad[], from: string, to: string): Quad[] {
  const parts = new PartNames();
  const names = [
    [iris.thing(from), iris.thing(to)],
    [iris.page(from), iris.page(to)],
  ] as const;
  const rename = <T extends Term>(term: T): T => {
    if (term.termType !== 'NamedNode') return term;
    for (const [old, now] of names) {
      if (term.value === old) return { ...term, value: now };
      if (term.value.startsWith(`${old}#`)) {
        return { ...term, value: `${now}#${parts.nameOf(term.value.slice(old.length + 1))}` };
      }
    }
    return term;
  };
  return quads.map(({ subject, predicate, object }) => ({
    subject: rename(subject),
    predicate: namedNode(predicate.value),
    object: rename(object),
    graph: DEFAULT_GRAPH,
  }));
}

class PartNames {
  readonly #plain = new Map<string, string>();

  nameOf(name: string): string {
    if (PLAIN_NAME.test(name)) return name;
    const known = this.#plain.get(name) ?? `part-${this.#plain.size + 1}`;
    this.#plain.set(name, known);
    return known;
  }
}
