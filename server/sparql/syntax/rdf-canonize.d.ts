declare module 'rdf-canonize' {
  import type { Quad } from '../../../core/rdf/terms.ts';

  export interface CanonizeOptions {
    readonly algorithm: 'RDFC-1.0';
    /** Deep comparisons allowed: the number of look-alike blank nodes to this power. */
    readonly maxWorkFactor?: number;
  }

  /** Canonical N-Quads. */
  export function canonize(dataset: readonly Quad[], options: CanonizeOptions): Promise<string>;
}
