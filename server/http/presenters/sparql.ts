import type { WikiError } from '../../../core/errors.ts';
import type { Iris } from '../../../core/iris.ts';
import type { Locale } from '../../../core/messages.ts';
import type { AnswerView, CellView, SparqlView } from '../../../core/views/sparql.ts';
import { prefixDeclarations } from '../../../core/vocabulary.ts';
import { RESULT_FORMATS } from '../../sparql/result-formats.ts';
import type { QueryAnswer } from '../../store/quad-index.ts';
import { formProblem } from './account.ts';

/** Offered before anything is typed: what there is to read, in the reader's language. */
function exampleQuery(lang: string): string {
  return `${prefixDeclarations(['im', 'rdfs'])}

SELECT ?procedure ?title WHERE {
  ?procedure a im:Procedure ; rdfs:label ?title .
  FILTER(LANG(?title) = "${lang}")
}
ORDER BY ?title
LIMIT 100`;
}

interface SparqlRequest {
  readonly query: string;
  readonly answer?: QueryAnswer;
  readonly error?: WikiError;
}

/** A query with its answer in words and tables. JSON answers become rows, Turtle stays text. */
export function presentSparql(
  { query, answer, error }: SparqlRequest,
  iris: Iris,
  locale: Locale,
): SparqlView {
  return {
    query: query === '' ? exampleQuery(locale.lang) : query,
    ...(answer ? { answer: presentAnswer(answer, iris, locale) } : {}),
    ...(error ? { problem: formProblem(error, locale) } : {}),
    downloads: answer ? downloads(query, answer) : [],
  };
}

interface JsonResults {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, JsonTerm>>[] };
}

interface JsonTerm {
  readonly type: string;
  readonly value: string;
  readonly 'xml:lang'?: string;
}

function presentAnswer({ form, body, count }: QueryAnswer, iris: Iris, locale: Locale): AnswerView {
  if (form === 'CONSTRUCT' || form === 'DESCRIBE') {
    return { kind: 'graph', turtle: body, triples: count };
  }
  const { head, boolean, results } = JSON.parse(body) as JsonResults;
  if (boolean !== undefined) return { kind: 'yes-no', holds: boolean };
  const variables = head.vars ?? [];
  const rows = (results?.bindings ?? []).map((binding) =>
    variables.map((name) => {
      const term = binding[name];
      return term && cell(term, iris, locale);
    }),
  );
  return { kind: 'rows', variables, rows };
}

function cell(term: JsonTerm, iris: Iris, locale: Locale): CellView {
  const lang = term['xml:lang'];
  if (term.type !== 'uri') return { text: term.value, ...(lang ? { lang } : {}) };
  const slug = iris.slugOfThing(term.value) ?? iris.slugOfPage(term.value);
  if (slug === undefined) return { text: term.value };
  const fragment = term.value.includes('#') ? term.value.slice(term.value.indexOf('#')) : '';
  const text = term.value.slice(iris.base.length);
  return { text, href: `/${locale.lang}/wiki/${slug}${fragment}` };
}

function downloads(query: string, { form }: QueryAnswer): SparqlView['downloads'] {
  const graph = form === 'CONSTRUCT' || form === 'DESCRIBE';
  const wanted = graph ? ['ttl', 'jsonld', 'nt'] : ['csv', 'json', 'xml'];
  return RESULT_FORMATS.filter(({ name }) => wanted.includes(name)).map(({ name }) => ({
    label: name.toUpperCase(),
    href: `/sparql?${new URLSearchParams({ query, format: name })}`,
  }));
}
