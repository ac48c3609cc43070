import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Iris } from '../../../../core/iris.ts';
import type { QuadDelta } from '../../../../core/rdf/delta.ts';
import type { NamedNode, Quad } from '../../../../core/rdf/terms.ts';
import { catalogueChange } from '../../pages/commit-pages.ts';
import { documentsOfPage } from '../../search/documents-of-page.ts';
import type { PageInfo, TextChange } from '../../../store/journal.ts';
import type { PageTexts } from '../../../store/text-index.ts';
import {
  eachLine,
  lineEnd,
  lineKey,
  parseLine,
  tripleText,
} from '../../../store/sqlite-journal/nquads-lines.ts';
import { compareGraph, inParts, type ComparedGraph } from './compare-graph.ts';
import { ownCopy } from './own-copy.ts';
import type {
  CatalogueBefore,
  ComparedGraphs,
  GraphBefore,
  ImportSettings,
  ReadGraph,
} from './protocol.ts';
import { Spool } from './spool.ts';
import { Statements } from './statements.ts';

/** A change whose texts are still strings. */
type StringChange = Omit<TextChange, 'added' | 'removed' | 'state'> & {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly state?: readonly string[];
};

/** When this part of a graph changed, its new content is written whole, as it would be soon anyway. */
const REWRITTEN_PART = 0.25;

/** What an import has read, and how it differs from what the journal holds. Lives in a thread. */
export class ImportJob {
  readonly statements: Statements;
  readonly #settings: ImportSettings;
  readonly #iris: Iris;
  readonly #catalogueAdded = new Set<string>();
  readonly #catalogueRemoved = new Set<string>();

  constructor(settings: ImportSettings) {
    this.#settings = settings;
    this.#iris = new Iris(settings.base);
    const spool = new Spool(path.join(settings.folder, `import-${randomUUID()}.spool`));
    this.statements = new Statements({ iris: this.#iris, graph: settings.graph, spool });
  }

  graphs(): readonly ReadGraph[] {
    return this.statements.list();
  }

  compare(graphs: readonly GraphBefore[]): ComparedGraphs {
    const changes: StringChange[] = [];
    const texts: PageTexts[] = [];
    let total = 0;
    for (const graph of graphs) {
      const compared = compareGraph(graph.iri, graph.before, this.statements.take(graph.iri));
      total += compared.total;
      const slug =
        this.#settings.graph === undefined ? this.#iris.slugOfPage(graph.iri) : undefined;
      const unchanged = compared.addedCount + compared.removedCount === 0;
      if (unchanged && !(slug !== undefined && graph.page?.deleted === true)) continue;
      if (slug === undefined) changes.push(referenceChange(graph, compared));
      else {
        changes.push(pageChange(graph, compared, slug));
        texts.push(this.#page(graph, compared, slug));
      }
    }
    const words = texts.length > 0 ? { texts: jsonOf(texts) } : {};
    return { changes: inBytes(changes), ...words, total };
  }

  /** @param before the catalogue as it is; another commit may still change it */
  catalogue({ before, said }: CatalogueBefore): TextChange | undefined {
    this.#note(said);
    const [toAdd, toRemove] = [this.#catalogueAdded, this.#catalogueRemoved];
    const there = new Set<string>();
    for (const part of before?.parts ?? [])
      for (const line of eachLine(part)) there.add(lineKey(line));
    const added = [...toAdd].filter((line) => !toRemove.has(line) && !there.has(lineKey(line)));
    const removed = [...toRemove].filter((line) => !toAdd.has(line) && there.has(lineKey(line)));
    if (added.length + removed.length === 0) return undefined;
    const change: StringChange = {
      graph: this.#iris.catalogue,
      kind: 'catalogue',
      added: inParts(added),
      removed: inParts(removed),
      addedCount: added.length,
      removedCount: removed.length,
      exactAt: before?.seq ?? 0,
    };
    return inBytes([change])[0];
  }

  /** Notes what the catalogue says of a page, and gives back its words. */
  #page({ before, page }: GraphBefore, compared: ComparedGraph, slug: string): PageTexts {
    const quads = quadsIn(compared.state);
    const { author, time } = this.#settings;
    const thing = this.#iris.thing(slug);
    const previous = page && { info: page, quads: about(thing, quadsIn(before?.parts ?? [])) };
    const edit = { slug, previous, quads: about(thing, quads) };
    this.#note(catalogueChange(this.#iris, edit, author, time));
    return { slug, documents: documentsOfPage(slug, thing, quads) };
  }

  #note({ added, removed }: QuadDelta): void {
    const end = lineEnd(this.#iris.catalogue).trimEnd();
    for (const quad of added) this.#catalogueAdded.add(ownCopy(tripleText(quad) + end));
    for (const quad of removed) this.#catalogueRemoved.add(ownCopy(tripleText(quad) + end));
  }
}

/** In memory of its own, to be handed over. */
function jsonOf(texts: readonly PageTexts[]): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(texts);
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

/** In one block of memory, to be handed over; arrays that are one stay one. */
function inBytes(changes: readonly StringChange[]): TextChange[] {
  const all = changes.flatMap(({ added, removed, state = [] }) =>
    state === added ? [...added, ...removed] : [...added, ...removed, ...state],
  );
  const block = Buffer.allocUnsafeSlow(all.reduce((sum, text) => sum + Buffer.byteLength(text), 0));
  let end = 0;
  const bytesOf = (text: string): Uint8Array => {
    const start = end;
    end += block.write(text, start);
    return block.subarray(start, end);
  };
  return changes.map(({ added, removed, state, ...rest }) => {
    const addedBytes = added.map(bytesOf);
    return {
      ...rest,
      added: addedBytes,
      removed: removed.map(bytesOf),
      ...(state && { state: state === added ? addedBytes : state.map(bytesOf) }),
    };
  });
}

function pageChange(graph: GraphBefore, compared: ComparedGraph, slug: string): StringChange {
  const { total: _, ...change } = compared;
  return {
    graph: graph.iri,
    kind: 'page',
    ...change,
    expectedSeq: graph.before?.seq ?? 0,
    page: { slug, expectedRevision: revisionOf(graph.page) },
  };
}

function revisionOf(page: PageInfo | undefined): number {
  return page?.revision ?? 0;
}

function referenceChange(graph: GraphBefore, compared: ComparedGraph): StringChange {
  const { state, total, ...change } = compared;
  const rewritten = change.addedCount + change.removedCount > REWRITTEN_PART * Math.max(total, 1);
  return {
    graph: graph.iri,
    kind: 'reference',
    ...change,
    ...(rewritten && { state }),
    expectedSeq: graph.before?.seq ?? 0,
  };
}

function quadsIn(parts: readonly string[]): Quad[] {
  const names = new Map<string, NamedNode>();
  const quads: Quad[] = [];
  for (const part of parts) for (const line of eachLine(part)) quads.push(parseLine(line, names));
  return quads;
}

function about(thing: string, quads: readonly Quad[]): Quad[] {
  return quads.filter(({ subject }) => subject.value === thing);
}
