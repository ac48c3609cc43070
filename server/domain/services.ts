import type { Iris } from '../../core/iris.ts';
import type { Quad } from '../../core/rdf/terms.ts';
import type { Journal } from '../store/journal.ts';
import type { QuadIndex } from '../store/quad-index.ts';
import type { TextIndex } from '../store/text-index.ts';
import type { NameList } from './complete/index.ts';

/** RDF in and out, off the main thread (server/sparql/syntax). */
export interface RdfCodec {
  /** Throws a WikiError `rdf-syntax` with line and column, keeps lexical forms. */
  read(request: { text: string; mediaType: string; baseIri: string }): Promise<Quad[]>;
  write(request: { quads: readonly Quad[]; mediaType: string; baseIri: string }): Promise<string>;
  /** Gives every blank node a label: that of the same node in `previous`, else a fresh one. */
  labelBlankNodes(quads: readonly Quad[], previous: readonly Quad[]): Promise<Quad[]>;
  /** Applies a SPARQL Update to these quads as the default graph and returns the effect. */
  patch(request: {
    quads: readonly Quad[];
    update: string;
    baseIri: string;
  }): Promise<{ added: Quad[]; removed: Quad[] }>;
}

/** What the domain commands work with; wired once in server/compose.ts. */
export interface Services {
  readonly journal: Journal;
  readonly quadIndex: QuadIndex;
  readonly textIndex: TextIndex;
  /** The names of everything public, to complete what people type. */
  readonly names: NameList;
  readonly rdf: RdfCodec;
  readonly iris: Iris;
  /** The present moment; tests may give their own. */
  readonly clock: () => Date;
  /** One line to the operator. */
  readonly log: (line: string) => void;
}
