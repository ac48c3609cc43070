import { WikiError } from '../../../core/errors.ts';
import { quadKey } from '../../../core/rdf/canonical-literal.ts';
import { applyDelta, diffQuads } from '../../../core/rdf/delta.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import type { PageSource } from '../../store/journal.ts';
import type { Services } from '../services.ts';
import { commitPages } from './commit-pages.ts';
import { inTurn } from './in-turn.ts';
import { demandPage, demandSlug, loadPage, type StoredPage } from './load-page.ts';
import { demandOwnSubject, intoPageGraph } from './page-subjects.ts';
import { demandPrecondition, type Precondition } from './precondition.ts';

/** Who changes a page, from what state, and why. */
export interface PageWrite {
  readonly slug: string;
  /** Account name. */
  readonly author: string;
  readonly comment: string;
  readonly precondition: Precondition;
}

export interface SavedPage {
  /** The revision the page now has. */
  readonly revision: number;
  /** True when the page did not exist, or was deleted, before. */
  readonly created: boolean;
  /** False when the write changed nothing, so that no revision was made. */
  readonly changed: boolean;
}

/** An RDF body, exactly as it was sent. */
export interface RdfBody extends PageSource {
  /** What relative IRIs resolve on; the page's own IRI unless said otherwise. */
  readonly baseIri?: string;
}

/** PUT: replaces the content of a page, or creates it. The body is kept and served verbatim. */
export async function putPage(
  services: Services,
  write: PageWrite,
  body: RdfBody,
): Promise<SavedPage> {
  const { slug, precondition } = write;
  demandSlug(slug);
  const reading = startReading(services, slug, body);
  return inTurn(services.journal, slug, async () => {
    const previous = await loadPage(services, slug);
    demandPrecondition(precondition, previous?.info, true);
    const quads = await readBody(services, slug, reading, previous);
    const source = { mediaType: body.mediaType, text: body.text };
    return savePage(services, write, previous, quads, source);
  });
}

/** POST: merges a body into a page, or creates it. */
export async function mergeIntoPage(
  services: Services,
  write: PageWrite,
  body: RdfBody,
): Promise<SavedPage> {
  demandSlug(write.slug);
  const reading = startReading(services, write.slug, body);
  return inTurn(services.journal, write.slug, async () => {
    const previous = await loadPage(services, write.slug);
    demandPrecondition(write.precondition, previous?.info, false);
    const quads = await readBody(services, write.slug, reading, previous);
    const merged = applyDelta(isLive(previous) ? previous.quads : [], {
      added: quads,
      removed: [],
    });
    return savePage(services, write, previous, merged);
  });
}

/** PATCH: applies a SPARQL Update to the page's graph alone. */
export async function patchPage(
  services: Services,
  write: PageWrite,
  update: string,
): Promise<SavedPage> {
  return inTurn(services.journal, write.slug, async () => {
    const previous = await demandPage(services, write.slug);
    demandPrecondition(write.precondition, previous.info, false);
    const baseIri = services.iris.page(write.slug);
    const delta = await services.rdf.patch({ quads: previous.quads, update, baseIri });
    const added = intoPageGraph(services.iris, write.slug, delta.added);
    const removed = intoPageGraph(services.iris, write.slug, delta.removed);
    return savePage(services, write, previous, applyDelta(previous.quads, { added, removed }));
  });
}

/** DELETE: takes the page away; its history stays and a later PUT brings it back. */
export async function deletePage(services: Services, write: PageWrite): Promise<void> {
  const { slug, author, comment } = write;
  await inTurn(services.journal, slug, async () => {
    const previous = await demandPage(services, slug);
    demandPrecondition(write.precondition, previous.info, true);
    await commitPages(services, {
      author,
      comment,
      edits: [{ slug, previous, quads: [], deleted: true }],
    });
  });
}

/** Makes the content of an old revision the newest one; nothing in between is lost. */
export async function restoreRevision(
  services: Services,
  write: PageWrite,
  revision: number,
): Promise<SavedPage> {
  const { slug } = write;
  return inTurn(services.journal, slug, async () => {
    const previous = await loadPage(services, slug);
    const old = await services.journal.revision(slug, revision);
    if (!old || old.deleted) {
      throw new WikiError('not-found', 'revision-unknown', { slug, revision });
    }
    return savePage(services, write, previous, old.quads, old.source);
  });
}

/**
 * Saves content worked out from the revision in `previous`: what every door comes to.
 * @throws WikiError unprocessable `empty-page`, `foreign-subject` (subject, page), `bad-term` (term)
 */
export async function savePage(
  services: Services,
  write: Omit<PageWrite, 'precondition'>,
  previous: StoredPage | undefined,
  quads: readonly Quad[],
  source?: PageSource,
): Promise<SavedPage> {
  const { slug, author, comment } = write;
  if (quads.length === 0) throw new WikiError('unprocessable', 'empty-page', { slug });
  for (const statement of quads) demandOwnSubject(services.iris, slug, statement);
  const created = !isLive(previous);
  if (!created && (await isSame(services, previous, quads, source))) {
    return { revision: previous.info.revision, created, changed: false };
  }
  const { revisions } = await commitPages(services, {
    author,
    comment,
    edits: [{ slug, previous, quads, ...(source ? { source } : {}) }],
  });
  return { revision: revisions[slug] ?? 1, created, changed: true };
}

function isLive(page: StoredPage | undefined): page is StoredPage {
  return page !== undefined && !page.info.deleted;
}

async function isSame(
  { journal }: Services,
  previous: StoredPage,
  quads: readonly Quad[],
  source: PageSource | undefined,
): Promise<boolean> {
  const { added, removed } = diffQuads(previous.quads, quads);
  if (added.length > 0 || removed.length > 0) return false;
  if (source === undefined) return true;
  const current = await journal.revision(previous.info.slug, previous.info.revision);
  return current?.source?.text === source.text && current.source.mediaType === source.mediaType;
}

/** Parses in a thread of its own while the page is fetched; a fault is met where it is awaited. */
function startReading({ rdf, iris }: Services, slug: string, body: RdfBody): Promise<Quad[]> {
  const { text, mediaType, baseIri = iris.page(slug) } = body;
  const reading = rdf.read({ text, mediaType, baseIri });
  reading.catch(() => undefined);
  return reading;
}

async function readBody(
  services: Services,
  slug: string,
  reading: Promise<Quad[]>,
  previous: StoredPage | undefined,
): Promise<Quad[]> {
  const labelled = await services.rdf.labelBlankNodes(
    intoPageGraph(services.iris, slug, await reading),
    previous?.quads ?? [],
  );
  const seen = new Map(labelled.map((statement) => [quadKey(statement), statement]));
  return [...seen.values()];
}
