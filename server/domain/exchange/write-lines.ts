import type { DatasetChunk } from '../../store/journal.ts';
import { hashComment, withoutGraph, type DocumentWriter } from './write-document.ts';

/** N-Quads as the journal keeps them, or N-Triples. */
export class LineWriter implements DocumentWriter {
  readonly #graphs: boolean;

  constructor(graphs: boolean) {
    this.#graphs = graphs;
  }

  begin(heading: readonly string[]): string {
    return hashComment(heading);
  }
  comment(lines: readonly string[]): string {
    return hashComment(lines);
  }
  async add(chunk: DatasetChunk): Promise<string> {
    return this.#graphs ? chunk.nquads : withoutGraph(chunk);
  }
  async flush(): Promise<string> {
    return '';
  }
  end(): string {
    return '';
  }
}
