import type { LocalText } from '../languages.ts';
import type { TextLink } from './list-rows.ts';
import type { FormProblem } from './account.ts';
import type { Link } from './shell.ts';

/** A graph as the list of graphs shows it. */
export interface GraphRow {
  /** What it is called; its IRI when nobody said. */
  readonly title: LocalText;
  /** Empty for the unnamed graph. */
  readonly iri: string;
  readonly href: string;
  readonly size: number;
  /** Absent for graphs that the wiki makes itself. */
  readonly credits?: { readonly source?: Link; readonly licence?: Link };
  readonly last?: { readonly time: string; readonly author: Link };
  readonly downloads: readonly (Link & { readonly type: string })[];
}

/** What a form holds when it is shown; a failed one comes back as it was sent. */
export interface GraphForm {
  readonly iri: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly source: string;
  readonly licence: string;
}

/** Every graph there is. */
export interface GraphsView {
  readonly references: readonly GraphRow[];
  readonly unnamed?: GraphRow;
  readonly own: readonly GraphRow[];
  readonly pages: { readonly graphs: number; readonly statements: number };
  /** Present for who may add one. */
  readonly form?: GraphForm;
  readonly problem?: FormProblem;
}

/** One graph that is no page, with its history. */
export interface GraphView extends GraphRow {
  /** Where its forms are sent. */
  readonly action: string;
  /** True when it was taken away. */
  readonly isGone: boolean;
  readonly commits: readonly GraphCommitRow[];
  readonly olderHref?: string;
  /** Present for who may change it. */
  readonly form?: GraphForm;
  readonly problem?: FormProblem;
}

export interface GraphCommitRow {
  readonly seq: number;
  readonly time: string;
  readonly shownTime: string;
  readonly author: Link;
  readonly comment: string;
  readonly added: number;
  readonly removed: number;
  /** True for the state the graph is in. */
  readonly isNow: boolean;
}

/** The pages somebody has worked on. */
export interface AuthorView {
  readonly name: string;
  readonly pages: readonly { readonly page: TextLink; readonly modified: string }[];
}
