import type { CompactMessages } from '../../../core/compact-messages.ts';
import type { FailureView } from '../../../core/views/sparql.ts';

/** What the workbench needs and cannot read from the page around it, as JSON in the page. */
export interface WorkbenchData {
  /** The base IRI of the installation. */
  readonly base: string;
  /** Where the terms of the vocabularies are. */
  readonly terms: string;
  /** Namespaces of the usual prefixes. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** Seconds a query may take. */
  readonly seconds: number;
  /** Why the query in the page was refused. */
  readonly failure?: FailureView;
  readonly messages: CompactMessages;
}

/** Whether the workbench in the browser may say this message. */
export function isWorkbenchMessage(id: string): boolean {
  return /^(code-|sparql-(?!example-|title|lead|union))/.test(id);
}
