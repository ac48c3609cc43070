import * as oxigraph from 'oxigraph';
import { canonicalKey } from '../../core/rdf/canonical-literal.ts';
import { plainTerm, type Term } from '../../core/rdf/terms.ts';
import { readRows } from '../../server/store/embedded/read-results.ts';
import type { Row } from '../../server/store/quad-index.ts';

/** Solutions, or the truth of an ASK. */
export type ResultSet = readonly Row[] | boolean;

export function readJsonResults(body: string): ResultSet {
  const { boolean } = JSON.parse(body) as { boolean?: boolean };
  return boolean ?? readRows(body);
}

/** SPARQL Query Results XML Format, as the W3C tests write it. */
export function readXmlResults(body: string): ResultSet {
  const truth = /<boolean>\s*(true|false)\s*<\/boolean>/.exec(body);
  if (truth) return truth[1] === 'true';
  return [...body.matchAll(/<result\b[^>]*?(?:\/>|>(.*?)<\/result>)/gs)].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/<binding\s+name\s*=\s*["']([^"']*)["']\s*>(.*?)<\/binding>/gs)].map(
        ([, name = '', term = '']) => [name, readXmlTerm(term)],
      ),
    ),
  );
}

/** Result sets written as RDF, an older way of the W3C tests. */
export function readTurtleResults(text: string, baseIri: string): ResultSet {
  const store = new oxigraph.Store();
  store.load(text, { format: 'text/turtle', base_iri: baseIri });
  const bindings = store.query(`
    PREFIX rs: <http://www.w3.org/2001/sw/DataAccess/tests/result-set#>
    SELECT ?solution ?name ?value {
      ?set rs:solution ?solution
      OPTIONAL { ?solution rs:binding [ rs:variable ?name ; rs:value ?value ] }
    }`) as Map<string, oxigraph.Term>[];
  const rows = new Map<string, Record<string, Term>>();
  for (const binding of bindings) {
    const solution = binding.get('solution')?.value ?? '';
    const row = rows.get(solution) ?? {};
    rows.set(solution, row);
    const [name, value] = [binding.get('name'), binding.get('value')];
    if (name && value) row[name.value] = plainTerm(value);
  }
  return [...rows.values()];
}

function readXmlTerm(xml: string): Term {
  const match = /<(uri|bnode|literal)([^>]*?)(?:\/>|>(.*?)<\/\1>)/s.exec(xml);
  const [, element = '', attributes = '', text = ''] = match ?? [];
  const value = unescapeXml(text);
  if (element === 'uri') return plainTerm({ termType: 'NamedNode', value });
  if (element === 'bnode') return plainTerm({ termType: 'BlankNode', value });
  const language = /xml:lang\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
  const datatype = /datatype\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
  return plainTerm({
    termType: 'Literal',
    value,
    ...(language !== undefined && { language }),
    ...(datatype !== undefined && { datatype: { value: unescapeXml(datatype) } }),
  });
}

function unescapeXml(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return named[name as string] ?? whole;
  });
}

/** The cells of a CSV or TSV table, columns in the order of their names, rows sorted. */
export function readTable(body: string, separator: ',' | '\t'): string[][] {
  const lines = body.replace(/\r?\n$/, '').split(/\r?\n/);
  const rows = lines.map((line) => (separator === ',' ? splitCsv(line) : line.split('\t')));
  const order = (rows[0] ?? []).map((name, at) => ({ name, at }));
  order.sort((a, b) => (a.name < b.name ? -1 : 1));
  const arranged = rows.map((row) => order.map(({ at }) => (row[at] ?? '').replace(/^_:.*/, '_:')));
  const [head = [], ...rest] = arranged;
  return [head, ...rest.sort((a, b) => (a.join('\t') < b.join('\t') ? -1 : 1))];
}

function splitCsv(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

/**
 * Equality up to the order of rows, the labels of blank nodes, and the spelling of a value: the index
 * promises values, not lexical forms.
 */
export function sameResults(left: ResultSet, right: ResultSet): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean') return left === right;
  return left.length === right.length && match(left, [...right], new Map(), new Map());
}

type Labels = ReadonlyMap<string, string>;

function match(left: readonly Row[], right: Row[], to: Labels, from: Labels): boolean {
  const [first, ...rest] = left;
  if (!first) return true;
  return right.some((candidate, at) => {
    const labels = matchRow(first, candidate, to, from);
    return labels && match(rest, right.toSpliced(at, 1), ...labels);
  });
}

function matchRow(left: Row, right: Row, to: Labels, from: Labels): [Labels, Labels] | undefined {
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length) return undefined;
  const forth = new Map(to);
  const back = new Map(from);
  for (const name of names) {
    const [a, b] = [left[name], right[name]];
    if (!a || !b) return undefined;
    if (a.termType === 'BlankNode' && b.termType === 'BlankNode') {
      if ((forth.get(a.value) ?? b.value) !== b.value) return undefined;
      if ((back.get(b.value) ?? a.value) !== a.value) return undefined;
      forth.set(a.value, b.value);
      back.set(b.value, a.value);
    } else if (canonicalKey(a) !== canonicalKey(b)) return undefined;
  }
  return [forth, back];
}
