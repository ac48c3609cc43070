import type { LocalText } from '../languages.ts';

/** One term of a vocabulary, as people read it. */
export interface TermView {
  /** Its name within the vocabulary; the anchor on the page. */
  readonly name: string;
  readonly iri: string;
  readonly label: LocalText;
  readonly comment?: LocalText;
}

export interface TermGroup {
  /** `class`, `property`, `concept` or `shape`: chooses the heading. */
  readonly kind: 'class' | 'property' | 'concept' | 'shape';
  readonly terms: readonly TermView[];
}

export interface VocabularyView {
  readonly which: 'ns' | 'shapes';
  readonly groups: readonly TermGroup[];
}
