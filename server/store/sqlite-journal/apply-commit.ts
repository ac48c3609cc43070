import type { Database } from 'better-sqlite3';
import { WikiError } from '../../../core/errors.ts';
import type { CommitReceipt } from '../journal.ts';
import { packText } from './blob.ts';
import { CommitDigest, NO_DIGEST } from './commit-digest.ts';
import { GraphContent, type GraphRow } from './graph-content.ts';
import type { LineChange, LineCommit } from './protocol.ts';

/** Changes smaller than this stay changes, however small the base is. */
const CHANGES_KEPT_BYTES = 32 * 1024;

interface PageRow {
  readonly revision: number;
  readonly created: string;
  readonly authors: string;
}

/** Writes commits into the tables, within a transaction that the caller owns. */
export class CommitWriter {
  /** A commit writes the same content in several places: as a change, a base and a revision. */
  readonly #packed = new Map<string, Buffer>();
  readonly #content;
  readonly #digest;
  readonly #head;
  readonly #graph;
  readonly #page;
  readonly #addCommit;
  readonly #seal;
  readonly #addGraph;
  readonly #touchGraph;
  readonly #addChange;
  readonly #putPage;
  readonly #addRevision;

  constructor(db: Database) {
    this.#content = new GraphContent(db, (text) => this.#pack(text));
    this.#digest = new CommitDigest(db);
    this.#head = db.prepare<[], { seq: number; digest: string }>(
      'SELECT seq, digest FROM commits ORDER BY seq DESC LIMIT 1',
    );
    this.#graph = db.prepare<[string], GraphRow>('SELECT * FROM graphs WHERE iri = ?');
    this.#page = db.prepare<[string], PageRow>('SELECT * FROM pages WHERE slug = ?');
    this.#addCommit = db.prepare(
      `INSERT INTO commits (seq, author, time, comment, licence, digest)
       VALUES (@seq, @author, @time, @comment, @licence, '')`,
    );
    this.#seal = db.prepare<[string, number]>('UPDATE commits SET digest = ? WHERE seq = ?');
    this.#addGraph = db.prepare<[string, string], GraphRow>(
      `INSERT INTO graphs (iri, kind, seq, base_seq, base_bytes, change_bytes, size)
       VALUES (?, ?, 0, 0, 0, 0, 0) RETURNING *`,
    );
    this.#touchGraph = db.prepare<[string, number, number, number], GraphRow>(
      `UPDATE graphs SET kind = ?, seq = ?, change_bytes = change_bytes + ?, size = NULL
       WHERE id = ? RETURNING *`,
    );
    this.#addChange = db.prepare<[number, number, number, number, Buffer]>(
      'INSERT INTO changes (seq, graph, part, added, body) VALUES (?, ?, ?, ?, ?)',
    );
    this.#putPage = db.prepare(
      `INSERT INTO pages (slug, revision, created, authors)
       VALUES (@slug, @revision, @created, @authors)
       ON CONFLICT (slug) DO UPDATE SET revision = @revision, authors = @authors`,
    );
    this.#addRevision = db.prepare(
      `INSERT INTO revisions
         (slug, revision, seq, graph, added, removed, deleted, content, media_type, source)
       VALUES
         (@slug, @revision, @seq, @graph, @added, @removed, @deleted, @content, @mediaType, @source)`,
    );
  }

  head(): number {
    return this.#head.get()?.seq ?? 0;
  }

  /** Throws a WikiError `changed-meanwhile` when something it expects does not hold. */
  write(commit: LineCommit): CommitReceipt {
    this.#packed.clear();
    const previous = this.#head.get();
    const seq = (previous?.seq ?? 0) + 1;
    if (commit.expectedHead !== undefined && commit.expectedHead !== seq - 1) {
      throw new WikiError('conflict', 'changed-meanwhile', { seq: seq - 1 });
    }
    const { author, time, comment, licence } = commit;
    this.#addCommit.run({ seq, author, time, comment, licence });
    const revisions: Record<string, number> = {};
    for (const change of commit.changes) {
      const graph = this.#writeChange(seq, change);
      if (change.page) {
        revisions[change.page.slug] = this.#writeRevision(seq, commit, change, graph);
      }
    }
    this.#seal.run(this.#digest.of(seq, previous?.digest ?? NO_DIGEST), seq);
    this.#packed.clear();
    return { seq, revisions };
  }

  #pack(text: string | Buffer): Buffer {
    if (typeof text !== 'string') return text;
    const known = this.#packed.get(text);
    if (known) return known;
    const body = packText(text);
    this.#packed.set(text, body);
    return body;
  }

  /** Returns the graph as it is after the change. */
  #writeChange(seq: number, change: LineChange<string | Buffer>): GraphRow {
    const known = this.#graph.get(change.graph);
    const { expectedSeq } = change;
    if (expectedSeq !== undefined && (known?.seq ?? 0) !== expectedSeq) {
      throw new WikiError('conflict', 'changed-meanwhile', { graph: change.graph });
    }
    const before = known ?? this.#addGraph.get(change.graph, change.kind)!;
    const { id } = before;
    const appended = isAppendable(change, before);
    const whole = appended ? this.#folded(before) : before;
    const bytes = this.#writeDelta(seq, id, change);
    const graph = this.#touchGraph.get(change.kind, seq, bytes, id)!;
    if (isPacked(change)) {
      this.#content.writePackedBase(id, seq, change.state, change.stateCount);
    } else if (appended) {
      this.#content.appendToBase(whole, seq, change.added as Buffer[], change.addedCount);
    } else if (change.state) this.#content.writeBase(id, seq, change.state as string[]);
    else if (change.page || outgrown(graph)) {
      this.#content.writeBase(id, seq, this.#content.parts(graph));
    }
    return this.#graph.get(change.graph)!;
  }

  /** The graph with nothing but a base, which it may be already. */
  #folded(graph: GraphRow): GraphRow {
    if (graph.change_bytes === 0 && graph.size !== null) return graph;
    this.#content.writeBase(graph.id, graph.seq, this.#content.parts(graph));
    return this.#graph.get(graph.iri)!;
  }

  #writeDelta(seq: number, graph: number, { removed, added }: LineChange<string | Buffer>): number {
    let bytes = 0;
    let part = 0;
    const write = (text: string | Buffer, sign: 0 | 1): void => {
      const body = this.#pack(text);
      this.#addChange.run(seq, graph, (part += 1), sign, body);
      bytes += body.length;
    };
    for (const text of removed) write(text, 0);
    for (const text of added) write(text, 1);
    return bytes;
  }

  #writeRevision(
    seq: number,
    commit: LineCommit,
    change: LineChange<string | Buffer>,
    graph: GraphRow,
  ): number {
    const { slug, expectedRevision, source, deleted } = change.page!;
    const known = this.#page.get(slug);
    if ((known?.revision ?? 0) !== expectedRevision) {
      throw new WikiError('conflict', 'changed-meanwhile', { graph: change.graph, slug });
    }
    const revision = expectedRevision + 1;
    const authors = known ? (JSON.parse(known.authors) as string[]) : [];
    if (!authors.includes(commit.author)) authors.push(commit.author);
    const created = known?.created ?? commit.time;
    this.#putPage.run({ slug, revision, created, authors: JSON.stringify(authors) });
    this.#addRevision.run({
      slug,
      revision,
      seq,
      graph: graph.id,
      added: change.addedCount,
      removed: change.removedCount,
      deleted: deleted ? 1 : 0,
      content: this.#contentOf(change, graph),
      mediaType: source?.mediaType ?? null,
      source: source ? this.#pack(source.text) : null,
    });
    return revision;
  }

  #contentOf(change: LineChange<string | Buffer>, graph: GraphRow): Buffer {
    const [only] = change.state ?? [];
    if (isPacked(change) && only && change.state.length === 1) return this.#pack(only);
    return this.#pack([...this.#content.parts(graph)].join(''));
  }
}

/** True for a state that was packed when it was staged. */
function isPacked(
  change: LineChange<string | Buffer>,
): change is LineChange<string | Buffer> & { state: readonly Buffer[]; stateCount: number } {
  return change.stateCount !== undefined;
}

/** True when a large change only adds what is not there, so that nothing need be read or rewritten. */
function isAppendable(change: LineChange<string | Buffer>, graph: GraphRow): boolean {
  const { exactAt, removedCount, added } = change;
  const isLarge = added.length > 1;
  return isLarge && exactAt === graph.seq && removedCount === 0 && change.state === undefined;
}

/** Once the changes outweigh the base, a new base costs less than reading them ever again. */
function outgrown({ base_bytes, change_bytes }: GraphRow): boolean {
  return change_bytes > Math.max(base_bytes, CHANGES_KEPT_BYTES);
}
