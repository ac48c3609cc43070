import type { DraftOffer, FormContext, FormState } from './edit-form.ts';
import type { FormProblem } from './account.ts';
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
  /** Key of the kind of thing it is about, with a hyphen: `im-Procedure`. */
  readonly kind: string;
  /** The kind in the reader’s language. */
  readonly kindLabel: string;
  readonly base: Link;
  readonly state: FormState;
  readonly context: FormContext;
  /** Where a draft of this page that is Turtle is gone on with, and when it was kept. */
  readonly turtleDraft?: DraftOffer & { readonly href: string };
}
