import type { Literal, Quad } from '../rdf/terms.ts';

/** How the members of a group follow one another (the im:Flow concepts). */
export const FLOWS = ['Sequence', 'Parallel', 'AnyOrder', 'Choice', 'Loop'] as const;
export type Flow = (typeof FLOWS)[number];

/** Levels of a safety note, the gravest first. */
export const SAFETY_LEVELS = ['Danger', 'Warning', 'Caution', 'Notice'] as const;
export type SafetyLevel = (typeof SAFETY_LEVELS)[number];

/** A value or a range with its unit (schema:QuantitativeValue). At least one number is known, or none was written. */
export interface Quantity {
  readonly iri: string;
  /** What is measured, for example “temperature”. */
  readonly label: readonly Literal[];
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /** QUDT unit IRI. */
  readonly unit?: string;
  /** The unit in plain words or symbols, where QUDT has none. */
  readonly unitText?: string;
  /** Where the numbers come from; IRIs. */
  readonly sources?: readonly string[];
}

/** What guards a step, opens a branch or ends a loop. */
export interface Condition {
  readonly iri: string;
  readonly label: readonly Literal[];
  /** IRI of the measured property. */
  readonly property?: string;
  /** IRI of the comparator concept. */
  readonly comparator?: string;
  readonly threshold?: Quantity;
}

export interface SafetyNote {
  readonly iri: string;
  readonly level: SafetyLevel;
  readonly text: readonly Literal[];
  /** IRIs. */
  readonly hazards: readonly string[];
  readonly sources: readonly string[];
}

/** A resource as one step, or the procedure as a whole, uses it. */
export interface ResourceUse {
  readonly iri: string;
  readonly resource: string;
  readonly quantity?: Quantity;
  /** IRI of a ValueFlows action (consume, use, produce…). */
  readonly action?: string;
  /** A remark such as “one per person”. */
  readonly label: readonly Literal[];
}

/** A resource with everything the procedure says of its use. */
export interface Need {
  readonly resource: string;
  readonly uses: readonly ResourceUse[];
  /** The steps that use it, in reading order. */
  readonly steps: readonly StepReference[];
}

export interface StepReference {
  readonly name: string;
  readonly number: string;
}

export interface Schedule {
  readonly iri: string;
  readonly label: readonly Literal[];
  /** Right-hand side of an RRULE (RFC 5545). */
  readonly rrule?: string;
  /** ISO 8601 date. */
  readonly start?: string;
  readonly end?: string;
  readonly timezone?: string;
}

/** What a step and a group of steps have in common. IRIs where the type says only `string`. */
interface StepNodeBase {
  readonly iri: string;
  /** Stable name, usable as an HTML id and unique in the procedure, for example `s3.1`. */
  readonly name: string;
  /** Number shown to people, by position: 3, 3.1. */
  readonly number: string;
  /** im:order as written. */
  readonly order?: number;
  readonly title: readonly Literal[];
  readonly description: readonly Literal[];
  readonly conditions: readonly Condition[];
  readonly parameters: readonly Quantity[];
  /** xsd:dayTimeDuration as written. */
  readonly minDuration?: string;
  readonly maxDuration?: string;
  readonly uses: readonly ResourceUse[];
  readonly hazards: readonly string[];
  readonly safetyNotes: readonly SafetyNote[];
  readonly roles: readonly string[];
  /** Roles that answer for it. */
  readonly accountable: readonly string[];
  readonly calls: readonly string[];
  readonly indicators: readonly string[];
  readonly sources: readonly string[];
}

export interface Step extends StepNodeBase {
  readonly kind: 'step';
}

export interface StepGroup extends StepNodeBase {
  readonly kind: 'group';
  readonly flow: Flow;
  /** What ends a loop. */
  readonly until: readonly Condition[];
  readonly maxRepetitions?: number;
  readonly members: readonly StepNode[];
}

export type StepNode = Step | StepGroup;

/** A procedure as its page states it, in every language at once. */
export interface Procedure {
  readonly iri: string;
  readonly title: readonly Literal[];
  readonly otherNames: readonly Literal[];
  readonly summary: readonly Literal[];
  /** Markdown, one literal a language. */
  readonly prose: readonly Literal[];
  /** IRI of the status concept. */
  readonly status?: string;
  readonly roles: readonly string[];
  /** Roles that answer for it. */
  readonly accountable: readonly string[];
  readonly activities: readonly string[];
  readonly domains: readonly string[];
  readonly sources: readonly string[];
  readonly licence?: string;
  readonly hazards: readonly string[];
  readonly safetyNotes: readonly SafetyNote[];
  readonly uses: readonly ResourceUse[];
  /** `uses` of the procedure and of all its steps, by resource. */
  readonly needs: readonly Need[];
  readonly indicators: readonly string[];
  readonly schedules: readonly Schedule[];
  readonly parameters: readonly Quantity[];
  readonly conditions: readonly Condition[];
  readonly minDuration?: string;
  readonly maxDuration?: string;
  readonly adaptationOf: readonly string[];
  /** IRI of the exact revision it was adapted from. */
  readonly sourceRevision?: string;
  readonly contexts: readonly string[];
  readonly steps: readonly StepNode[];
  /** Statements of the page that nothing above says, in their order; pages show them as other facts. */
  readonly others: readonly Quad[];
}

/** Every step and group of a tree, in reading order. */
export function* stepNodes(nodes: readonly StepNode[]): Generator<StepNode> {
  for (const node of nodes) {
    yield node;
    if (node.kind === 'group') yield* stepNodes(node.members);
  }
}
