import type { NamedThing } from './named-thing.ts';

/** Everything that has a name, by class and by scheme, and how often each thing is linked to. */
export class Names {
  readonly #things = new Map<string, NamedThing>();
  readonly #byClass = new Map<string, Set<string>>();
  readonly #byScheme = new Map<string, Set<string>>();
  readonly #subclasses = new Map<string, Set<string>>();
  #uses = new Map<string, number>();

  get(iri: string): NamedThing | undefined {
    return this.#things.get(iri);
  }
  all(): Iterable<NamedThing> {
    return this.#things.values();
  }

  /** Statements that link to the thing, wherever they are. */
  usesOf(iri: string): number {
    return this.#uses.get(iri) ?? 0;
  }

  /** Things of any of these classes or of a subclass, and things in any of these schemes. */
  *of(classes: readonly string[], schemes: readonly string[] = []): Iterable<NamedThing> {
    const given = new Set<string>();
    const groups = [
      ...[...this.withSubclasses(classes)].map((iri) => this.#byClass.get(iri)),
      ...schemes.map((iri) => this.#byScheme.get(iri)),
    ];
    for (const iri of groups.flatMap((group) => (group ? [...group] : []))) {
      const thing = given.has(iri) ? undefined : this.#things.get(iri);
      given.add(iri);
      if (thing) yield thing;
    }
  }

  /** These classes and all below them. */
  withSubclasses(classes: readonly string[]): ReadonlySet<string> {
    const found = new Set(classes);
    for (const iri of found) for (const sub of this.#subclasses.get(iri) ?? []) found.add(sub);
    return found;
  }

  put(thing: NamedThing): void {
    this.remove(thing.iri);
    this.#things.set(thing.iri, thing);
    for (const iri of thing.classes) addTo(this.#byClass, iri, thing.iri);
    for (const iri of thing.schemes) addTo(this.#byScheme, iri, thing.iri);
  }
  remove(iri: string): void {
    const known = this.#things.get(iri);
    if (!known) return;
    this.#things.delete(iri);
    for (const group of known.classes) this.#byClass.get(group)?.delete(iri);
    for (const group of known.schemes) this.#byScheme.get(group)?.delete(iri);
  }

  /** @param pairs subclass and class */
  setSubclasses(pairs: Iterable<readonly [string, string]>): void {
    this.#subclasses.clear();
    for (const [sub, above] of pairs) addTo(this.#subclasses, above, sub);
  }
  setUses(uses: Map<string, number>): void {
    this.#uses = uses;
  }
  countUse(iri: string, change: 1 | -1): void {
    this.#uses.set(iri, Math.max(0, this.usesOf(iri) + change));
  }
}

function addTo(groups: Map<string, Set<string>>, key: string, member: string): void {
  const group = groups.get(key);
  if (group) group.add(member);
  else groups.set(key, new Set([member]));
}
