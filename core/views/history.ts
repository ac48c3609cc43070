import type { LocalText } from '../languages.ts';
import type { SafetyLevel } from '../procedure/procedure.ts';
import type { NamedLink } from './item.ts';

/** A stretch of text that both versions have, or only one of them. */
export interface Run {
  readonly text: string;
  readonly mark: 'same' | 'ins' | 'del';
}

/** One line under a change. */
export type ChangeLine =
  | {
      readonly kind: 'runs';
      /** BCP 47 tag; empty when the text has none. */
      readonly lang: string;
      readonly runs: readonly Run[];
    }
  | {
      readonly kind: 'values';
      readonly label?: LocalText;
      readonly before: readonly NamedLink[];
      readonly after: readonly NamedLink[];
    }
  | {
      readonly kind: 'moved';
      readonly text: LocalText;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'words'; readonly text: string };

/** A change named by the part of the page and its kind, both in words. */
export interface ChangeView {
  readonly part: string;
  readonly what: string;
  readonly lines: readonly ChangeLine[];
  /** The lines are a safety note of this level. */
  readonly level?: SafetyLevel;
}

export interface RevisionRow {
  readonly revision: number;
  /** Permanent link. */
  readonly href: string;
  readonly author: string;
  /** UTC, ISO 8601, and in words. */
  readonly time: string;
  readonly shownTime: string;
  readonly comment: string;
  readonly added: number;
  readonly removed: number;
  readonly deleted: boolean;
  /** Whether it is one of the two compared. */
  readonly from: boolean;
  readonly to: boolean;
  /** Stated only where it is not the licence of the whole wiki. */
  readonly licence?: NamedLink;
}

export interface ComparisonView {
  readonly from: RevisionRow;
  readonly to: RevisionRow;
  readonly changes: readonly ChangeView[];
  /** Places whose translation did not follow, by the name of the language that is behind. */
  readonly behind: readonly { readonly lang: string; readonly places: string }[];
  /** The statements themselves, a line each in the manner of Turtle. */
  readonly triples: { readonly added: readonly string[]; readonly removed: readonly string[] };
  /** Revisions older than the newest that can be brought back. */
  readonly restorable: readonly number[];
}

export interface HistoryView {
  readonly title: LocalText;
  /** Address of the page in this language, without what follows. */
  readonly pageHref: string;
  /** Newest first. */
  readonly revisions: readonly RevisionRow[];
  readonly newest: number;
  readonly olderHref?: string;
  readonly newerHref?: string;
  readonly comparison?: ComparisonView;
  readonly mayRestore: boolean;
}
