/** What a page slug may be: lower-case, language-neutral, immutable, at most 80 characters. */
export const SLUG_PATTERN = /^[a-z0-9][a-z0-9._-]{0,79}$/;

/**
 * The names of things on one installation, all under its base IRI (DESIGN.md, “Names of things
 * on the web”). The base always ends with a slash.
 */
export class Iris {
  readonly base: string;

  constructor(base: string) {
    this.base = base.endsWith('/') ? base : `${base}/`;
  }

  /** The thing itself, for example a procedure. */
  thing(slug: string): string {
    return `${this.base}id/${slug}`;
  }
  /** The page about the thing: the name of its graph. */
  page(slug: string): string {
    return `${this.base}wiki/${slug}`;
  }
  revision(slug: string, revision: number): string {
    return `${this.page(slug)}?revision=${revision}`;
  }
  /** The read-only graph of facts typed in the prose of a page. */
  derived(slug: string): string {
    return `${this.page(slug)}/derived`;
  }
  /** The read-only graph that lists every page. */
  get catalogue(): string {
    return `${this.base}graph/catalogue`;
  }
  /** An account as an agent. */
  user(name: string): string {
    return `${this.base}user/${encodeURIComponent(name)}`;
  }

  /** The slug of a thing, of one of its parts (`/id/x#s1`), or undefined for anything else. */
  slugOfThing(iri: string): string | undefined {
    return this.#slugAfter(`${this.base}id/`, iri.split('#', 1)[0] ?? '');
  }
  /** The slug of a page graph, or undefined for any other IRI. */
  slugOfPage(iri: string): string | undefined {
    return this.#slugAfter(`${this.base}wiki/`, iri);
  }
  isLocal(iri: string): boolean {
    return iri.startsWith(this.base);
  }

  #slugAfter(prefix: string, iri: string): string | undefined {
    if (!iri.startsWith(prefix)) return undefined;
    const slug = iri.slice(prefix.length);
    return SLUG_PATTERN.test(slug) ? slug : undefined;
  }
}
