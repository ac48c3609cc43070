import type { Iris } from '../../../core/iris.ts';
import { GraphView } from '../../../core/rdf/graph-view.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import { mainClass } from '../../../core/kinds.ts';
import { prefixDeclarations, rdf } from '../../../core/vocabulary.ts';
import type { PageInfo } from '../../store/journal.ts';
import type { Services } from '../services.ts';
import { isPlainIri } from '../directory/describe.ts';
import { demandPage } from './load-page.ts';
import type { PageData } from './page-data.ts';
import { WikiError } from '../../../core/errors.ts';

type Reading = Pick<Services, 'quadIndex' | 'iris'>;

/** The newest revision of a page with all it takes to show it. Throws not-found or gone. */
export async function readPage(services: Services, slug: string): Promise<PageData> {
  const { info, quads } = await demandPage(services, slug);
  return pageData(services, info, quads);
}

/** A past revision shown among today's labels. Throws not-found. */
export async function readRevision(
  services: Services,
  slug: string,
  revision: number,
): Promise<PageData> {
  const page = await services.journal.page(slug);
  const old = await services.journal.revision(slug, revision);
  if (!page || !old || old.deleted) {
    throw new WikiError('not-found', 'revision-unknown', { slug, revision });
  }
  return pageData(services, { ...page, ...old }, old.quads);
}

/** Gathers what surrounds some content of a page (a saved one, or one being previewed). */
export async function pageData(
  { quadIndex, iris }: Reading,
  info: PageInfo,
  quads: readonly Quad[],
): Promise<PageData> {
  const bare = bareData(iris, info, quads);
  // One after the other: naming the owners inside the query for backlinks takes fifty times as long.
  const backlinks = (await quadIndex.construct(backlinksQuery(bare.iri))).filter(
    ({ subject }) => ownerOf(subject.value) !== bare.iri,
  );
  const linked = await quadIndex.construct(linkedQuery(quads, backlinks));
  return { ...bare, around: new GraphView([...linked, ...backlinks]) };
}

/** The same without its surroundings, for what needs no name but the page's own. */
export function bareData(iris: Iris, info: PageInfo, quads: readonly Quad[]): PageData {
  const iri = iris.thing(info.slug);
  const own = new GraphView(quads);
  const kind = mainClass(own.links(iri, rdf('type')));
  return { slug: info.slug, iri, kind, own, around: new GraphView([]), info };
}

const DESCRIBING = `rdfs:label skos:prefLabel im:shortName rdf:type dcterms:description rdfs:comment
  dcterms:bibliographicCitation schema:url im:accent im:realizesActivity im:domain im:target
  im:status im:rrule im:adaptationOf`;

/** What is said of everything the page names, and of everything that names the thing. */
function linkedQuery(quads: readonly Quad[], backlinks: readonly Quad[]): string {
  const iris = new Set<string>();
  for (const { subject, predicate } of backlinks) {
    iris.add(ownerOf(subject.value));
    iris.add(predicate.value);
  }
  for (const { predicate, object } of quads) {
    iris.add(predicate.value);
    if (object.termType === 'NamedNode') iris.add(object.value);
  }
  const values = [...iris].filter(isPlainIri).map((iri) => `<${iri}>`);
  // A FILTER, because joining two VALUES takes ten times as long.
  const wanted = DESCRIBING.split(/\s+/).join(', ');
  return `${prefixDeclarations()}
CONSTRUCT { ?s ?p ?o } WHERE {
  { VALUES ?s { ${values.join(' ')} } ?s ?p ?o FILTER(?p IN (${wanted})) }
  UNION
  { VALUES ?indicator { ${values.join(' ')} } ?indicator im:target ?s . ?s ?p ?o }
}`;
}

/** Statements about the thing, whoever makes them. */
function backlinksQuery(iri: string): string {
  return `${prefixDeclarations()}
CONSTRUCT { ?s ?p <${iri}> }
WHERE { ?s ?p <${iri}> FILTER(isIRI(?s) && ?p != foaf:primaryTopic) }
LIMIT 5000`;
}

/** The thing a part belongs to. */
function ownerOf(iri: string): string {
  return iri.split('#', 1)[0] ?? iri;
}
