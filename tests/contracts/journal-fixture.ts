import { blankNode, langLiteral, namedNode, quad, typedLiteral } from '../../core/rdf/terms.ts';
import type { Quad, Subject, Term } from '../../core/rdf/terms.ts';
import type { CommitRequest, GraphChange, PageChange } from '../../server/store/journal.ts';
import { diffQuads } from '../../core/rdf/delta.ts';

const EX = 'http://example.org/';

export function graphOf(slug: string): string {
  return `${EX}wiki/${slug}`;
}

/** A statement of a graph about one subject. */
export function fact(graph: string, property: string, object: Term, subject?: Subject): Quad {
  const about = subject ?? namedNode(`${graph}#it`);
  return quad(about, namedNode(EX + property), object, namedNode(graph));
}

export function number(graph: string, text: string): Quad {
  return fact(graph, 'number', typedLiteral(text, 'integer'));
}

/** About as many triples as a page of a manual has: `count` of them, `salt` making them differ. */
export function manualPage(slug: string, count: number, salt: string | number = ''): Quad[] {
  const graph = graphOf(slug);
  return Array.from({ length: count }, (_, index) => {
    const step = namedNode(`${EX}id/${slug}#step-${Math.floor(index / 4)}`);
    const objects: Term[] = [
      langLiteral(`Retourner le tas numéro ${index} « sans hâte » ${salt}`, 'fr'),
      typedLiteral(String(index), 'integer'),
      namedNode(`${EX}ns#Step`),
      blankNode(`${slug}-b${index}`),
    ];
    return fact(graph, `property-${index % 4}`, objects[index % 4]!, step);
  });
}

export function request(
  changes: readonly GraphChange[],
  more: Partial<CommitRequest> = {},
): CommitRequest {
  return {
    author: 'ana',
    time: '2026-01-02T03:04:05.000Z',
    comment: 'Because',
    licence: 'http://example.org/licence',
    changes,
    ...more,
  };
}

/** A save of a page: from these quads to those. */
export function pageSave(
  slug: string,
  expectedRevision: number,
  before: readonly Quad[],
  after: readonly Quad[],
  page: Partial<PageChange> = {},
): GraphChange {
  return {
    graph: graphOf(slug),
    kind: 'page',
    ...diffQuads(before, after),
    state: after,
    page: { slug, expectedRevision, ...page },
  };
}

/** A change to a graph that is kept as a log. */
export function logged(
  graph: string,
  added: readonly Quad[],
  removed: readonly Quad[] = [],
): GraphChange {
  return { graph, kind: 'reference', added, removed };
}
