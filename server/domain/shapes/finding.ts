import { NS } from '../../../core/vocabulary.ts';

/** What a shape has to say about a page. None of the three refuses a save. */
export type Severity = 'violation' | 'warning' | 'info';

export interface Finding {
  /** A violation bars the status im:Approved, a warning lowers completeness, an info is a hint. */
  readonly severity: Severity;
  /** IRI of the thing the finding is about: the page's own thing or one of its parts. */
  readonly focus: string;
  /** IRI of the property; the empty string when the finding is about the whole thing. */
  readonly path: string;
  readonly message: { readonly fr: string; readonly en: string };
  /** IRI of the shape or rule that speaks. */
  readonly shape: string;
}

/** The findings of one page. */
export interface PageFindings {
  readonly slug: string;
  readonly findings: readonly Finding[];
}

/** The severity a shape names; a violation where it names none (SHACL, section 2.1.4). */
export function severityOf(iri: string | undefined): Severity {
  if (iri === `${NS.sh}Warning`) return 'warning';
  return iri === `${NS.sh}Info` ? 'info' : 'violation';
}

/** Gravest first. */
export const SEVERITIES: readonly Severity[] = ['violation', 'warning', 'info'];

/** Gravest first, then by thing, property and shape; each finding once. */
export function sortFindings(findings: Iterable<Finding>): Finding[] {
  const unique = new Map<string, Finding>();
  for (const finding of findings) {
    unique.set(`${finding.focus} ${finding.path} ${finding.shape}`, finding);
  }
  return [...unique.entries()]
    .sort(
      ([keyA, a], [keyB, b]) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (keyA < keyB ? -1 : 1),
    )
    .map(([, finding]) => finding);
}
