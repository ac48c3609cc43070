/** One page in one language, as it is searched. */
export interface TextDocument {
  readonly slug: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly title: string;
  /** Alternative labels, one a line. */
  readonly labels: string;
  /** Step texts, one a line. */
  readonly steps: string;
  /** Summary and prose as plain text. */
  readonly prose: string;
  /** IRI of the class shown to people, for example im:Procedure. */
  readonly type: string;
  /** Slug of the chantier the page belongs to, or the empty string. */
  readonly chantier: string;
}

export interface TextQuery {
  /** What the person typed. Every word must match, the last one as a prefix. */
  readonly text: string;
  /** Language preferred; pages that match only in another language come after. */
  readonly lang: string;
  readonly limit: number;
  readonly offset?: number;
  readonly type?: string;
  readonly chantier?: string;
}

/** A run of a snippet: `hit` is true where it matched. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

export interface TextHit {
  readonly slug: string;
  readonly lang: string;
  readonly title: string;
  readonly type: string;
  readonly chantier: string;
  readonly snippet: readonly SnippetPart[];
}

export interface TextAnswer {
  /** Pages that match, each counted once. */
  readonly total: number;
  readonly hits: readonly TextHit[];
  /** Matching pages by type and by chantier, before those two filters. */
  readonly types: Readonly<Record<string, number>>;
  readonly chantiers: Readonly<Record<string, number>>;
}

/** All that is searched of a page; no documents = it is forgotten. */
export interface PageTexts {
  readonly slug: string;
  readonly documents: readonly TextDocument[];
}

/** Many pages of one commit. Nothing of them is found before it is finished. */
export interface TextUpdate {
  /** @param pages PageTexts[] as JSON in UTF-8, which crosses threads without a copy; handed over */
  put(pages: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The commit was made: searches asked for from now on find all of it. */
  finish(seq: number): Promise<void>;
  cancel(): Promise<void>;
}

/**
 * Full text over the pages, accent- and case-insensitive, per language. Rebuilt at will.
 * Promises: an exact title comes first; a search asked for after `put` was called
 * finds the new text, save while a rebuild or an update is under way.
 */
export interface TextIndex {
  /** The commit it reflects; 0 when empty or unreadable, which asks for a rebuild. */
  seq(): Promise<number>;
  /** Replaces what is known of a page, in all languages (no documents = forgets it), as of commit `seq`. */
  put(slug: string, documents: readonly TextDocument[], seq: number): Promise<void>;
  /** Begins to replace what is known of many pages; other writes wait for its end. */
  startUpdate(): Promise<TextUpdate>;
  /** Forgets everything and indexes these documents. */
  rebuild(
    documents: AsyncIterable<TextDocument> | Iterable<TextDocument>,
    seq: number,
  ): Promise<void>;
  search(query: TextQuery): Promise<TextAnswer>;
  /** The pages it knows, in no order. */
  slugs(): Promise<readonly string[]>;
  /** What it holds of a page, by language. */
  documents(slug: string): Promise<readonly TextDocument[]>;
  close(): Promise<void>;
}
