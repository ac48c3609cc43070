import type Database from 'better-sqlite3';
import { openDatabase, removeDatabase } from './open-database.ts';
import { searchDocuments } from './search-documents.ts';
import type { PageTexts, TextAnswer, TextDocument, TextQuery } from '../text-index.ts';
import { indexed } from '../../../core/words.ts';

/** The text index over one file; every method blocks, so it lives in a worker thread. */
export class TextStore {
  readonly #file: string;
  #writer: Database.Database;
  #writing: Writing;
  /** A second connection, so that searches see whole commits only, also during a rebuild. */
  #reader: Database.Database;
  /** Something could not be written: the file no longer holds all it should. */
  #incomplete = false;

  constructor(file: string) {
    this.#file = file;
    this.#writer = openDatabase(file);
    this.#writing = statements(this.#writer);
    this.#reader = openDatabase(file);
  }

  /** 0 when the index is empty or misses something. */
  seq(): number {
    const state = this.#reader.prepare('SELECT seq, complete FROM state').get() as
      { seq: number; complete: number } | undefined;
    return state && state.complete === 1 && !this.#incomplete ? state.seq : 0;
  }

  put(slug: string, documents: readonly TextDocument[], seq: number): void {
    this.#orIncomplete(() =>
      this.#writer.transaction(() => {
        this.#forget(slug);
        for (const document of documents) this.#add(document);
        this.#setSeq(seq, this.#incomplete ? 0 : undefined);
      })(),
    );
  }

  search(query: TextQuery): TextAnswer {
    return this.#orIncomplete(() => searchDocuments(this.#reader, query));
  }

  slugs(): string[] {
    return this.#orIncomplete(() =>
      this.#reader.prepare<[], string>('SELECT DISTINCT slug FROM document').pluck().all(),
    );
  }

  documents(slug: string): TextDocument[] {
    return this.#orIncomplete(() =>
      this.#reader
        .prepare<[string], TextDocument>(
          `SELECT slug, lang, title, labels, steps, prose, type, chantier FROM document
           WHERE slug = ? ORDER BY lang`,
        )
        .all(slug),
    );
  }

  beginUpdate(): void {
    this.#writer.exec('BEGIN IMMEDIATE');
  }

  replace(pages: readonly PageTexts[]): void {
    for (const { slug, documents } of pages) {
      this.#forget(slug);
      for (const document of documents) this.#add(document);
    }
  }

  endUpdate(seq: number): void {
    this.#orIncomplete(() => {
      this.#setSeq(seq, this.#incomplete ? 0 : undefined);
      this.#writer.exec('COMMIT');
    });
  }

  beginRebuild(): void {
    this.#writer.exec('BEGIN IMMEDIATE');
    this.#writer.exec("DELETE FROM document; INSERT INTO words (words) VALUES ('delete-all')");
  }

  add(documents: readonly TextDocument[]): void {
    for (const document of documents) this.#add(document);
  }

  endRebuild(seq: number): void {
    this.#setSeq(seq, 1);
    this.#writer.exec("INSERT INTO words (words) VALUES ('optimize')");
    this.#writer.exec('COMMIT');
    this.#incomplete = false;
  }

  cancel(): void {
    if (this.#writer.inTransaction) this.#writer.exec('ROLLBACK');
  }

  close(): void {
    this.#reader.close();
    this.#writer.close();
  }

  #add({ slug, lang, title, labels, steps, prose, type, chantier }: TextDocument): void {
    const words = [title, labels, steps, prose].map(indexed);
    const { lastInsertRowid } = this.#writing.addDocument.run(
      slug,
      lang,
      title,
      words[0],
      labels,
      steps,
      prose,
      type,
      chantier,
    );
    this.#writing.addWords.run(lastInsertRowid, ...words);
  }

  #forget(slug: string): void {
    const { documentsOf, dropWords, dropDocument } = this.#writing;
    // A search through the words for what is not there would cost as much as adding it.
    for (const id of documentsOf.all(slug)) {
      dropWords.run(id);
      dropDocument.run(id);
    }
  }

  #setSeq(seq: number, complete?: 0 | 1): void {
    this.#writer
      .prepare('UPDATE state SET seq = ?, complete = ifnull(?, complete)')
      .run(seq, complete ?? null);
  }

  /** A failed write leaves a gap, and a damaged file is begun anew: either asks for a rebuild. */
  #orIncomplete<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.#incomplete = true;
      const code = (error as { code?: string }).code ?? '';
      if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) this.#beginAnew();
      throw error;
    }
  }

  #beginAnew(): void {
    this.close();
    removeDatabase(this.#file);
    this.#writer = openDatabase(this.#file);
    this.#writing = statements(this.#writer);
    this.#reader = openDatabase(this.#file);
    this.#setSeq(0, 0);
  }
}

type Writing = ReturnType<typeof statements>;

/** What is written over and over, prepared once. */
function statements(db: Database.Database) {
  return {
    documentsOf: db.prepare<[string], number>('SELECT id FROM document WHERE slug = ?').pluck(),
    addDocument: db.prepare(
      `INSERT INTO document (slug, lang, title, title_words, labels, steps, prose, type, chantier)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    addWords: db.prepare(
      'INSERT INTO words (rowid, title, labels, steps, prose) VALUES (?, ?, ?, ?, ?)',
    ),
    dropWords: db.prepare('DELETE FROM words WHERE rowid = ?'),
    dropDocument: db.prepare('DELETE FROM document WHERE id = ?'),
  };
}
