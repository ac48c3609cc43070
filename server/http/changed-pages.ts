import type { Iris } from '../../core/iris.ts';
import type { Quad } from '../../core/rdf/terms.ts';
import { im, rdf } from '../../core/vocabulary.ts';
import type { CommitDelta } from '../store/journal.ts';

/**
 * Which pages the commits since the start have touched, so that what was made from other pages
 * need not be made again. A commit touches a page when it changes its graph or a statement that
 * names its thing on either side.
 */
export class ChangedPages {
  readonly #iris: Iris;
  /** The last commit that touched each page. */
  readonly #touched = new Map<string, number>();
  /** The last commit that may have touched any page. */
  #everything = 0;

  constructor(iris: Iris) {
    this.#iris = iris;
  }

  /** To be told of every commit before it can be read. */
  note({ seq, changes }: CommitDelta): void {
    for (const { graph, added, removed } of changes) {
      const own = this.#iris.slugOfPage(graph);
      if (own !== undefined) {
        this.#touched.set(own, seq);
        for (const quads of [added, removed]) for (const quad of quads) this.#noteQuad(quad, seq);
      } else if (graph !== this.#iris.catalogue) this.#everything = seq;
    }
  }

  /** To be told of a commit too large to be looked through. */
  noteEverything(seq: number): void {
    this.#everything = seq;
  }

  /** True when no commit after `seq` touched one of these pages. */
  noneSince(seq: number, slugs: Iterable<string>): boolean {
    if (this.#everything > seq) return false;
    for (const slug of slugs) if ((this.#touched.get(slug) ?? 0) > seq) return false;
    return true;
  }

  #noteQuad({ subject, predicate, object }: Quad, seq: number): void {
    const about = this.#iris.slugOfThing(subject.value);
    if (about !== undefined) this.#touched.set(about, seq);
    // What a page says of a thing elsewhere may show on any page, as a new chantier does on all.
    else if (subject.termType === 'NamedNode') this.#everything = seq;
    if (predicate.value === rdf('type') && object.value === im('Domain')) this.#everything = seq;
    const named = object.termType === 'NamedNode' && this.#iris.slugOfThing(object.value);
    if (named) this.#touched.set(named, seq);
  }
}

/** The pages whose things these statements name. */
export function pagesNamed(iris: Iris, quads: Iterable<Quad>): Set<string> {
  const slugs = new Set<string>();
  for (const { subject, object } of quads) {
    for (const term of [subject, object]) {
      const slug = term.termType === 'NamedNode' ? iris.slugOfThing(term.value) : undefined;
      if (slug !== undefined) slugs.add(slug);
    }
  }
  return slugs;
}
