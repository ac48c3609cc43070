import type { CompactMessages } from '../../../core/compact-messages.ts';

/** What the editor needs and cannot read from the form around it, as JSON in the page. */
export interface TurtleEditorData {
  readonly slug: string;
  /** IRI of the thing the page is about. */
  readonly iri: string;
  /** Name of the account; the empty string when nobody is signed in, or nothing may be kept yet. */
  readonly account: string;
  /** Where the terms of the vocabularies are. */
  readonly terms: string;
  /** Namespaces of the usual prefixes. */
  readonly prefixes: Readonly<Record<string, string>>;
  readonly messages: CompactMessages;
}

/** Whether the editor in the browser may say this message. */
export function isTurtleMessage(id: string): boolean {
  return /^(code-|turtle-(editor|kind|line|no-findings|findings)|edit-(complete|hints-note)$)/.test(
    id,
  );
}
