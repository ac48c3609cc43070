import type { NamedNode, Quad, Term } from '../../../core/rdf/terms.ts';

export interface Variable {
  readonly termType: 'Variable';
  /** Without the question mark. */
  readonly value: string;
}

export type PatternTerm = Term | Variable;

/** One quad of a template. Without a graph it goes where its subject is at home. */
export interface QuadPattern {
  readonly subject: PatternTerm;
  readonly predicate: PatternTerm;
  readonly object: PatternTerm;
  readonly graph?: NamedNode | Variable;
}

/** INSERT DATA and DELETE DATA. */
export interface DataOperation {
  readonly type: 'data';
  readonly remove: boolean;
  /** Those of the unnamed graph name no graph. Blank nodes have fresh labels. */
  readonly quads: readonly Quad[];
}

/** The graphs that WHERE looks at; what is absent: the union of all graphs, every named graph. */
export interface PatternDataset {
  readonly defaultGraphs?: readonly string[];
  readonly namedGraphs?: readonly string[];
}

/** DELETE/INSERT … WHERE, and DELETE WHERE. */
export interface ModifyOperation {
  readonly type: 'modify';
  readonly deletes: readonly QuadPattern[];
  readonly inserts: readonly QuadPattern[];
  /** The WHERE clause as a SELECT of the variables that the templates use. */
  readonly select: string;
  readonly dataset: PatternDataset;
}

/** CLEAR and DROP, which come to the same: a graph exists as long as something is in it. */
export interface EmptyOperation {
  readonly type: 'empty';
  readonly target: { readonly graph: string } | 'default' | 'named' | 'all';
  readonly silent: boolean;
}

export interface CreateOperation {
  readonly type: 'create';
  readonly graph: string;
  readonly silent: boolean;
}

export interface TransferOperation {
  readonly type: 'copy' | 'move' | 'add';
  /** The empty string for the unnamed graph. */
  readonly from: string;
  readonly to: string;
  readonly silent: boolean;
}

export type UpdateOperation =
  DataOperation | ModifyOperation | EmptyOperation | CreateOperation | TransferOperation;

/** A SPARQL Update as plain data: its operations in order. */
export type UpdatePlan = readonly UpdateOperation[];
