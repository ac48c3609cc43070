import type { Database } from 'better-sqlite3';
import type { PageInfo, PageSource, RevisionInfo } from '../journal.ts';
import { unpackText } from './blob.ts';

interface RevisionRow extends Omit<RevisionInfo, 'deleted'> {
  readonly deleted: number;
}
interface PageRow extends RevisionRow {
  readonly created: string;
  readonly authors: string;
}
interface ContentRow extends RevisionRow {
  readonly content: Buffer;
  readonly media_type: string | null;
  readonly source: Buffer | null;
}

/** A revision as it crosses to the caller: its quads are N-Quads lines. */
export interface LineRevision extends RevisionInfo {
  readonly lines: string;
  readonly source?: PageSource;
}

const INFO = `revisions.slug, revisions.revision, seq, author, time, comment, licence,
  revisions.added, revisions.removed, revisions.deleted`;
const PAGES = `SELECT ${INFO}, pages.created, pages.authors
  FROM pages JOIN revisions USING (slug, revision) JOIN commits USING (seq)`;
const REVISIONS = `FROM revisions JOIN commits USING (seq)`;

/** Pages and their revisions, read. */
export class PageReads {
  readonly #page;
  readonly #pages;
  readonly #revision;
  readonly #history;
  readonly #recent;

  constructor(db: Database) {
    this.#page = db.prepare<[string], PageRow>(`${PAGES} WHERE pages.slug = ?`);
    this.#pages = db.prepare<[], PageRow>(`${PAGES} ORDER BY pages.slug`);
    this.#revision = db.prepare<[string, number], ContentRow>(
      `SELECT ${INFO}, content, media_type, source ${REVISIONS} WHERE slug = ? AND revision = ?`,
    );
    this.#history = db.prepare<[string, number, number], RevisionRow>(
      `SELECT ${INFO} ${REVISIONS} WHERE slug = ? AND revision < ? ORDER BY revision DESC LIMIT ?`,
    );
    this.#recent = db.prepare<[number], RevisionRow>(
      `SELECT ${INFO} ${REVISIONS} ORDER BY seq DESC, slug LIMIT ?`,
    );
  }

  page(slug: string): PageInfo | undefined {
    const row = this.#page.get(slug);
    return row && pageInfo(row);
  }

  /** Those of these pages that are known. */
  named(slugs: readonly string[]): PageInfo[] {
    return slugs.flatMap((slug) => this.page(slug) ?? []);
  }

  pages(): PageInfo[] {
    return this.#pages.all().map(pageInfo);
  }

  revision(slug: string, revision: number): LineRevision | undefined {
    const row = this.#revision.get(slug, revision);
    if (!row) return undefined;
    const { content, media_type: mediaType, source, ...info } = row;
    const where = `revision ${revision} of ${slug}`;
    return {
      ...revisionInfo(info),
      lines: unpackText(content, where),
      ...(source && mediaType ? { source: { mediaType, text: unpackText(source, where) } } : {}),
    };
  }

  history(slug: string, before: number, limit: number): RevisionInfo[] {
    return this.#history.all(slug, before, limit).map(revisionInfo);
  }

  recent(limit: number): RevisionInfo[] {
    return this.#recent.all(limit).map(revisionInfo);
  }
}

function revisionInfo(row: RevisionRow): RevisionInfo {
  return { ...row, deleted: row.deleted === 1 };
}

function pageInfo({ authors, created, ...row }: PageRow): PageInfo {
  return { ...revisionInfo(row), created, authors: JSON.parse(authors) as string[] };
}
