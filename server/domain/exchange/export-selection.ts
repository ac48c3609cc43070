import { WikiError } from '../../../core/errors.ts';
import { classOfKind, type KindName } from '../../../core/kinds.ts';
import { dcterms, im, NS } from '../../../core/vocabulary.ts';
import type { GraphKind } from '../../store/journal.ts';
import type { Services } from '../services.ts';

/** What to export: everything, or one choice. */
export type ExportSelection =
  | { readonly of: 'site' }
  | { readonly of: 'graph'; readonly graph: string }
  | { readonly of: 'pages'; readonly slugs: readonly string[] }
  | { readonly of: 'chantier'; readonly slug: string }
  | { readonly of: 'kind'; readonly kind: KindName };

/**
 * The kinds of graph that leave the installation, in the order they are written. They are named one
 * by one so that no kind that comes later leaves by itself.
 */
const PUBLIC: readonly GraphKind[] = ['page', 'derived', 'reference', 'ontology', 'unnamed'];

type Selecting = Pick<Services, 'journal' | 'iris'> & {
  readonly quadIndex: Pick<Services['quadIndex'], 'select'>;
};

/**
 * The graphs of a selection in the order they are written, the catalogue left out. Throws a WikiError
 * of kind `not-found`: `export-no-graph`, `export-no-page` or `export-nothing`.
 */
export async function selectGraphs(
  services: Selecting,
  selection: ExportSelection,
): Promise<readonly string[]> {
  const graphs = (await services.journal.graphs())
    .filter(({ kind, size }) => PUBLIC.includes(kind) && size > 0)
    .sort((a, b) => PUBLIC.indexOf(a.kind) - PUBLIC.indexOf(b.kind) || compare(a.graph, b.graph))
    .map(({ graph }) => graph);
  if (selection.of === 'site') return graphs;
  const wanted = await wantedGraphs(services, selection, new Set(graphs));
  const chosen = graphs.filter((graph) => wanted.has(graph));
  if (chosen.length === 0) throw new WikiError('not-found', 'export-nothing');
  return chosen;
}

async function wantedGraphs(
  services: Selecting,
  selection: Exclude<ExportSelection, { of: 'site' }>,
  known: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const { iris } = services;
  if (selection.of === 'graph') {
    const { graph } = selection;
    if (!known.has(graph)) throw new WikiError('not-found', 'export-no-graph', { graph });
    return new Set([graph]);
  }
  if (selection.of === 'pages') {
    const missing = selection.slugs.find((slug) => !known.has(iris.page(slug)));
    if (missing !== undefined) {
      throw new WikiError('not-found', 'export-no-page', { slug: missing });
    }
    return withDerived(selection.slugs.map((slug) => iris.page(slug)));
  }
  const where =
    selection.of === 'chantier'
      ? `VALUES ?domain { <${iris.thing(selection.slug)}> }
         { ?page <${NS.foaf}primaryTopic> ?thing . ?thing <${im('domain')}> ?domain }
         UNION { ?page <${NS.foaf}primaryTopic> ?domain }`
      : `GRAPH <${iris.catalogue}> { ?page ${ofKind(selection.kind)} }`;
  const rows = await services.quadIndex.select(`SELECT DISTINCT ?page { ${where} }`);
  return withDerived(rows.map((row) => row['page']?.value ?? ''));
}

/** A page without a known class is of the kind `page`. */
function ofKind(kind: KindName): string {
  const type = `<${dcterms('type')}>`;
  const wanted = classOfKind(kind);
  if (wanted !== undefined) return `${type} <${wanted}>`;
  return `a <${NS.foaf}Document> FILTER NOT EXISTS { ?page ${type} ?some }`;
}

/** A page's facts from its prose go with it. */
function withDerived(pages: readonly string[]): ReadonlySet<string> {
  return new Set(pages.flatMap((page) => [page, `${page}/derived`]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
