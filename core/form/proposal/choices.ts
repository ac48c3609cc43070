/** What people made of a proposal. */
export interface ProposalChoices {
  /** Ids of detections that were refused; their words stay in the text. */
  readonly refused: ReadonlySet<string>;
  /** Steps that are no steps, by index: their words go to the prose. */
  readonly dropped: ReadonlySet<number>;
  /** The titles the page was given by language, if any; the one found then stays in the prose. */
  readonly titles?: Readonly<Partial<Record<string, string>>>;
}

/** The titles that say something; undefined when none does. */
export function givenTitles({ titles = {} }: ProposalChoices): Record<string, string> | undefined {
  const given = Object.entries(titles).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1].trim() !== '',
  );
  return given.length === 0 ? undefined : Object.fromEntries(given);
}
