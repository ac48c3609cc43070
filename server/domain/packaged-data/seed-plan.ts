import type { Quad } from '../../../core/rdf/terms.ts';
import type { Journal } from '../../store/journal.ts';
import type { PackagedData, PackagedGraph } from './read-packaged-data.ts';

/** The author of what comes with the software. */
export const SEED_AUTHOR = 'Infrawiki';

/** The comment of its revisions. */
export const SEED_COMMENT = 'Données de départ / Starter data';

/** The journal's setting that remembers what was loaded last. */
const SETTING = 'packaged-data';

/** A page to create or update. */
export interface PageSeed {
  readonly slug: string;
  /** The whole new content, in the page's graph. */
  readonly quads: readonly Quad[];
  /** The revision it replaces; 0 = the page never existed. */
  readonly expectedRevision: number;
}

/** An ontology to put in place of what its graph holds. */
export interface OntologySeed {
  readonly graph: string;
  readonly quads: readonly Quad[];
}

export interface SeedPlan {
  readonly pages: readonly PageSeed[];
  readonly ontologies: readonly OntologySeed[];
  /** To be set in the journal once the rest is committed; undefined when it is set already. */
  readonly remember: { readonly key: string; readonly value: string } | undefined;
}

/** What was loaded last: the fingerprint of the files, then of each graph by slug or IRI. */
interface Loaded {
  readonly hash: string;
  readonly graphs: Readonly<Record<string, string>>;
}

/**
 * What is to be written so that the journal holds the packaged data. A page is loaded when it
 * never existed, or when its packaged content changed and its newest revision is still ours: an
 * edited page is never overwritten, a deleted one never revived. Reads the journal, writes nothing.
 */
export async function seedPlan(
  journal: Pick<Journal, 'setting' | 'pages'>,
  packaged: PackagedData,
): Promise<SeedPlan> {
  const loaded = await lastLoaded(journal);
  if (loaded.hash === packaged.hash) return { pages: [], ontologies: [], remember: undefined };
  const { pages, ontologies } = packaged.graphs();
  const existing = new Map((await journal.pages()).map((page) => [page.slug, page]));
  const graphs = { ...loaded.graphs, ...hashes(pages), ...hashes(ontologies) };
  return {
    pages: [...pages].flatMap(([slug, { quads, hash }]) => {
      const page = existing.get(slug);
      if (!page) return [{ slug, quads, expectedRevision: 0 }];
      if (page.deleted || page.author !== SEED_AUTHOR || loaded.graphs[slug] === hash) return [];
      return [{ slug, quads, expectedRevision: page.revision }];
    }),
    ontologies: [...ontologies]
      .filter(([graph, { hash }]) => loaded.graphs[graph] !== hash)
      .map(([graph, { quads }]) => ({ graph, quads })),
    remember: { key: SETTING, value: JSON.stringify({ hash: packaged.hash, graphs }) },
  };
}

async function lastLoaded(journal: Pick<Journal, 'setting'>): Promise<Loaded> {
  const text = await journal.setting(SETTING);
  return text === undefined ? { hash: '', graphs: {} } : (JSON.parse(text) as Loaded);
}

function hashes(graphs: ReadonlyMap<string, PackagedGraph>): Record<string, string> {
  return Object.fromEntries([...graphs].map(([name, { hash }]) => [name, hash]));
}
