import { diffQuads } from '../../../core/rdf/delta.ts';
import type { GraphChange, Journal } from '../../store/journal.ts';
import {
  readPackagedData,
  SEED_AUTHOR,
  SEED_COMMENT,
  seedPlan,
  type OntologySeed,
  type PageSeed,
} from '../packaged-data/index.ts';
import type { Services } from '../services.ts';
import { recordPages, type PageEdit } from './commit-pages.ts';
import { loadPage } from './load-page.ts';

type Seeding = Pick<Services, 'journal' | 'iris' | 'clock'>;

/**
 * Brings the packaged ontologies and manuals into the journal as one commit, before any index is
 * open. Pages that people edited or deleted stay as they are; when nothing is new, nothing is read.
 */
export async function seedPages(
  services: Seeding,
  options: { readonly root: string; readonly seed: 'starter' | 'none' },
): Promise<void> {
  const { journal, iris } = services;
  const plan = await seedPlan(journal, readPackagedData(iris, options));
  if (plan.pages.length + plan.ontologies.length > 0) {
    await recordPages(services, {
      author: SEED_AUTHOR,
      comment: SEED_COMMENT,
      edits: await Promise.all(plan.pages.map((seed) => pageEdit(services, seed))),
      others: await Promise.all(plan.ontologies.map((seed) => ontologyChange(journal, seed))),
    });
  }
  if (plan.remember) await journal.setSetting(plan.remember.key, plan.remember.value);
}

async function pageEdit(services: Seeding, seed: PageSeed): Promise<PageEdit> {
  const { slug, quads, expectedRevision } = seed;
  const previous = expectedRevision === 0 ? undefined : await loadPage(services, slug);
  return { slug, quads, previous };
}

async function ontologyChange(
  journal: Pick<Journal, 'graph'>,
  { graph, quads }: OntologySeed,
): Promise<GraphChange> {
  const before = await journal.graph(graph);
  return { graph, kind: 'ontology', ...diffQuads(before?.quads ?? [], quads), state: quads };
}
