import { Generator, Parser, type Query } from 'sparqljs';
import { activeGraphVisitor } from './active-graph.ts';
import { blankNodeVisitor } from './blank-nodes.ts';
import { emptyGroupVisitor } from './empty-groups.ts';
import { plainGroupConcat } from './group-concat.ts';
import { hasPlainGraphsOnly } from './plain-graphs.ts';
import { isSelect, walkQuery } from './walk-query.ts';
import { presenceOf, zeroLengthVisitor } from './zero-length-paths.ts';

const AGGREGATE = /\b(?:COUNT|SUM|MIN|MAX|AVG|SAMPLE|GROUP_CONCAT)\s*\(/i;
/** Signs of what may need mending, each as cheap to look for as it is to be wrong about. */
const SIGNS = {
  /** `*` or `?` after the end of a path, or of a value: the parser tells them apart. */
  paths: (text: string) => /[\w>):.-]\s*(?:\*|\?(?!\w))/.test(text.replace(STAR_ALONE, '')),
  graphs: (text: string) => /\bGRAPH\s*[?$]/i.test(text) && !hasPlainGraphsOnly(text),
  nodes: (text: string) => /\bBNODE\b/i.test(text),
  empty: (text: string) => /\bfalse\b|\{\s*\}/i.test(text) && AGGREGATE.test(text),
};
const STAR_ALONE = /\b(?:SELECT|DISTINCT|REDUCED|DESCRIBE)\s*\*|\(\s*(?:DISTINCT\s*)?\*\s*\)/gi;
const GROUP_CONCAT = /\bGROUP_CONCAT\b/i;

/**
 * The same query in words that the engine answers as SPARQL 1.1 wants, where it would not answer the
 * sender's own words so; most texts come back as they are. Only for texts that have passed the gate.
 * @param truth answers an ASK on the dataset that the query is put to
 * @throws Error that says what the engine would answer wrongly in any words
 */
export function mendQuery(text: string, baseIri: string, truth: (ask: string) => boolean): string {
  const { paths, graphs, nodes, empty } = SIGNS;
  const visitors = [
    ...(graphs(text) ? [activeGraphVisitor] : []),
    ...(nodes(text) ? [blankNodeVisitor] : []),
    ...(empty(text) ? [emptyGroupVisitor] : []),
  ];
  const looksForPaths = paths(text);
  const parsed = visitors.length > 0 || looksForPaths ? parse(text, baseIri) : undefined;
  if (!parsed) return GROUP_CONCAT.test(text) ? plainGroupConcat(text) : text;
  const settled = looksForPaths
    ? walkQuery(
        parsed,
        zeroLengthVisitor((end, graph) => !truth(presenceOf(end, graph, parsed))),
      )
    : parsed;
  const query = visitors.reduce((before, visitor) => walkQuery(before, visitor), settled);
  const mended = query === parsed ? text : stringify(query);
  return GROUP_CONCAT.test(mended) ? plainGroupConcat(mended) : mended;
}

/**
 * The text anew when no row came although aggregates without GROUP BY always make one; undefined when
 * it was right that none came.
 */
export function mendEmptyAnswer(text: string, baseIri: string): string | undefined {
  if (!AGGREGATE.test(text)) return undefined;
  const parsed = parse(text, baseIri);
  if (!parsed) return undefined;
  const query = walkQuery(parsed, emptyGroupVisitor);
  return query === parsed ? undefined : stringify(query);
}

/** The last texts parsed, since clients ask the same again; parsing takes most of the time. */
const parsedTexts = new Map<string, Query | undefined>();
const MOST_TEXTS = 200;
const LONGEST_TEXT = 4_000;

/** Undefined for what is no SPARQL 1.1: the engine says whether it is anything else. */
function parse(text: string, baseIri: string): Query | undefined {
  if (text.length > LONGEST_TEXT) return parseAnew(text, baseIri);
  if (!parsedTexts.has(text)) {
    const [oldest] = parsedTexts.keys();
    if (parsedTexts.size >= MOST_TEXTS && oldest !== undefined) parsedTexts.delete(oldest);
    parsedTexts.set(text, parseAnew(text, baseIri));
  }
  return parsedTexts.get(text);
}

function parseAnew(text: string, baseIri: string): Query | undefined {
  try {
    const parsed = new Parser({ baseIRI: baseIri }).parse(text);
    return parsed.type === 'query' ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a parsed query, with what the generator writes wrongly put right. */
export function stringify(query: Query): string {
  return new Generator().stringify(walkQuery(query, { enter: oneHaving }));
}

/** The generator writes several conditions as if they were one. */
function oneHaving(query: Query): Query {
  if (!isSelect(query) || !query.having || query.having.length < 2) return query;
  const all = query.having.reduce((left, right) => ({
    type: 'operation',
    operator: '&&',
    args: [left, right],
  }));
  return { ...query, having: [all] };
}
