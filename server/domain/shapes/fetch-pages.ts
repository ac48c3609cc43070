import type { Iris } from '../../../core/iris.ts';
import { namedNode, quad, type Quad, type Subject } from '../../../core/rdf/terms.ts';
import { rdf } from '../../../core/vocabulary.ts';
import type { Asker } from '../../store/quad-index.ts';

/** Checking may take its time: it runs beside readers, not before them. */
export const PATIENT = { deadlineMs: 30_000 } as const;

/** Some pages as the index holds them, by slug, with the classes of everything they link to. */
export async function fetchPages(
  asker: Asker,
  iris: Iris,
  slugs: readonly string[],
): Promise<{ pages: Map<string, Quad[]>; classes: Quad[] }> {
  const values = `VALUES ?page { ${slugs.map((slug) => `<${iris.page(slug)}>`).join(' ')} }`;
  const rows = await asker.select(
    `SELECT ?page ?s ?p ?o WHERE { ${values} GRAPH ?page { ?s ?p ?o } }`,
    PATIENT,
  );
  const pages = new Map<string, Quad[]>();
  for (const { page, s, p, o } of rows) {
    const slug = iris.slugOfPage(page?.value ?? '');
    if (slug === undefined || !s || !p || !o) continue;
    const quads = pages.get(slug) ?? [];
    quads.push(quad(s as Subject, namedNode(p.value), o));
    pages.set(slug, quads);
  }
  const linked = await asker.select(
    `SELECT DISTINCT ?o ?class WHERE { ${values} GRAPH ?page { ?s ?p ?o } FILTER(isIRI(?o)) ?o a ?class }`,
    PATIENT,
  );
  const classes = linked.flatMap(({ o, class: kind }) =>
    o && kind ? [quad(namedNode(o.value), namedNode(rdf('type')), kind)] : [],
  );
  return { pages, classes };
}
