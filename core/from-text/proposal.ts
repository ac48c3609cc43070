import type { InterfaceLanguage } from '../languages.ts';
import type { Flow, SafetyLevel } from '../procedure/procedure.ts';
import type { ReadQuantity } from '../quantities/read-quantity.ts';

/** An item of the wiki by its names, as it may be mentioned in a text. */
export interface KnownName {
  readonly iri: string;
  readonly names: readonly { readonly text: string; readonly lang: string }[];
}

/** What names are looked for in a text, and the language to assume when the text does not tell. */
export interface ReadingContext {
  /** BCP 47 tag of the interface. */
  readonly lang: string;
  /** The language of the text, where somebody said so: then it is not guessed. */
  readonly textLang?: InterfaceLanguage;
  readonly roles?: readonly KnownName[];
  readonly resources?: readonly KnownName[];
  readonly hazards?: readonly KnownName[];
  readonly procedures?: readonly KnownName[];
}

/** Something found: `span` is the exact excerpt it was found in. */
interface Found {
  readonly span: string;
}

/** A resource, role or procedure: known when it has an IRI, otherwise only its words. */
export interface ProposedThing extends Found {
  readonly iri?: string;
  readonly text: string;
}

export interface ProposedUse extends ProposedThing {
  /** The words say more than the name of the known thing: “eau de pluie” of “eau”. */
  readonly more?: true;
  readonly quantity?: ReadQuantity;
}

/** xsd:dayTimeDurations; equal ones mean exactly that long. */
export interface ProposedDuration {
  readonly min?: string;
  readonly max?: string;
  /** The exact excerpt. */
  readonly from: string;
}

/** A limit, such as “au moins 55 °C”. */
export interface ProposedLimit extends ReadQuantity, Found {
  /** What is measured, in the language of the text. */
  readonly label?: string;
}

/** Words that open a branch or end a loop. */
export interface ProposedCondition extends Found {
  readonly text: string;
}

export interface ProposedCaution extends Found {
  readonly level: SafetyLevel;
  readonly text: string;
  readonly hazards: readonly ProposedThing[];
}

/**
 * A step, or a group when `flow` is known: the deeper steps that follow are its members; a loop
 * without any repeats itself. A group nobody named has an empty `text`. The words of a caution, of a
 * condition and of a marker (`1.`, “puis”) are not in `text` and `detail`, but always in `span`.
 */
export interface ProposedStep extends Found {
  readonly text: string;
  readonly detail?: string;
  /** 0 for the outermost. */
  readonly depth: number;
  readonly flow?: Flow;
  /** The words the flow was read from, where it is not the shape of the list. */
  readonly flowSpan?: string;
  readonly condition?: ProposedCondition;
  readonly until?: ProposedCondition;
  /** “répéter 7 fois” */
  readonly times?: number;
  readonly durations: readonly ProposedDuration[];
  readonly quantities: readonly ProposedLimit[];
  readonly uses: readonly ProposedUse[];
  readonly roles: readonly ProposedThing[];
  readonly cautions: readonly ProposedCaution[];
  readonly calls: readonly ProposedThing[];
}

export type SectionKind = 'steps' | 'needs' | 'cautions' | 'roles' | 'schedule' | 'notes' | 'group';

/** A heading of the text, and the words under it that are neither steps nor needs. */
export interface ProposedSection extends Found {
  readonly title: string;
  readonly kind: SectionKind;
  readonly text?: string;
}

export interface ProposedSchedule extends Found {
  readonly rrule: string;
}

/** A text read as a procedure. Every line of it is in one of the fields or in `leftovers`. */
export interface ProposedStructure {
  readonly title?: string;
  readonly summary?: string;
  /** `fr` or `en`: the language the text seems to be in. */
  readonly lang: string;
  readonly sections: readonly ProposedSection[];
  readonly steps: readonly ProposedStep[];
  readonly needs: readonly ProposedUse[];
  readonly cautions: readonly ProposedCaution[];
  /** Of the procedure as a whole. */
  readonly roles: readonly ProposedThing[];
  readonly schedule?: ProposedSchedule;
  /** Of the procedure as a whole, as its summary says. */
  readonly durations: readonly ProposedDuration[];
  /** Lines nothing was made of, as they are. */
  readonly leftovers: string;
}
