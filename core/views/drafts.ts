import type { TextLink } from './list-rows.ts';

/** What a person began and did not save, newest first. */
export interface DraftsView {
  /** Name of the account; the device may keep drafts of it that never reached the server. */
  readonly account: string;
  readonly drafts: readonly DraftRow[];
}

/** One of them, with the ways on. */
export interface DraftRow {
  readonly key: string;
  /** What its author called it; the page's title or a stand-in when it had none. */
  readonly title: string;
  /** Where to go on with it. */
  readonly href: string;
  /** The page it is about; absent while there is none. */
  readonly page?: TextLink;
  /** When it was kept: UTC, ISO 8601. */
  readonly time: string;
  /** The same in words. */
  readonly shownTime: string;
  /** True when the page was changed since the draft was begun. */
  readonly behind: boolean;
}
