import type { AnswerView, DownloadView } from '../views/sparql.ts';

/** Characters of a query, as an address writes it, up to which it goes there. */
const LONGEST_IN_ADDRESS = 6000;

const LABELS: Readonly<Record<string, string>> = {
  csv: 'CSV',
  tsv: 'TSV',
  json: 'JSON',
  xml: 'XML',
  ttl: 'Turtle',
  jsonld: 'JSON-LD',
  nt: 'N-Triples',
  rdf: 'RDF/XML',
};
const FORMATS: Readonly<Record<AnswerView['kind'], readonly string[]>> = {
  rows: ['csv', 'json', 'tsv', 'xml'],
  'yes-no': ['json', 'xml'],
  graph: ['ttl', 'jsonld', 'nt', 'rdf'],
};

/** The formats of the form beside the page itself, by the names of `format=`. */
export const FORM_FORMATS: readonly { readonly name: string; readonly label: string }[] = [
  ...FORMATS.rows,
  ...FORMATS.graph,
].map((name) => ({ name, label: LABELS[name] ?? name }));

/** Whether a query goes into an address, where it can be linked and cached; else it goes by POST. */
export function fitsAddress(query: string): boolean {
  return encodeURIComponent(query).length <= LONGEST_IN_ADDRESS;
}

/** The workbench with a query in it; without it where that is too long. */
export function workbenchHref(lang: string, query: string, names: boolean): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '' && fitsAddress(query)) parameters.set('query', query);
  if (names) parameters.set('names', '1');
  return parameters.size === 0 ? `/${lang}/sparql` : `/${lang}/sparql?${parameters}`;
}

/** The same answer as files. */
export function downloadsOf(query: string, kind: AnswerView['kind']): DownloadView[] {
  return FORMATS[kind].map((format) => ({
    label: LABELS[format] ?? format,
    format,
    file: `infrawiki.${format}`,
    ...(fitsAddress(query) ? { href: `/sparql?${new URLSearchParams({ query, format })}` } : {}),
  }));
}
