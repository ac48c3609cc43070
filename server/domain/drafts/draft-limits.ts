import type { DraftLimits } from '../../store/journal.ts';

/** Bytes of one draft, as UTF-8. */
export const LARGEST_DRAFT = 1024 * 1024;
/** What one account may keep. */
export const DRAFT_ROOM: DraftLimits = { drafts: 100, bytes: 20 * 1000 * 1000 };
