import type { KindName } from '../kinds.ts';
import type { InterfaceLanguage, LocalText } from '../languages.ts';
import type { FormProblem } from './account.ts';
import type { TextLink } from './list-rows.ts';

/** A field for the title in one language. */
export interface TitleField {
  readonly lang: InterfaceLanguage;
  readonly value: string;
}

export interface ChantierChoice {
  readonly slug: string;
  readonly title: LocalText;
  readonly chosen: boolean;
}

/** Kinds of pages under one heading of the form. */
export interface KindGroup {
  /** Last part of the id of its message. */
  readonly name: string;
  readonly kinds: readonly KindName[];
}

/** A page that may already say what somebody is about to write, or that can be copied. */
export interface PageOffer extends TextLink {
  readonly kind: string;
  readonly summary?: LocalText;
  /** The name that fitted, where it is not the title. */
  readonly match?: string;
  readonly editHref: string;
  readonly copyHref: string;
}

/** What every form on the way to a new page asks. */
export interface NewPageBasics {
  /** The reader’s language first. */
  readonly titles: readonly TitleField[];
  readonly chantiers: readonly ChantierChoice[];
}

/** The first form: what the page is about, and what it starts from. */
export interface NewPageView extends NewPageBasics {
  readonly kind: KindName;
  readonly kinds: readonly KindGroup[];
  readonly notes: string;
  /** Characters that notes may have. */
  readonly longestNotes: number;
  /** Words to find the page to copy. */
  readonly find: string;
  /** What was found by them; absent = nothing was looked for. */
  readonly found?: readonly PageOffer[];
  /** Present when there are such pages and nobody has looked at them yet. */
  readonly similar?: readonly PageOffer[];
  /** Why the form came back, and the id of the field concerned. */
  readonly problem?: FormProblem & { readonly at: 'title' | 'notes' | 'find' };
}

/** A page about to be copied. */
export interface CopyView extends NewPageBasics {
  readonly original: TextLink;
  readonly slug: string;
  readonly revision: number;
  readonly canAdapt: boolean;
  readonly adapt: boolean;
  readonly problem?: FormProblem;
}

/** One thing that was read in the notes, to be confirmed. */
export interface DetectionView {
  /** Value of its tick. */
  readonly id: string;
  /** What it was read as, in plain words: “Durée : 4 jours”. */
  readonly words: string;
  /** Where it was read. */
  readonly span: string;
  /** The page it links to. */
  readonly page?: string;
  /** True when it names something that no page is called. */
  readonly unknown: boolean;
}

export interface NotesStepView {
  readonly index: number;
  /** “3.1” */
  readonly number: string;
  readonly depth: number;
  /** The kind of group in words; absent for a plain step. */
  readonly flow?: string;
  readonly text: string;
  readonly detail: string;
  readonly detections: readonly DetectionView[];
}

/** Pasted notes as they were read, to be confirmed. */
export interface NotesView extends NewPageBasics {
  /** Where the confirmed notes go, and where one goes back to the text. */
  readonly action: string;
  readonly back: string;
  readonly notes: string;
  readonly kind: KindName;
  readonly chantier: string;
  readonly textLang: InterfaceLanguage;
  readonly steps: readonly NotesStepView[];
  /** What is about the whole procedure. */
  readonly whole: readonly DetectionView[];
  readonly summary: string;
  /** What is neither a step nor read as anything: it stays a text, as Markdown. */
  readonly prose: string;
  readonly similar: readonly PageOffer[];
}
