import type { Side } from '../form/merge/index.ts';
import type { LocalText } from '../languages.ts';
import type { SignInBox } from './edit.ts';
import type { Run } from './history.ts';

/** What stands on one side of a difference. */
export type ConflictContent =
  /** A text, changes against the common base marked. */
  | { readonly kind: 'text'; readonly lang: string; readonly runs: readonly Run[] }
  /** Values, facts or steps, one a line. */
  | { readonly kind: 'lines'; readonly lines: readonly Run[] }
  /** Words of ours: empty, not there. */
  | { readonly kind: 'words'; readonly text: string };

export interface ConflictOption {
  readonly side: Side;
  /** “Ma version”, “Version de Jehane”, “Les deux …”. */
  readonly label: string;
  readonly chosen: boolean;
  readonly content: ConflictContent;
  /** True for a side that is as it was when the form was opened. */
  readonly unchanged: boolean;
}

export interface ConflictFieldView {
  /** Name of the radio buttons. */
  readonly name: string;
  readonly label: string;
  /** Both changed it and nothing has been chosen yet. */
  readonly open: boolean;
  readonly options: readonly ConflictOption[];
}

/** The differences in one step, in the order of the steps, or in the page itself. */
export interface ConflictSection {
  readonly heading: string;
  /** The text of the step, after its number. */
  readonly title?: LocalText;
  readonly fields: readonly ConflictFieldView[];
}

export interface ConflictView {
  readonly action: string;
  readonly theirs: {
    readonly author: string;
    readonly shownTime: string;
    readonly href: string;
    readonly comment: string;
  };
  /** The revision the choices are about. */
  readonly onto: number;
  /** What both changed: somebody must say. */
  readonly disputed: readonly ConflictSection[];
  /** What only one changed, or what came together by itself; can be chosen otherwise all the same. */
  readonly settled: readonly ConflictSection[];
  /** How many of the disputed are not chosen yet. */
  readonly open: number;
  /** How many stand among the settled. */
  readonly settledCount: number;
  /** What is chosen for everything disputed that has no choice of its own. */
  readonly rest?: Side;
  /** The whole form, carried along. */
  readonly state: string;
  /** Everything typed, to copy. */
  readonly copy: string;
  /** Time of the draft on the account that the form goes on from, to be forgotten once it is saved. */
  readonly seen?: string;
  /** True when the choices were sent and some are missing. */
  readonly incomplete: boolean;
  readonly signIn?: SignInBox;
}
