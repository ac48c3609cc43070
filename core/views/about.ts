export interface AboutView {
  /** What the operator gave as contact; absent when nothing was given. */
  readonly contact?: Contact;
  /** IRI of the licence’s legal text. */
  readonly licence: string;
}

export interface Contact {
  readonly text: string;
  /** `https:` or `mailto:`, when the contact can be followed. */
  readonly href?: string;
}

export interface TakePartView {
  readonly signedIn: boolean;
  readonly contact?: Contact;
}
