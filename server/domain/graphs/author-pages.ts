import { dcterms, NS } from '../../../core/vocabulary.ts';
import type { Literal, Quad } from '../../../core/rdf/terms.ts';
import type { Services } from '../services.ts';

/** A page that somebody has worked on. */
export interface AuthoredPage {
  readonly slug: string;
  readonly titles: readonly Literal[];
  /** UTC, ISO 8601. */
  readonly modified: string;
}

/** What the catalogue says of an author; undefined for a name it does not know. */
export interface AuthorRecord {
  /** Last changed first. */
  readonly pages: readonly AuthoredPage[];
  /** The statements about the author and the titles and dates of the pages, as triples. */
  readonly quads: readonly Quad[];
}

/** Most pages told of one author. */
const MOST_PAGES = 5000;

/** Only what is public: an account that never published anything is as unknown as none. */
export async function authorRecord(
  { quadIndex, iris }: Pick<Services, 'quadIndex' | 'iris'>,
  name: string,
): Promise<AuthorRecord | undefined> {
  const author = iris.user(name);
  const quads = await quadIndex.construct(
    `CONSTRUCT {
       <${author}> <${NS.foaf}name> ?name .
       ?page <${dcterms('creator')}> <${author}> ; <${dcterms('title')}> ?title ;
         <${dcterms('modified')}> ?modified .
     } WHERE { GRAPH <${iris.catalogue}> {
       <${author}> <${NS.foaf}name> ?name .
       OPTIONAL {
         { SELECT ?page ?modified { GRAPH <${iris.catalogue}> {
             ?page <${dcterms('creator')}> <${author}> ; <${dcterms('modified')}> ?modified
           } } ORDER BY DESC(?modified) LIMIT ${MOST_PAGES} }
         OPTIONAL { ?page <${dcterms('title')}> ?title }
       }
     } }`,
    { lane: 'light' },
  );
  return quads.length === 0 ? undefined : { pages: pagesIn(iris, quads), quads };
}

function pagesIn(iris: Services['iris'], quads: readonly Quad[]): AuthoredPage[] {
  const pages = new Map<string, { titles: Literal[]; modified: string }>();
  for (const { subject, predicate, object } of quads) {
    const slug = iris.slugOfPage(subject.value);
    if (slug === undefined) continue;
    const page = pages.get(slug) ?? { titles: [], modified: '' };
    pages.set(slug, page);
    if (object.termType !== 'Literal') continue;
    if (predicate.value === dcterms('title')) page.titles.push(object);
    else page.modified = object.value;
  }
  return [...pages]
    .map(([slug, page]) => ({ slug, ...page }))
    .sort((a, b) => (a.modified < b.modified ? 1 : -1));
}
