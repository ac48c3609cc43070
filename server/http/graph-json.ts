import type { GraphList, ListedGraph } from '../domain/graphs/index.ts';
import type { GraphCommit } from '../store/journal.ts';

/** The graphs that are no pages, for tools; the unnamed graph has the empty name. */
export function graphsJson({ references, unnamed, own, pages }: GraphList): object {
  return {
    graphs: [
      ...references.map(described),
      ...(unnamed.size > 0 ? [described(unnamed)] : []),
      ...own.map(({ graph, kind, size }) => ({ graph, kind, statements: size })),
    ],
    pages: { graphs: pages.graphs, statements: pages.statements },
  };
}

/** One graph with every commit that changed it, newest first. */
export function graphJson(graph: ListedGraph, commits: readonly GraphCommit[]): object {
  return {
    ...described(graph),
    commits: commits.map(({ seq, author, time, comment, added, removed }) => ({
      commit: seq,
      author,
      time,
      comment,
      added,
      removed,
    })),
  };
}

function described({ graph, kind, size, description, last }: ListedGraph): object {
  const { titles, source, licence } = description;
  return {
    graph,
    kind,
    statements: size,
    titles: titles.map(({ value, language }) => ({ text: value, lang: language })),
    source,
    licence,
    modified: last?.time,
    author: last?.author,
  };
}
