import type { Field } from '../procedure/edit/form-fields.ts';
import type { FormContext, FormState } from './edit-form.ts';
import type { FormProblem } from './account.ts';
import type { Run } from './history.ts';
import type { Link } from './shell.ts';

/** What a button just did, said in words, and where to go on. */
export interface SaidView {
  /** The empty string where the focus says enough. */
  readonly text: string;
  /** HTML id of what gets the focus. */
  readonly focus: string;
  /** Name of the step the message stands before; absent = at the end of the steps. */
  readonly before?: string;
  /** Value of the button that takes it back. */
  readonly undo?: string;
  /** Path of the value concerned, where it was no step. */
  readonly at?: string;
}

/** The box that asks who is saving; its fields are `account` and `password`, in the same form. */
export interface SignInBox {
  readonly account: string;
  readonly problem?: FormProblem;
}

export interface EditView {
  /** True for a page that does not exist yet. */
  readonly isNew: boolean;
  /** What kind of thing it is about, in the reader’s language. */
  readonly kindLabel: string;
  readonly base: Link;
  readonly state: FormState;
  readonly context: FormContext;
}

/** One side of a difference between two versions. */
export interface ConflictSide {
  /** The words of this side, changes against the common base marked; empty = not there. */
  readonly runs: readonly Run[];
  readonly state: 'text' | 'empty' | 'absent' | 'unchanged';
  /** Lines instead of a running text, for an order. */
  readonly lines?: readonly string[];
}

export interface ConflictFieldView {
  /** Name of the radio buttons. */
  readonly name: string;
  readonly label: string;
  readonly lang?: string;
  readonly mine: ConflictSide;
  readonly theirs: ConflictSide;
  readonly chosen?: 'mine' | 'theirs';
  /** Both changed it and nothing has been chosen yet. */
  readonly open: boolean;
}

export interface ConflictView {
  readonly action: string;
  readonly theirs: {
    readonly author: string;
    readonly shownTime: string;
    readonly href: string;
    readonly comment: string;
  };
  readonly base: number;
  readonly onto: number;
  readonly fields: readonly ConflictFieldView[];
  /** Everything typed, carried along. */
  readonly carried: readonly Field[];
  /** Everything typed, to copy. */
  readonly copy: string;
  /** True when the choices were sent and some are missing. */
  readonly incomplete: boolean;
  readonly signedIn: boolean;
  readonly signIn?: SignInBox;
}
