import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import {
  namedNode,
  quad,
  stringLiteral,
  type Literal,
  type Quad,
  type Term,
} from '../../core/rdf/terms.ts';
import type { Journal } from '../../server/store/journal.ts';
import type { QuadIndex } from '../../server/store/quad-index.ts';
import { openSqliteJournal } from '../../server/store/sqlite-journal/index.ts';
import { logged, request } from './journal-fixture.ts';

export interface IndexSettings {
  readonly baseIri: string;
  /** The deadline of a query that names none. */
  readonly deadlineMs: number;
}

/** Opens the adapter under test on a journal. */
export type OpenIndex = (
  source: Pick<Journal, 'head' | 'replay' | 'deltasAfter' | 'changesAfter' | 'chainAt'>,
  settings: IndexSettings,
) => Promise<QuadIndex>;

export const EX = 'http://example.org/';
export const BASE = 'http://localhost:3000/';

/** `ex:s ex:p object` in a named graph, or in the unnamed one. */
export function statement(subject: string, property: string, object: Term, graph = 'g1'): Quad {
  const about = [namedNode(EX + subject), namedNode(EX + property)] as const;
  return graph === '' ? quad(...about, object) : quad(...about, object, namedNode(EX + graph));
}

export function text(value: string): Literal {
  return stringLiteral(value);
}

export interface Dataset {
  readonly journal: Journal;
  readonly index: QuadIndex;
  /** Makes a durable commit and hands it to the index, as the domain does. */
  readonly save: (added: readonly Quad[], removed?: readonly Quad[]) => Promise<void>;
  /** Makes a durable commit that the index is not told of yet. */
  readonly record: (added: readonly Quad[], removed?: readonly Quad[]) => Promise<() => void>;
}

/** A journal with these quads and an index opened on it, for one test. */
export async function dataset(open: OpenIndex, quads: readonly Quad[] = []): Promise<Dataset> {
  const made = await openDataset(open, quads);
  onTestFinished(() => made.dispose());
  return made;
}

/** The same for all tests of the suite around, which must leave the data as it is. */
export function sharedDataset(open: OpenIndex, quads: readonly Quad[]): () => Dataset {
  let made: (Dataset & { dispose(): Promise<void> }) | undefined;
  beforeAll(async () => {
    made = await openDataset(open, quads);
  });
  afterAll(() => made?.dispose());
  return () => made!;
}

async function openDataset(
  open: OpenIndex,
  quads: readonly Quad[],
): Promise<Dataset & { dispose(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'infrawiki-index-'));
  const journal = await openSqliteJournal({ folder });
  if (quads.length > 0) await journal.commit(request(changesOf(quads, [])));
  const index = await open(journal, { baseIri: BASE, deadlineMs: 5000 });
  const record: Dataset['record'] = async (added, removed = []) => {
    const changes = changesOf(added, removed);
    const { seq } = await journal.commit(request(changes));
    return () => index.apply({ seq, changes });
  };
  return {
    journal,
    index,
    record,
    save: async (added, removed) => (await record(added, removed))(),
    async dispose() {
      await index.close();
      await journal.close();
      await rm(folder, { recursive: true });
    },
  };
}

function changesOf(added: readonly Quad[], removed: readonly Quad[]): ReturnType<typeof logged>[] {
  const graphs = new Set([...added, ...removed].map((one) => one.graph.value));
  const within = (quads: readonly Quad[], graph: string): Quad[] =>
    quads.filter((one) => one.graph.value === graph);
  return [...graphs].map((graph) => logged(graph, within(added, graph), within(removed, graph)));
}

/** As many statements as are asked for, spread over properties and graphs. */
export function manyStatements(count: number): Quad[] {
  return Array.from({ length: count }, (_, i) =>
    statement(`s${i}`, `p${i % 7}`, text(`value ${i}`), `g${i % 5}`),
  );
}
