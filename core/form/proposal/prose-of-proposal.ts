import type { ProposedStructure } from '../../from-text/proposal.ts';
import { givenTitles, type ProposalChoices } from './choices.ts';

/** What is no step and no field, as Markdown under the headings it had; the title found where others were given. */
export function proseOf(proposal: ProposedStructure, choices: ProposalChoices): string {
  const sections = proposal.sections
    .filter(({ text, kind }) => text !== undefined || kind === 'notes')
    .map(({ title, text }) => [title && `## ${title}`, text].filter(Boolean).join('\n\n'));
  const lines = (list: readonly { readonly span: string }[], name: string): string[] =>
    list.filter((_, i) => choices.refused.has(`${name}.${i}`)).map(({ span }) => `- ${span}`);
  const dropped = proposal.steps.filter((_, i) => choices.dropped.has(i)).map(({ span }) => span);
  const refused = [
    ...lines(proposal.needs, 'need'),
    ...lines(proposal.cautions, 'caution'),
    ...lines(proposal.roles, 'role'),
    ...lines(proposal.schedule ? [proposal.schedule] : [], 'schedule'),
  ];
  const title = otherTitle(proposal, choices);
  return [title, ...sections, ...dropped, refused.join('\n'), proposal.leftovers]
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

/** The title found where it is none of those given, however it is spaced; otherwise ''. */
function otherTitle({ title = '' }: ProposedStructure, choices: ProposalChoices): string {
  const given = givenTitles(choices);
  const isGiven = Object.values(given ?? {}).some((text) => oneLine(text) === oneLine(title));
  return given === undefined || isGiven ? '' : title;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
