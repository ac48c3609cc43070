import type { ProposalChoices } from '../../../../core/form/proposal/choices.ts';
import { formFromProposal } from '../../../../core/form/proposal/form-from-proposal.ts';
import { fieldKey } from '../../../../core/form/index.ts';
import type { ProposedStructure } from '../../../../core/from-text/proposal.ts';
import type { InterfaceLanguage } from '../../../../core/languages.ts';
import { im } from '../../../../core/vocabulary.ts';
import { resolveLinks, type Editing, type PageForm } from '../edit-form/index.ts';
import { begun, newForm, type Beginning } from './new-form.ts';

/**
 * The form of a page made from what somebody confirmed in their notes. Names that one thing has are
 * links to it. On a page that has no steps the notes are its text, as they are.
 */
export async function notesForm(
  services: Editing,
  key: string,
  {
    text,
    proposal,
    choices,
    beginning,
    lang,
  }: {
    /** The notes themselves. */
    readonly text: string;
    readonly proposal: ProposedStructure;
    readonly choices: ProposalChoices;
    readonly beginning: Beginning;
    readonly lang: InterfaceLanguage;
  },
): Promise<PageForm> {
  const page = await newForm(services, key, { ...beginning, titles: {} });
  const { opened, model } = page;
  const proposed = model.nodes[model.root]?.steps
    ? formFromProposal(proposal, choices, model)
    : { ...page.form, fields: { [fieldKey(im('prose'))]: { [proposal.lang]: text.trim() } } };
  const form = begun(
    { ...proposed, fields: { ...page.form.fields, ...proposed.fields } },
    model,
    beginning,
  );
  return { ...page, ...(await resolveLinks(services, form, { opened, model, lang })) };
}
