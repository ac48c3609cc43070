import { WikiError } from '../../../core/errors.ts';
import type { Iris } from '../../../core/iris.ts';
import { diffQuads, type QuadDelta } from '../../../core/rdf/delta.ts';
import {
  graphName,
  langLiteral,
  namedNode,
  quad,
  stringLiteral,
  type Literal,
  type Quad,
  type Term,
} from '../../../core/rdf/terms.ts';
import { dcterms, PPL } from '../../../core/vocabulary.ts';
import type { QuadIndex } from '../../store/quad-index.ts';

/** What stewards say of a reference graph; the catalogue holds it as statements about the graph’s IRI. */
export interface GraphDescription {
  readonly titles: readonly Literal[];
  /** Where the data comes from, an IRI. */
  readonly source?: string;
  /** What may be done with it, an IRI. */
  readonly licence?: string;
}

/** What to say otherwise; absent = as it was, the empty string = nothing any more. */
export interface DescriptionChange {
  /** By language tag; the empty tag for a title in no language. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly source?: string;
  readonly licence?: string;
}

/** Characters of a title. */
const LONGEST_TITLE = 200;
const TITLE = dcterms('title');
const SOURCE = dcterms('source');
const LICENCE = dcterms('license');

/** What the catalogue says of reference graphs: of one, or of all that are described. */
export async function readDescriptions(
  { quadIndex, iris }: { quadIndex: Pick<QuadIndex, 'select'>; iris: Iris },
  graph?: string,
): Promise<ReadonlyMap<string, GraphDescription>> {
  const one = graph === undefined ? '' : `VALUES ?graph { <${graph}> }`;
  const rows = await quadIndex.select(
    `SELECT ?graph ?p ?o WHERE {
       ${one}
       GRAPH <${iris.catalogue}> {
         ?graph ?p ?o . VALUES ?p { <${TITLE}> <${SOURCE}> <${LICENCE}> }
         FILTER(!STRSTARTS(STR(?graph), "${iris.base}wiki/"))
       }
     } ORDER BY ?graph ?p ?o`,
    { lane: 'light' },
  );
  const found = new Map<string, GraphDescription>();
  for (const { graph: subject, p, o } of rows) {
    if (!subject || !p || !o) continue;
    const known = found.get(subject.value) ?? { titles: [] };
    found.set(subject.value, { ...known, ...statement(known, p.value, o) });
  }
  return found;
}

function statement(known: GraphDescription, property: string, value: Term): object {
  if (property === TITLE) {
    return value.termType === 'Literal' ? { titles: [...known.titles, value] } : {};
  }
  return property === SOURCE ? { source: value.value } : { licence: value.value };
}

/** @throws WikiError bad-request `graph-iri` (graph) or `graph-title` (limit) */
export function changedDescription(
  known: GraphDescription,
  change: DescriptionChange,
): GraphDescription {
  const titles = new Map(known.titles.map((title) => [title.language, title]));
  for (const [language, text] of Object.entries(change.titles ?? {})) {
    const title = text.replace(/\s+/g, ' ').trim();
    if (title.length > LONGEST_TITLE) {
      throw new WikiError('bad-request', 'graph-title', { limit: LONGEST_TITLE });
    }
    if (title === '') titles.delete(language);
    else
      titles.set(language, language === '' ? stringLiteral(title) : langLiteral(title, language));
  }
  const source = changed(known.source, change.source);
  const licence = changed(known.licence, change.licence);
  return {
    titles: [...titles.values()],
    ...(source === undefined ? {} : { source }),
    ...(licence === undefined ? {} : { licence }),
  };
}

function changed(known: string | undefined, given: string | undefined): string | undefined {
  if (given === undefined) return known;
  const iri = given.trim();
  if (iri === '') return undefined;
  // Followed as a link by people, so nothing but an address of the web or a name.
  if (!/^(?:https?|urn|doi|ark):[^\s<>"{}|^`\\]+$/i.test(iri)) {
    throw new WikiError('bad-request', 'graph-link', { value: iri.slice(0, LONGEST_TITLE) });
  }
  return iri;
}

/**
 * What the catalogue says otherwise of a graph after a change, and the licence its data is under then.
 * @throws WikiError as `changedDescription`
 */
export async function descriptionDelta(
  services: { quadIndex: Pick<QuadIndex, 'select'>; iris: Iris },
  graph: string,
  change: DescriptionChange,
): Promise<QuadDelta & { licence: string }> {
  const { iris } = services;
  const known = (await readDescriptions(services, graph)).get(graph) ?? { titles: [] };
  const next = changedDescription(known, change);
  const delta = diffQuads(
    descriptionQuads(iris, graph, known),
    descriptionQuads(iris, graph, next),
  );
  return { ...delta, licence: next.licence ?? PPL };
}

/** The description as statements of the catalogue. */
export function descriptionQuads(
  iris: Iris,
  graph: string,
  { titles, source, licence }: GraphDescription,
): Quad[] {
  const say = (predicate: string, object: Term): Quad =>
    quad(namedNode(graph), namedNode(predicate), object, graphName(iris.catalogue));
  return [
    ...titles.map((title) => say(TITLE, title)),
    ...(source === undefined ? [] : [say(SOURCE, namedNode(source))]),
    ...(licence === undefined ? [] : [say(LICENCE, namedNode(licence))]),
  ];
}
