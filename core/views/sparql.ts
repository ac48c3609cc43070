import type { FormProblem } from './account.ts';

/** A value of a solution as people see it. */
export interface CellView {
  readonly text: string;
  /** Root-relative link when the value is a thing or a page of this wiki. */
  readonly href?: string;
  /** BCP 47 tag of a text. */
  readonly lang?: string;
}

export type AnswerView =
  | {
      readonly kind: 'rows';
      readonly variables: readonly string[];
      /** One cell per variable; undefined where it is unbound. */
      readonly rows: readonly (readonly (CellView | undefined)[])[];
    }
  | { readonly kind: 'yes-no'; readonly holds: boolean }
  | { readonly kind: 'graph'; readonly turtle: string; readonly triples: number };

/** The SPARQL page: a query, and what it answers or why not. */
export interface SparqlView {
  readonly query: string;
  readonly answer?: AnswerView;
  readonly problem?: FormProblem;
  /** The same answer in other formats. */
  readonly downloads: readonly { readonly label: string; readonly href: string }[];
}
