import type { Field } from '../procedure/edit/form-fields.ts';
import type { EditForm } from '../procedure/edit/edit-form.ts';
import type { FormProblem } from './account.ts';
import type { Run } from './history.ts';
import type { Link } from './shell.ts';

/** What a button just did, said in words, and where to go on. */
export interface SaidView {
  readonly text: string;
  /** HTML id of what gets the focus. */
  readonly focus: string;
  /** Name of the step the message stands before; absent = at the end of the steps. */
  readonly before?: string;
  /** Value of the button that takes it back. */
  readonly undo?: string;
}

/** The box that asks who is saving; its fields are `account` and `password`, in the same form. */
export interface SignInBox {
  readonly account: string;
  readonly problem?: FormProblem;
}

/** A step in the list of removed ones. */
export interface RemovedView {
  readonly name: string;
  readonly text: string;
  readonly lang: string;
  /** How many steps it takes with it. */
  readonly members: number;
}

export interface EditView {
  /** Where the form is posted. */
  readonly action: string;
  readonly pageHref: string;
  readonly base: Link;
  readonly form: EditForm;
  /** The number beside each step, by name. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Which steps can go up and down, by name. */
  readonly movable: ReadonlyMap<string, { readonly up: boolean; readonly down: boolean }>;
  readonly removed: readonly RemovedView[];
  readonly said?: SaidView;
  /** Why it could not be saved. */
  readonly problem?: FormProblem;
  /** Gentle remarks; none of them bars saving. */
  readonly hints: readonly { readonly text: string; readonly href: string }[];
  readonly signedIn: boolean;
  /** True when the form holds what is not saved yet. */
  readonly unsent: boolean;
  readonly signIn?: SignInBox;
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
