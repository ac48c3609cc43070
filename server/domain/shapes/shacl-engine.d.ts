/** The part of shacl-engine 1.1 that is used; the package comes without types. */
declare module 'shacl-engine' {
  import type { Quad, Term } from 'n3';

  /** All that is asked of a dataset. */
  export interface ReadableDataset {
    readonly size: number;
    match(subject?: Term | null, predicate?: Term | null, object?: Term | null): Iterable<Quad>;
  }

  export interface PathStep {
    readonly predicates: readonly Term[];
  }
  export interface ResultPointer {
    readonly term?: Term;
    readonly terms: readonly Term[];
  }
  export interface Result {
    readonly focusNode: ResultPointer;
    readonly path?: readonly PathStep[] | null;
    readonly severity: Term;
    readonly message: readonly { readonly value: string; readonly language: string }[];
    readonly shape: { readonly ptr: ResultPointer };
    readonly value?: ResultPointer;
  }
  export class Validator {
    constructor(shapes: ReadableDataset, options: { factory: unknown });
    validate(
      data: { dataset: ReadableDataset; terms: readonly Term[] },
      shapes: readonly { terms: readonly Term[] }[],
    ): Promise<{ readonly results: readonly Result[] }>;
  }
}
