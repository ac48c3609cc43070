import type { FormProblem } from './account.ts';
import type { SignInBox } from './edit.ts';
import type { DraftOffer } from './edit-form.ts';
import type { Link } from './shell.ts';

/** Something to say of a Turtle text, at its place where that is known. Lines and columns count from 1. */
export interface TurtleFinding {
  /** An error bars saving; the rest are hints. */
  readonly severity: 'error' | 'violation' | 'warning' | 'info';
  readonly text: string;
  /** How to mend it; the empty string when the text says enough. */
  readonly fix: string;
  readonly line?: number;
  readonly column?: number;
}

/** A check of a Turtle text, as the browser gets it too. */
export interface TurtleCheck {
  readonly findings: readonly TurtleFinding[];
  /** How much of what makes a page complete is there; absent where the text cannot be read. */
  readonly met?: number;
  readonly total?: number;
}

/** A few lines of the text around an error. */
export interface TurtleExcerpt {
  readonly number: number;
  readonly text: string;
  readonly isFault: boolean;
}

/** What others saved while a text was written, and it does not say yet. */
export interface TurtleConflict {
  readonly author: string;
  readonly shownTime: string;
  /** The newest revision. */
  readonly revision: number;
  /** The revision the text was begun from; what came after it is shown. 0 = there was no page. */
  readonly from: number;
  /** Where both revisions stand side by side. */
  readonly href: string;
  /** Statements, some of them where there are many. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The Turtle of a page being edited. */
export interface TurtleEditView {
  readonly isNew: boolean;
  /** Key of the kind of thing it is about, with a hyphen: `im-Procedure`. */
  readonly kind: string;
  /** The same as the form is asked for, see `EditForm.kind`. */
  readonly formKind: string;
  readonly kindLabel: string;
  /** The revision the text was opened from; 0 = there is no page yet. */
  readonly revision: number;
  readonly base: Link;
  /** Where it is posted. */
  readonly action: string;
  readonly pageHref: string;
  readonly slug: string;
  readonly iri: string;
  /** True where the page is made by its form, which has yet to give it its name. */
  readonly isMadeByForm: boolean;
  /** Where the terms of the vocabularies are, for the editor. */
  readonly terms: string;
  readonly text: string;
  readonly comment: string;
  readonly signedIn: boolean;
  readonly unsent: boolean;
  /** Something that was done. */
  readonly said?: string;
  /** Why it was not saved. */
  readonly problem?: FormProblem & { readonly excerpt?: readonly TurtleExcerpt[] };
  /** What a form has no way to say, as statements. */
  readonly unsayable?: { readonly lost: readonly string[]; readonly kept: readonly string[] };
  readonly conflict?: TurtleConflict;
  readonly check?: TurtleCheck;
  readonly signIn?: SignInBox;
  readonly draft?: DraftOffer;
  /** Time of the draft on the account that this text is, or replaces. */
  readonly seen?: string;
}
