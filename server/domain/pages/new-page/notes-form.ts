import {
  formFromProposal,
  type ProposalChoices,
} from '../../../../core/form/proposal/form-from-proposal.ts';
import type { ProposedStructure } from '../../../../core/from-text/proposal.ts';
import type { InterfaceLanguage } from '../../../../core/languages.ts';
import { resolveLinks, type Editing, type PageForm } from '../edit-form/index.ts';
import { begun, newForm, type Beginning } from './new-form.ts';

/** The form of a page made from what somebody confirmed in their notes. Names that one thing has are links to it. */
export async function notesForm(
  services: Editing,
  key: string,
  {
    proposal,
    choices,
    beginning,
    lang,
  }: {
    readonly proposal: ProposedStructure;
    readonly choices: ProposalChoices;
    readonly beginning: Beginning;
    readonly lang: InterfaceLanguage;
  },
): Promise<PageForm> {
  const page = await newForm(services, key, { ...beginning, titles: {} });
  const { opened, model } = page;
  const proposed = formFromProposal(proposal, choices, model);
  const form = begun(
    { ...proposed, fields: { ...page.form.fields, ...proposed.fields } },
    model,
    beginning,
  );
  return { ...page, ...(await resolveLinks(services, form, { opened, model, lang })) };
}
