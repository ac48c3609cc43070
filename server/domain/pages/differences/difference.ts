import type { StepNode } from '../../../../core/procedure/procedure.ts';
import type { Literal, Quad, Term } from '../../../../core/rdf/terms.ts';

/** A step as a difference names it: by its number in the newer version, or in the older one if it is gone. */
export interface StepMention {
  readonly iri: string;
  readonly name: string;
  readonly number: string;
  readonly label: readonly Literal[];
  readonly gone: boolean;
}

/** The part of the page a difference is about, in the order people read them. */
export const CONCERNS = [
  'title',
  'summary',
  'safety',
  'limits',
  'needs',
  'step',
  'order',
  'sources',
  'prose',
  'facts',
] as const;

export interface Concern {
  readonly kind: (typeof CONCERNS)[number];
  /** Present when `kind` is `step`. */
  readonly step?: StepMention;
}

/** The parts of a page or a step that are described as a whole. */
export type PartFamily = 'limit' | 'need' | 'note' | 'condition';

/** What changed, apart from any language of the interface. */
export type Detail =
  | {
      readonly kind: 'text';
      readonly change: 'changed' | 'added' | 'removed' | 'translated';
      /** True for the longer text of a step. */
      readonly longer: boolean;
      readonly lang: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'part';
      readonly family: PartFamily;
      readonly change: 'changed' | 'added' | 'removed';
      /** IRI of the part; its statements are in the older and the newer version. */
      readonly part: string;
    }
  | {
      readonly kind: 'duration';
      readonly change: 'changed' | 'added' | 'removed';
      readonly before: DurationBounds;
      readonly after: DurationBounds;
    }
  | {
      readonly kind: 'step';
      readonly change: 'added' | 'removed';
      readonly node: StepNode;
    }
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }
  | { readonly kind: 'renumbered' }
  | {
      readonly kind: 'facts';
      readonly change: 'changed' | 'added' | 'removed';
      /** The property, and the thing it is said of. */
      readonly predicate: string;
      readonly subject: string;
      readonly before: readonly Term[];
      readonly after: readonly Term[];
    };

/** xsd:duration as written. */
export interface DurationBounds {
  readonly min?: string;
  readonly max?: string;
}

/** One change a reader can understand, with the statements it accounts for. */
export interface Difference {
  readonly concern: Concern;
  readonly detail: Detail;
  readonly added: readonly Quad[];
  readonly removed: readonly Quad[];
}
