import type { Literal } from '../../../core/rdf/terms.ts';
import type { DraftInfo } from '../../store/journal.ts';
import type { Services } from '../services.ts';
import { isOfNewPage } from './draft-key.ts';

export interface DraftEntry extends DraftInfo {
  /** The page it is about, where there is one by now. */
  readonly page?: {
    readonly titles: readonly Literal[];
    readonly revision: number;
    readonly deleted: boolean;
  };
}

/** What this account has begun and not saved, newest first. */
export async function listDrafts(
  { journal, names: list, iris }: Pick<Services, 'journal' | 'names' | 'iris'>,
  account: string,
): Promise<readonly DraftEntry[]> {
  const drafts = await journal.drafts(account);
  if (drafts.length === 0) return [];
  const names = await list.upToDate();
  return Promise.all(
    drafts.map(async (draft): Promise<DraftEntry> => {
      const page = isOfNewPage(draft) ? undefined : await journal.page(draft.key);
      if (!page) return draft;
      const titles = names.get(iris.thing(draft.key))?.titles ?? [];
      return { ...draft, page: { titles, revision: page.revision, deleted: page.deleted } };
    }),
  );
}
