import type { EditForm, FormModel } from '../form/index.ts';
import type { InterfaceLanguage } from '../languages.ts';
import type { Locale } from '../messages.ts';
import type { FormProblem } from './account.ts';
import type { SaidView, SignInBox } from './edit.ts';

/** A thing as the form shows a link to it. */
export interface ThingName {
  readonly label: string;
  /** BCP 47 tag of the label; the empty string when it has none. */
  readonly lang: string;
  readonly description?: string;
  /** What kind of thing it is, in the reader’s language. */
  readonly kind?: string;
}

/** Something the checks or the form would point out about a field; none of it bars saving. */
export interface FieldFinding {
  /** The field by the name of its thing, step or part, and its key. */
  readonly place: { readonly node: string; readonly key: string };
  /** The very value, where it is known; see FieldPath. */
  readonly path?: string;
  readonly text: string;
}

/** A label typed at a link field that names no one thing. */
export interface LinkQuestion {
  readonly path: string;
  /** The things it may mean; none when nothing has that name. */
  readonly choices: readonly (ThingName & { readonly iri: string })[];
}

/** How much of what makes a page complete is there, and what is not. */
export interface Completeness {
  readonly met: number;
  readonly total: number;
  readonly missing: readonly { readonly text: string; readonly href: string }[];
}

/** Unsaved text kept on the account from another time. */
export interface DraftOffer {
  /** By which it is known, ISO 8601. */
  readonly time: string;
  readonly shownTime: string;
}

/** Everything about the form that changes while somebody writes. */
export interface FormState {
  readonly form: EditForm;
  /** Names of the steps whose fields show. */
  readonly open: ReadonlySet<string>;
  /** The second language shown beside the reader’s; the empty string for none. */
  readonly side: string;
  /** What the last button did. */
  readonly said?: SaidView;
  /** Why it could not be saved. */
  readonly problem?: FormProblem;
  readonly findings: readonly FieldFinding[];
  readonly questions: readonly LinkQuestion[];
  readonly completeness?: Completeness;
  /** True when the form holds what is not saved yet. */
  readonly unsent: boolean;
  /** Present when saving was asked for without being signed in. */
  readonly signIn?: SignInBox;
  readonly draft?: DraftOffer;
  /** Time of the draft on the account that this form replaces when it is kept. */
  readonly seen?: string;
}

/** A list of names offered under a field by a `<datalist>`. */
export interface NameOffer {
  readonly id: string;
  readonly names: readonly string[];
}

/** Everything about the form that stays while somebody writes. */
export interface FormContext {
  readonly model: FormModel;
  readonly locale: Locale & { readonly lang: InterfaceLanguage };
  /** The names of the things the form links to, by IRI; and recurrences in words, by their rules. */
  readonly labels: ReadonlyMap<string, ThingName>;
  /** Units by their usual names, for the `<datalist>` of unit fields. */
  readonly units: readonly string[];
  /** Names to offer at link fields, by {@link offerKey}; none where a script completes. */
  readonly offers: ReadonlyMap<string, NameOffer>;
  /** Names of properties, for the other facts, by prefixed name or IRI. */
  readonly properties: ReadonlyMap<string, string>;
  /** Where the form is posted. */
  readonly action: string;
  readonly pageHref: string;
  /** IRI of the thing the page is about. */
  readonly iri: string;
  readonly slug: string;
  readonly signedIn: boolean;
  /** What of the page is shown; absent = everything, `prose` = its title, its summary and its text. */
  readonly view?: 'prose' | undefined;
}

/** By which the names offered at a link field are found in {@link FormContext.offers}. */
export function offerKey(classes: readonly string[] | undefined): string {
  return [...(classes ?? [])].sort().join(' ');
}
