import type { ErrorArgs, ErrorKind } from '../../../core/errors.ts';
import type { RdfMediaType } from '../../../core/rdf/syntaxes.ts';
import type { AnswerToJoin, CallToRead, ServiceCall } from '../service/service-call.ts';
import type { UpdateRequest } from '../update/parse-update.ts';
import type { UpdatePlan } from '../update/update-plan.ts';
import type { PackedQuads } from './packed-quads.ts';

/** The work that the syntax threads do, by name: what goes in and what comes out. */
export interface SyntaxJobs {
  read: {
    in: { readonly text: string; readonly mediaType: RdfMediaType; readonly baseIri: string };
    out: PackedQuads;
  };
  write: {
    in: {
      readonly quads: PackedQuads;
      readonly mediaType: RdfMediaType;
      /** The graph's IRI: its thing comes first. */
      readonly baseIri: string;
      readonly prefixes: Readonly<Record<string, string>>;
    };
    out: string;
  };
  hash: { in: { readonly quads: PackedQuads }; out: string };
  label: {
    in: { readonly quads: PackedQuads; readonly previous: PackedQuads; readonly prefix: string };
    /** The new label of each label in `quads`. */
    out: ReadonlyMap<string, string>;
  };
  patch: {
    in: { readonly quads: PackedQuads; readonly update: string; readonly baseIri: string };
    out: { readonly added: PackedQuads; readonly removed: PackedQuads };
  };
  update: { in: UpdateRequest; out: UpdatePlan };
  /** What is sent to other endpoints, clause by clause. */
  services: { in: CallToRead; out: readonly ServiceCall[] };
  /** VALUES of what one of them answered. */
  solutions: { in: AnswerToJoin; out: string };
}

export type SyntaxJobName = keyof SyntaxJobs;

export type JobMessage = {
  [Name in SyntaxJobName]: { readonly name: Name; readonly input: SyntaxJobs[Name]['in'] };
}[SyntaxJobName];

/** A WikiError in a form that crosses the thread boundary. */
export interface FailureMessage {
  readonly kind: ErrorKind;
  readonly id: string;
  readonly args: ErrorArgs;
}

export type AnswerMessage =
  | { readonly value: SyntaxJobs[SyntaxJobName]['out'] }
  | { readonly failure: FailureMessage }
  /** Not foreseen; `fatal` when the parser's memory may be damaged. */
  | { readonly crash: string; readonly fatal: boolean };
