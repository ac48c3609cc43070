import type { Iris } from '../../../core/iris.ts';
import { diffQuads } from '../../../core/rdf/delta.ts';
import type { Quad } from '../../../core/rdf/terms.ts';
import { PPL } from '../../../core/vocabulary.ts';
import type { CommitReceipt, GraphChange, PageInfo, PageSource } from '../../store/journal.ts';
import { documentsOfPage } from '../search/index.ts';
import type { Services } from '../services.ts';
import { demandTerms } from './demand-terms.ts';
import { catalogueQuads } from './page-catalogue.ts';

/** One page of a commit: what it was and what it becomes. */
export interface PageEdit {
  readonly slug: string;
  /** The page as the edit found it; undefined when it never existed. */
  readonly previous: { readonly info: PageInfo; readonly quads: readonly Quad[] } | undefined;
  /** The whole new content, in the page's graph; empty together with `deleted` removes the page. */
  readonly quads: readonly Quad[];
  readonly source?: PageSource;
  readonly deleted?: boolean;
}

export interface CommitPagesRequest {
  readonly author: string;
  readonly comment: string;
  readonly edits: readonly PageEdit[];
  /** Changes to graphs that are not pages, in the same commit (packaged ontologies). */
  readonly others?: readonly GraphChange[];
  /** See CommitRequest. */
  readonly expectedHead?: number;
}

/** The services, of which the journal need only take commits. */
export type CommittingServices = Omit<Services, 'journal'> & {
  readonly journal: Pick<Services['journal'], 'commit'>;
};

/**
 * Makes one durable commit of page edits and hands it to the indexes before it returns, so that
 * whoever hears of it can read it everywhere. Throws a WikiError of kind `conflict` when one of
 * the pages has changed meanwhile, and `bad-term` for a term that RDF cannot hold.
 */
export async function commitPages(
  services: CommittingServices,
  request: CommitPagesRequest,
): Promise<CommitReceipt> {
  const { receipt, changes } = await recordPages(services, request);
  services.quadIndex.apply({ seq: receipt.seq, changes });
  // Not awaited: a search that comes after the answer is worked on after it in any case.
  for (const edit of request.edits) void indexText(services, edit, receipt.seq);
  return receipt;
}

/**
 * The page is saved whatever becomes of its words: a text index that fails says so to the
 * operator and asks to be rebuilt at the next start.
 */
export async function indexText(
  { iris, textIndex, log }: Pick<Services, 'iris' | 'textIndex' | 'log'>,
  { slug, quads, deleted }: PageEdit,
  seq: number,
): Promise<void> {
  try {
    await textIndex.put(slug, deleted ? [] : documentsOfPage(slug, iris.thing(slug), quads), seq);
  } catch (error) {
    log(`The text index does not know revision ${seq} of ${slug}: ${String(error)}`);
  }
}

/** The journal's part of `commitPages`, for a start at which no index is open yet. */
export async function recordPages(
  services: Pick<CommittingServices, 'journal' | 'iris' | 'clock'>,
  request: CommitPagesRequest,
): Promise<{ receipt: CommitReceipt; changes: readonly GraphChange[] }> {
  const time = services.clock().toISOString();
  const changes = changesOfPages(services.iris, request, time);
  const { author, comment, expectedHead } = request;
  const receipt = await services.journal.commit({
    author,
    time,
    comment,
    licence: PPL,
    changes,
    ...(expectedHead !== undefined && { expectedHead }),
  });
  return { receipt, changes };
}

/** What a commit changes: the pages, the others, the catalogue. Throws `bad-term`. */
export function changesOfPages(
  iris: Iris,
  request: CommitPagesRequest,
  time: string,
): GraphChange[] {
  for (const { quads } of request.edits) demandTerms(quads);
  const catalogue = request.edits.map((edit) => catalogueChange(iris, edit, request.author, time));
  const changes: GraphChange[] = [
    ...request.edits.map((edit) => pageChange(iris, edit)),
    ...(request.others ?? []),
  ];
  if (catalogue.length > 0) {
    changes.push({
      graph: iris.catalogue,
      kind: 'catalogue',
      added: catalogue.flatMap((change) => change.added),
      removed: catalogue.flatMap((change) => change.removed),
    });
  }
  return changes;
}

function pageChange(iris: Iris, edit: PageEdit): GraphChange {
  return {
    graph: iris.page(edit.slug),
    kind: 'page',
    ...diffQuads(edit.previous?.quads ?? [], edit.quads),
    state: edit.quads,
    page: {
      slug: edit.slug,
      expectedRevision: edit.previous?.info.revision ?? 0,
      ...(edit.source ? { source: edit.source } : {}),
      ...(edit.deleted ? { deleted: true } : {}),
    },
  };
}

/** What the catalogue says otherwise once an edit is made. Of the quads it needs those about the page’s thing. */
export function catalogueChange(
  iris: Iris,
  { slug, previous, quads, deleted }: PageEdit,
  author: string,
  time: string,
): { added: readonly Quad[]; removed: readonly Quad[] } {
  const known = previous?.info;
  const before =
    previous && !previous.info.deleted
      ? catalogueQuads(
          iris,
          {
            slug,
            revision: previous.info.revision,
            modified: previous.info.time,
            authors: previous.info.authors,
            licence: previous.info.licence,
          },
          previous.quads,
        )
      : [];
  const authors = [...new Set([...(known?.authors ?? []), author])];
  const revision = (known?.revision ?? 0) + 1;
  const after = deleted
    ? []
    : catalogueQuads(iris, { slug, revision, modified: time, authors, licence: PPL }, quads);
  const { added, removed } = diffQuads(before, after);
  // The name of an author stays: other pages of the same author rest on it.
  const names = new Set(known?.authors.map((name) => iris.user(name)));
  return { added, removed: removed.filter(({ subject }) => !names.has(subject.value)) };
}
