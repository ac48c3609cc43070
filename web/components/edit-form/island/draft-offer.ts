import { formOfState, type EditForm } from '../../../../core/form/index.ts';
import { fetchDraft } from '../../../api/drafts.ts';
import { sameForm } from './same-form.ts';
import type { LocalDraft, LocalDrafts } from '../../drafts/local-drafts.ts';

/** Unsaved text from another time. */
export interface Offer {
  readonly form: EditForm;
  readonly at: Date;
  /** The tabs whose drafts on this device it stands for. */
  readonly tabs: readonly string[];
}

interface Search {
  readonly lang: string;
  readonly page: string;
  readonly account: string;
  /** Time of the account's draft where one is known to be there; it is not asked for else. */
  readonly known: string | undefined;
  readonly local: LocalDrafts;
  /** The revision the form in hand was opened from; 0 where there is no page yet. */
  readonly base: number;
  /** Whether a tab is open, and so keeps what it has itself. */
  readonly isOpen: (tab: string) => boolean;
}

/** What was left unsaved of a page, and how the account names what it has. */
export interface Found {
  readonly offer: Offer | undefined;
  /** Time of the account's draft. */
  readonly seen: string | undefined;
}

/**
 * The newest of what this device and the account kept of a page: what the account left here, and
 * what was written here by nobody in particular, before signing in.
 */
export async function findDraft({
  lang,
  page,
  account,
  known,
  local,
  base,
  isOpen,
}: Search): Promise<Found> {
  const [onAccount, ...onDevice] = await Promise.all([
    known === undefined ? undefined : fetchDraft(lang, page).catch(() => undefined),
    ...[...new Set([account, ''])].map((name) => local.of(name, page).catch(() => [])),
  ]);
  // Turtle that was left here is for the editor of it.
  const left = onDevice
    .flat()
    .filter(({ tab, state }) => !isOpen(tab) && formOfState(state) !== undefined);
  const tabs = left.map(({ tab }) => tab);
  // What the account had as well and has no more, of a page that went on since, was saved there by
  // way of a page without this script: the one that asks about a conflict.
  const isSaved = (draft: LocalDraft): boolean =>
    draft.sent && account !== '' && known === undefined && draft.base < base;
  const offers = [
    ...left
      .filter((draft) => !isSaved(draft))
      .map(({ state, at }) => ({ form: formOfState(state), at: new Date(at) })),
    ...(onAccount ? [{ form: onAccount.form, at: new Date(onAccount.time) }] : []),
  ];
  const newest = offers
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .find(({ form }) => form !== undefined);
  return {
    offer: newest?.form && { form: newest.form, at: newest.at, tabs },
    seen: onAccount?.time ?? known,
  };
}

/** Whether an offer says something that neither the page nor the form in hand says. */
export function isWorthOffering(
  offer: Offer,
  form: EditForm,
  opened: EditForm | undefined,
): boolean {
  return !sameForm(offer.form, form) && !(opened && sameForm(offer.form, opened));
}
