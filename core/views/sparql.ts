/** A value of a solution as people see it. */
export interface CellView {
  readonly text: string;
  /** Where it leads: root-relative for this wiki, else a web address. */
  readonly href?: string;
  /** BCP 47 tag of a text. */
  readonly lang?: string;
  /** The IRI in full, or the datatype. */
  readonly title?: string;
  readonly isNumber?: boolean;
}

/** Which part of a long answer is shown; rows and lines count from 1. */
export interface PageRange {
  readonly page: number;
  readonly pages: number;
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

/** A piece of code with its colour; without one it is plain. */
export interface CodePiece {
  readonly text: string;
  readonly look?: 'kw' | 'st' | 'ir' | 'vr' | 'cm';
}

export type AnswerView =
  | {
      readonly kind: 'rows';
      readonly variables: readonly string[];
      /** One cell per variable; undefined where it is unbound. */
      readonly rows: readonly (readonly (CellView | undefined)[])[];
      readonly range: PageRange;
    }
  | { readonly kind: 'yes-no'; readonly holds: boolean }
  | {
      readonly kind: 'graph';
      readonly lines: readonly (readonly CodePiece[])[];
      readonly range: PageRange;
    };

/** The same answer as a file; without an address the query is too long for one and goes by POST. */
export interface DownloadView {
  readonly label: string;
  readonly format: string;
  readonly file: string;
  readonly href?: string;
}

/** An answer with what is said about it. */
export interface AnsweredView {
  readonly query: string;
  readonly names: boolean;
  readonly answer: AnswerView;
  /** Rows or triples; 1 for yes or no. */
  readonly count: number;
  readonly milliseconds: number;
  /** The LIMIT of the query when the answer fills it: there may be more. */
  readonly filled?: number;
  readonly downloads: readonly DownloadView[];
}

/** Reasons for no answer that people must be able to tell apart at a glance. */
export type FailureLook =
  | 'wrong'
  | 'update'
  | 'timeout'
  | 'too-large'
  | 'refused'
  | 'forbidden'
  | 'busy'
  | 'offline'
  | 'stopped';

export interface ExcerptLine {
  readonly number: number;
  readonly text: string;
  readonly isFault: boolean;
}

/** Why there is no answer, where, and what to do. */
export interface FailureView {
  readonly look: FailureLook;
  readonly title: string;
  readonly fix: string;
  /** Counted from 1; columns count characters. */
  readonly place?: { readonly line: number; readonly column: number };
  readonly excerpt: readonly ExcerptLine[];
  /** A prefix the wiki knows and the query did not declare. */
  readonly prefix?: string;
}

export interface ExampleView {
  readonly label: string;
  readonly query: string;
  readonly href: string;
}

/** The workbench: a query, and what it answers or why not. */
export interface SparqlView {
  readonly query: string;
  readonly names: boolean;
  readonly answered?: AnsweredView;
  readonly failure?: FailureView;
  readonly examples: readonly ExampleView[];
  /** The base IRI of the installation. */
  readonly base: string;
  /** Where the terms of the vocabularies are. */
  readonly terms: string;
  /** Seconds a query may take. */
  readonly seconds: number;
}
