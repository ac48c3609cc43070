import type { Iris } from '../../../core/iris.ts';
import type { Literal } from '../../../core/rdf/terms.ts';
import { im, rdf, rdfs } from '../../../core/vocabulary.ts';
import type { Journal, RevisionInfo } from '../../store/journal.ts';
import type { Asker } from '../../store/quad-index.ts';
import { describeAll } from './describe.ts';

/** Who signs the first revisions of the packaged pages. */
const PACKAGED_AUTHOR = 'Infrawiki';

/** A revision with what its page is called today. */
export interface RecentChange {
  readonly revision: RevisionInfo;
  readonly titles: readonly Literal[];
  /** IRI; undefined when the page belongs to no chantier. */
  readonly chantier: string | undefined;
}

/**
 * What changed last, newest first: one line for each page, its newest revision. The packaged
 * first revisions come in by the dozen and say nothing to a reader, so they give way to the rest.
 */
export async function recentChanges(
  { journal, asker, iris }: { journal: Pick<Journal, 'recent'>; asker: Asker; iris: Iris },
  limit: number,
): Promise<readonly RecentChange[]> {
  const newest = await newestByPage(journal, limit);
  const view = await describeAll(
    asker,
    newest.map(({ slug }) => iris.thing(slug)),
    'rdfs:label im:domain rdf:type',
  );
  return newest.map((revision) => {
    const iri = iris.thing(revision.slug);
    const isChantier = view.links(iri, rdf('type')).includes(im('Domain'));
    return {
      revision,
      titles: view.literals(iri, rdfs('label')),
      chantier: isChantier ? iri : view.link(iri, im('domain')),
    };
  });
}

async function newestByPage(
  journal: Pick<Journal, 'recent'>,
  limit: number,
): Promise<RevisionInfo[]> {
  const seen = new Set<string>();
  const revisions = (await journal.recent(limit * 20)).filter(({ slug }) => {
    if (seen.has(slug)) return false;
    seen.add(slug);
    return true;
  });
  const byPeople = revisions.filter(({ author }) => author !== PACKAGED_AUTHOR);
  const packaged = revisions.filter(({ author }) => author === PACKAGED_AUTHOR);
  return [...byPeople, ...packaged].slice(0, limit);
}
