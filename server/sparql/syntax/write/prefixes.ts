/** A name cut in two: the prefix's key and what follows its namespace. */
export interface PrefixedName {
  readonly prefix: string;
  readonly local: string;
}

/** Shortens IRIs with the prefixes given, and remembers which ones served. */
export class Prefixes {
  readonly #namespaces: readonly (readonly [prefix: string, namespace: string])[];
  readonly #used = new Set<string>();

  constructor(prefixes: Readonly<Record<string, string>>) {
    this.#namespaces = Object.entries(prefixes).sort(([, a], [, b]) => b.length - a.length);
  }

  /** @param local what the rest of the name may look like in the syntax. */
  shorten(iri: string, local: RegExp): PrefixedName | undefined {
    for (const [prefix, namespace] of this.#namespaces) {
      if (!iri.startsWith(namespace)) continue;
      const rest = iri.slice(namespace.length);
      if (!local.test(rest)) continue;
      this.#used.add(prefix);
      return { prefix, local: rest };
    }
    return undefined;
  }

  /** The prefixes that served, by name. */
  used(): (readonly [prefix: string, namespace: string])[] {
    return this.#namespaces
      .filter(([prefix]) => this.#used.has(prefix))
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
