import type { LocalText } from '../languages.ts';
import type { Accent } from './shell.ts';

/** A text of the data with the page it leads to (root-relative). */
export interface TextLink {
  readonly text: LocalText;
  readonly href: string;
}

/** A line of an index with dot leaders: the title and one measure (steps, days, frequency). */
export interface LeadRow extends TextLink {
  readonly measure: string;
}

/** A line of the recent changes. */
export interface ChangeRow extends TextLink {
  /** UTC, ISO 8601. */
  readonly time: string;
  readonly author: string;
  /** As the author wrote it; may be empty. */
  readonly comment: string;
  readonly accent: Accent;
  readonly deleted: boolean;
}
