import type { Database } from 'better-sqlite3';
import { WikiError } from '../../../core/errors.ts';
import type { Draft, DraftInfo, DraftLimits, SeenDraft } from '../journal.ts';
import { packText, unpackText } from './blob.ts';

type DraftRow = DraftInfo & { readonly content: Buffer };

const INFO = 'account, key, base, title, time, bytes';

/** Drafts, read. */
export class DraftReads {
  readonly #draft;
  readonly #drafts;

  constructor(db: Database) {
    this.#draft = db.prepare<[string, string], DraftRow>(
      `SELECT ${INFO}, content FROM drafts WHERE account = ? AND key = ?`,
    );
    this.#drafts = db.prepare<[string], DraftInfo>(
      `SELECT ${INFO} FROM drafts WHERE account = ? ORDER BY time DESC, key`,
    );
  }

  draft(account: string, key: string): Draft | undefined {
    const row = this.#draft.get(account, key);
    return row && { ...row, content: unpackText(row.content, `draft ${key} of ${account}`) };
  }
  drafts(account: string): DraftInfo[] {
    return this.#drafts.all(account);
  }
}

/** The same, written, within a transaction that the caller owns. */
export class DraftWrites {
  readonly #time;
  readonly #others;
  readonly #put;
  readonly #drop;

  constructor(db: Database) {
    this.#time = db
      .prepare<[string, string], string>('SELECT time FROM drafts WHERE account = ? AND key = ?')
      .pluck();
    this.#others = db.prepare<[string, string], { drafts: number; bytes: number }>(
      `SELECT count(*) AS drafts, coalesce(sum(bytes), 0) AS bytes FROM drafts
       WHERE account = ? AND key <> ?`,
    );
    this.#put = db.prepare<[DraftRow]>(
      `INSERT INTO drafts (${INFO}, content)
       VALUES (@account, @key, @base, @title, @time, @bytes, @content)
       ON CONFLICT (account, key) DO UPDATE SET base = excluded.base, title = excluded.title,
         time = excluded.time, bytes = excluded.bytes, content = excluded.content`,
    );
    this.#drop = db.prepare<[string, string]>('DELETE FROM drafts WHERE account = ? AND key = ?');
  }

  putDraft(draft: Draft, seen: SeenDraft, { drafts, bytes }: DraftLimits): void {
    const { account, key } = draft;
    this.#demandSeen(account, key, seen);
    const others = this.#others.get(account, key);
    if ((others?.drafts ?? 0) >= drafts) {
      throw new WikiError('storage-full', 'drafts-too-many', { limit: drafts });
    }
    if ((others?.bytes ?? 0) + draft.bytes > bytes) {
      throw new WikiError('storage-full', 'drafts-too-long', { limit: Math.floor(bytes / 1e6) });
    }
    this.#put.run({ ...draft, content: packText(draft.content) });
  }

  dropDraft(account: string, key: string, seen: SeenDraft): boolean {
    this.#demandSeen(account, key, seen);
    return this.#drop.run(account, key).changes > 0;
  }

  #demandSeen(account: string, key: string, seen: SeenDraft): void {
    if (seen === 'any') return;
    const time = this.#time.get(account, key);
    if (time === seen) return;
    if (time === undefined) throw new WikiError('conflict', 'draft-gone');
    throw new WikiError('conflict', 'draft-changed', { time });
  }
}
