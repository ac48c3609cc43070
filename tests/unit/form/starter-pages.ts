import type { Quad } from '../../../core/rdf/terms.ts';
import { im, rdf } from '../../../core/vocabulary.ts';
import { plainQuad, starterStore, TEST_IRIS } from '../../support/starter-dataset.ts';

export interface StarterPage {
  readonly slug: string;
  readonly iri: string;
  readonly quads: readonly Quad[];
}

let pages: StarterPage[] | undefined;

/** Every page of the packaged data, read once. */
export function starterPages(): readonly StarterPage[] {
  pages ??= readPages();
  return pages;
}

export function starterProcedures(): readonly StarterPage[] {
  return starterPages().filter(({ iri, quads }) =>
    quads.some(
      (q) =>
        q.subject.value === iri &&
        q.predicate.value === rdf('type') &&
        q.object.value === im('Procedure'),
    ),
  );
}

function readPages(): StarterPage[] {
  const bySlug = new Map<string, Quad[]>();
  for (const statement of starterStore().match(null, null, null, null)) {
    const slug = TEST_IRIS.slugOfPage(statement.graph.value);
    if (slug === undefined) continue;
    const known = bySlug.get(slug) ?? [];
    known.push(plainQuad(statement));
    bySlug.set(slug, known);
  }
  return [...bySlug].map(([slug, quads]) => ({ slug, iri: TEST_IRIS.thing(slug), quads }));
}
