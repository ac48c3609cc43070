/**
 * What tabs of this site tell each other: `keep` = keep everything at once, somebody signs out;
 * `signed-out` = somebody did.
 */
export interface TabWord {
  readonly say: 'who' | 'here' | 'bye' | 'keep' | 'signed-out';
  readonly page: string;
  readonly tab: string;
}

/** The channel they speak on. */
export const TABS_CHANNEL = 'infrawiki-editing';
