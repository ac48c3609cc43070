import type { ErrorArgs, ErrorKind } from '../../../../core/errors.ts';
import type { QuadDelta } from '../../../../core/rdf/delta.ts';
import type { RdfMediaType } from '../../../../core/rdf/syntaxes.ts';
import type { GraphText, PageInfo, TextChange } from '../../../store/journal.ts';

/** What the thread of an import is started with. */
export interface ImportSettings {
  /** Base IRI of the wiki. */
  readonly base: string;
  /** Where statements that name no graph go; without it such a statement is refused. */
  readonly graph?: string;
  /** Account name. */
  readonly author: string;
  /** UTC, ISO 8601. */
  readonly time: string;
  /** Folder for what does not fit in memory. */
  readonly folder: string;
  /** Most bytes of memory the RDF engine may take. */
  readonly memoryBytes: number;
}

/** A line that is no statement. */
export interface BadLine {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** In English. */
  readonly detail: string;
}

/** What has been read so far. */
export interface Reading {
  readonly statements: number;
  readonly badLines: number;
}

/** What was read, after the last piece of a file. */
export interface ReadFile extends Reading {
  /** The first bad lines. */
  readonly firstBad: readonly BadLine[];
}

/** The graphs that were read, in their order. */
export interface ReadGraph {
  readonly iri: string;
  readonly statements: number;
  /** The slug, where the graph is a page’s. */
  readonly page?: string;
}

/** A graph to be compared with what the journal holds of it. */
export interface GraphBefore {
  readonly iri: string;
  readonly before?: GraphText;
  readonly page?: PageInfo;
}

/** The catalogue as it is, and what it says otherwise of a graph that is no page. */
export interface CatalogueBefore {
  readonly before?: GraphText;
  readonly said: QuadDelta;
}

/** What comparing a batch of graphs gave; graphs that stay as they are have no part in it. */
export interface ComparedGraphs {
  readonly changes: readonly TextChange[];
  /** The words of changed pages, as JSON in UTF-8, see TextUpdate; absent when there are none. */
  readonly texts?: Uint8Array<ArrayBuffer>;
  /** Statements that the graphs hold afterwards. */
  readonly total: number;
}

/** What the thread does, one call after the other, in the order of an import. */
export interface ImportCalls {
  /** Begins a file. */
  begin: { readonly in: { mediaType: RdfMediaType; name: string }; readonly out: void };
  /** Takes the next bytes of the file, compressed as they are. */
  piece: { readonly in: Uint8Array; readonly out: Reading };
  /** Reads to the end. */
  end: { readonly in: undefined; readonly out: ReadFile };
  graphs: { readonly in: undefined; readonly out: readonly ReadGraph[] };
  /** Compares graphs, each once, and forgets them. */
  compare: { readonly in: readonly GraphBefore[]; readonly out: ComparedGraphs };
  /** What the catalogue, as it is, says otherwise after all that was compared. */
  catalogue: { readonly in: CatalogueBefore; readonly out: TextChange | undefined };
}

export type ImportCallName = keyof ImportCalls;

export interface CallMessage {
  readonly name: ImportCallName;
  readonly input: unknown;
}

export type AnswerMessage =
  | { readonly value: unknown }
  | {
      readonly failure: { readonly kind: ErrorKind; readonly id: string; readonly args: ErrorArgs };
    }
  | { readonly crash: string };
