import type { LocalText } from '../languages.ts';
import type { ChangeRow, LeadRow, TextLink } from './list-rows.ts';
import type { Accent } from './shell.ts';

export interface HomeView {
  /** One for each chantier. */
  readonly books: readonly Book[];
  /** Procedures with a schedule, the most frequent first. */
  readonly recurring: readonly RecurringTask[];
  readonly changes: readonly ChangeRow[];
  readonly signedIn: boolean;
}

export interface Book {
  readonly accent: Accent;
  readonly title: LocalText;
  readonly href: string;
  readonly summary?: LocalText;
  readonly procedures: readonly LeadRow[];
  /** Its models that are not adaptations, as manuals. */
  readonly manuals: readonly LeadRow[];
}

export interface RecurringTask extends TextLink {
  readonly accent: Accent;
  /** “chaque mardi”. */
  readonly when: string;
}
